import { fstatSync, writeSync } from 'node:fs';
import { Failure } from '../errors/failure.js';
import { isFull, systemReason } from '../errors/system.js';

/** Thrown when nobody reads standard output any more (`| head`): the run ends quietly with 0. */
export class BrokenPipe extends Error {}

/**
 * Writes all of a chunk to standard output, and waits while its reader is slow.
 * @throws BrokenPipe when the reader has gone · Failure disk_full, output_unwritable
 */
export async function writeToResult(
  stdout: NodeJS.WriteStream & { fd: number },
  chunk: string | Uint8Array,
): Promise<void> {
  try {
    if (isRegularFile(stdout)) writeWhole(stdout.fd, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    else await writeToStream(stdout, chunk);
  } catch (error) {
    throw meaningOf(error as NodeJS.ErrnoException);
  }
}

const isRegularFile = ({ fd, isTTY }: NodeJS.WriteStream & { fd: number }): boolean =>
  isTTY !== true && fstatSync(fd).isFile();

/** Of what no longer fits on a disk, the system writes the beginning and reports how much; Node's stream of a file leaves the rest out. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** A stream that has failed gives its first failure again: its own would be that it is closed. */
const writeToStream = (stream: NodeJS.WriteStream, chunk: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    if (stream.errored) reject(stream.errored);
    else stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });

function meaningOf(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPIPE') return new BrokenPipe();
  return isFull(error)
    ? new Failure(
        'disk_full',
        'There is no room left to write the result to standard output.',
        'Free some space, or send it to another place, and run it again: what is there now is not whole.',
      )
    : new Failure(
        'output_unwritable',
        `The result cannot be written to standard output: ${systemReason(error, 'written')}.`,
        'Send it to another place, and run it again: what is there now is not whole.',
      );
}
