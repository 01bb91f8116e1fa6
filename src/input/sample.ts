import { Failure } from '../errors/failure.js';
import { systemReason } from '../errors/system.js';

/** A sample goes on for so many bytes behind its first one above ASCII, which alone does not tell an encoding. */
const BEHIND_ASCII = 64 * 1024;

export interface SampleSize {
  /** Bytes that are enough, as long as some are not ASCII. */
  readonly enough: number;
  readonly mostAscii: number;
}

interface Sample {
  readonly bytes: Buffer;
  readonly isAll: boolean;
}

/** Reads the first bytes. With `keepOpen` the iterator can be read on. */
export async function readSample(
  chunks: AsyncIterable<Uint8Array>,
  size: SampleSize,
  name: string,
  keepOpen = false,
): Promise<Sample> {
  const read: Uint8Array[] = [];
  let length = 0;
  let { mostAscii: most } = size;
  let ascii = true;
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next();
      if (next.done) return { bytes: Buffer.concat(read), isAll: true };
      read.push(next.value);
      const high = ascii ? next.value.findIndex((byte) => byte >= 0x80) : -1;
      if (high >= 0) {
        ascii = false;
        most = Math.min(most, Math.max(size.enough, length + high + BEHIND_ASCII));
      }
      length += next.value.length;
      if (length >= most) return { bytes: Buffer.concat(read), isAll: false };
    }
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(name, error as NodeJS.ErrnoException);
  } finally {
    if (!keepOpen) await iterator.return?.();
  }
}

export const unreadable = (path: string, error: NodeJS.ErrnoException): Failure =>
  new Failure(
    'file_unreadable',
    `${path} cannot be read: ${systemReason(error, 'read')}.`,
    'Check that it is still there and may be read.',
  );
