import type { Item, ItemReader } from './item.js';
import { createPath } from './path.js';
import { isRecord } from './record.js';
import { firstKey, isDebris, recordStarts } from './resplit.js';
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  createQuotes,
  LF,
  MAX_OPEN,
  OPEN_ARRAY,
  OPEN_OBJECT,
  SPACE,
} from './signs.js';

/** Bytes of an element that is too large which are kept to be shown. */
const HEAD = 64 * 1024;

/**
 * The elements of the array at a path of a JSON document ([] is the document itself), cut out of the stream by brackets and
 * strings. Holds no more than one element. What is broken costs itself, not the rest: a string ends at the end of its line at
 * the latest, a closing bracket of the wrong kind closes what it can, a comma may be missing, and an element that swallowed
 * its followers is cut again where they begin (resplit.ts).
 */
export async function* arrayItems(
  chunks: AsyncIterable<Uint8Array>,
  steps: readonly string[],
  reader: ItemReader,
): AsyncGenerator<Item> {
  const path = createPath(steps);
  const quotes = createQuotes();
  const brackets = createBrackets();
  /** What is not done with: from the beginning of the element being read, if one is. */
  let buffer: Buffer = Buffer.alloc(0);
  let at = 0;
  let start = -1;
  let line = 1;
  let startLine = 1;
  let key: string | null = null;
  let wasBroken = false;
  /** Bytes of an element above the limit that were let go, and its first ones. */
  let skipped = 0;
  let head: Buffer = buffer;

  function begin(): void {
    start = at;
    startLine = line;
    quotes.reset();
    brackets.reset();
  }

  /** What is left of a broken element when it ended too early is no record of its own. */
  function* give(item: Item, bytes: Buffer): Generator<Item> {
    const isBroken =
      !isRecord(item.parsed) && (item.parsed.code === 'bad_json' || item.parsed.code === 'bad_bytes');
    if (isBroken && wasBroken && isDebris(bytes)) return;
    wasBroken = isBroken;
    yield item;
  }

  /** Gives the element that ends here, or goes back to the last record that it swallowed. */
  function* finish(cut: boolean): Generator<Item> {
    const bytes = buffer.subarray(start, at);
    const size = skipped + bytes.length;
    const large = size > reader.most;
    const item = large
      ? reader.tooLarge(size, skipped > 0 ? head : bytes.subarray(0, HEAD), startLine)
      : reader.read(bytes, startLine, cut);
    if (skipped === 0 && !isRecord(item.parsed) && (yield* again(bytes))) return;
    key ??= firstKey(bytes);
    yield* give(item, bytes);
    skipped = 0;
    start = -1;
  }

  /** Cuts an element at the records that it swallowed. The last of them is read again from its beginning. */
  function* again(bytes: Buffer): Generator<Item, boolean> {
    key ??= firstKey(bytes);
    const starts = key === null ? [] : recordStarts(bytes, key);
    let from = 0;
    line = startLine;
    for (const to of starts) {
      const part = bytes.subarray(from, to);
      yield* give(reader.read(withoutComma(part), line), part);
      line += lineEnds(part);
      from = to;
    }
    if (starts.length === 0) {
      line += lineEnds(bytes);
      return false;
    }
    at = start + from;
    begin();
    return true;
  }

  function* scan(): Generator<Item> {
    while (at < buffer.length) {
      if (start >= 0 && quotes.open) at = quotes.skip(buffer, at);
      if (at === buffer.length) return;
      const byte = buffer[at]!;
      if (start < 0 && path.step(byte)) begin();
      if (start >= 0 && !quotes.inString(byte) && byte > SPACE && brackets.ends(byte)) {
        yield* finish(false);
        continue;
      }
      if (byte === LF) line++;
      at++;
    }
  }

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    buffer = start < 0 ? bytes : Buffer.concat([buffer.subarray(start), bytes]);
    at -= start < 0 ? at : start;
    start = Math.min(start, 0);
    yield* scan();
    const tooLong = () => start >= 0 && at - start > reader.most;
    while (skipped === 0 && tooLong() && (yield* again(buffer.subarray(start, at)))) yield* scan();
    if (start >= 0 && (skipped > 0 || tooLong())) {
      if (skipped === 0) head = Buffer.from(buffer.subarray(start, start + HEAD));
      skipped += at - start;
      start = at;
    }
  }
  while (start >= 0) {
    yield* finish(!brackets.closed);
    yield* scan();
  }
}

/** The brackets open inside one element. */
function createBrackets() {
  const open: number[] = [];
  let deeper = 0;
  let closed = false;

  /** Closes the innermost bracket of that kind and what is open inside it; nothing when there is none. */
  function close(opening: number): void {
    const last = open.lastIndexOf(opening);
    if (last >= 0) open.length = last;
    closed = open.length === 0;
  }

  return {
    /** Takes a byte that is in no string; true when the element ended before it. */
    ends(byte: number): boolean {
      if (open.length === 0 && (byte === COMMA || byte === CLOSE_ARRAY || (closed && byte === OPEN_OBJECT)))
        return true;
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (open.length < MAX_OPEN) open.push(byte);
        else deeper++;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if (deeper > 0) deeper--;
        else close(byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY);
      }
      return false;
    },
    get closed() {
      return closed;
    },
    reset() {
      open.length = 0;
      deeper = 0;
      closed = false;
    },
  };
}

function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}

/** The bytes of an element without the comma and white space that follow it. */
function withoutComma(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1]! <= SPACE || bytes[end - 1] === COMMA)) end--;
  return bytes.subarray(0, end);
}
