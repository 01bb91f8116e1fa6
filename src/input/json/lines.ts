import type { Item, ItemReader } from './item.js';

const LF = 0x0a;
/** Bytes of a line that is too large which are kept to be shown. */
const HEAD = 64 * 1024;

/** One item a line; blank lines are none. Holds no more than one line, and no more than `reader.most` of it. */
export async function* lineItems(
  chunks: AsyncIterable<Uint8Array>,
  reader: ItemReader,
): AsyncGenerator<Item> {
  let pieces: Buffer[] = [];
  let size = 0;
  let line = 1;

  function add(piece: Buffer): void {
    size += piece.length;
    if (size <= reader.most) pieces.push(piece);
    else if (pieces.length !== 1 || pieces[0]!.length > HEAD)
      pieces = [Buffer.concat([...pieces, piece.subarray(0, HEAD)]).subarray(0, HEAD)];
  }
  function* take(): Generator<Item> {
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    if (size > reader.most) yield reader.tooLarge(size, bytes, line);
    else if (!isBlank(bytes)) yield reader.read(bytes, line);
    pieces = [];
    size = 0;
    line++;
  }

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      add(bytes.subarray(from, at));
      yield* take();
      from = at + 1;
    }
    if (from < bytes.length) add(bytes.subarray(from));
  }
  yield* take();
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13));
