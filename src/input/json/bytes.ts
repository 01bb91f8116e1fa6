import type { Encoding } from '../decode/labels.js';
import { utf16ToUtf8 } from '../decode/utf16.js';

type Chunks = AsyncIterable<Uint8Array>;

/** UTF-16 as UTF-8, other encodings as they are; without the byte order mark. */
export function asciiBased(chunks: Chunks, encoding: Encoding): Chunks {
  if (encoding === 'utf-16le') return withoutMark(utf16ToUtf8(chunks, 'le'));
  return withoutMark(encoding === 'utf-16be' ? utf16ToUtf8(chunks, 'be') : chunks);
}

/** The chunks may be cut inside the mark. */
async function* withoutMark(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 3) continue;
    yield unmarked(start);
    start = null;
  }
  if (start !== null) yield unmarked(start);
}

const unmarked = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export async function* between(before: string, chunks: Chunks, after: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(before);
  yield* chunks;
  yield Buffer.from(after);
}
