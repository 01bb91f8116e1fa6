import type { Readable, Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../errors/failure.js';

/** Unpacks chunk by chunk; `name` is what to call the input when it is damaged. */
export async function* gunzip(
  compressed: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const feeding = (async () => {
    for await (const chunk of compressed) {
      if (!unzip.write(chunk)) await drained(unzip);
      if (unzip.destroyed) return;
    }
    unzip.end();
  })().catch((error) => unzip.destroy(error as Error));
  try {
    yield* unzip as Readable as AsyncIterable<Uint8Array>;
    await feeding;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'gzip_broken',
      `${name} is a damaged or cut-off gzip file (${(error as Error).message}).`,
      'Copy or export it again; "gzip -t" checks it.',
    );
  } finally {
    unzip.destroy();
  }
}

/** Waits until more can be written, or nothing any more. */
const drained = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    if (stream.closed) resolve();
    else stream.once('drain', done).once('close', done);
  });
