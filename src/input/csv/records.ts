import type { Reject, RejectCode } from '../../schema/verbatim.js';
import { rawText, type StrictDecoder } from '../decode/decode.js';
import type { RawRecord } from '../reader.js';
import { countLines } from './dialect.js';
import { fieldParser, parseBatch } from './fields.js';
import { type Dialect, type Frame, frameRecord, LF, type Limits } from './frame.js';
import { lastLineStart, resynchronise } from './resynchronise.js';
import { lineSkipper, type Skipper, skipper } from './skip.js';

export interface RecordSettings {
  readonly dialect: Dialect;
  readonly decode: StrictDecoder;
  /** Fields of the header. */
  readonly columns: number;
  /** Bytes before the first record: byte order mark, titles, header. */
  readonly skipBytes: number;
  /** 1-based physical line of the first record. */
  readonly firstLine: number;
  readonly maxField: number;
}

type Item = RawRecord | Omit<Reject, 'source'>;

interface Place {
  readonly row: number;
  readonly line: number;
}

interface Framed extends Place {
  readonly start: number;
  readonly end: number;
}

/** The records of a CSV stream, each read or rejected; memory is bounded by a chunk and one record of allowed fields. */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  settings: RecordSettings,
): AsyncGenerator<Item> {
  const scan = recordScanner(settings);
  let skip = settings.skipBytes;
  let waiting: Buffer[] = [];
  let size = 0;
  let enough = 0;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - rest.length;
    if (rest.length === 0) continue;
    waiting.push(Buffer.from(rest.buffer, rest.byteOffset, rest.length));
    size += rest.length;
    if (size < enough) continue;
    const left = yield* scan(Buffer.concat(waiting), false);
    waiting = [left];
    size = left.length;
    // A record that comes in many chunks is looked at again only when it has doubled: linear time.
    enough = 2 * size;
  }
  yield* scan(Buffer.concat(waiting), true);
}

/** Bytes of a broken record that are searched for the next whole one, where fields may be smaller than that. */
const SEARCH_BYTES = 64 * 1024;
/** Bytes of a record that is let go which are kept to be shown. */
const HEAD_BYTES = 64 * 1024;
/** An oversize quoted field may be one, or a quote that never closes: then whole records follow each other inside it. */
const RUN_IN_LARGE = 3;

interface Skipping extends Place {
  readonly skip: Skipper;
  /** How the record begins, so far. */
  head: Buffer;
  /** What to say once its end is seen. */
  readonly reject: (skip: Skipper) => { code: RejectCode; message: string };
}

/** Scans bytes that begin where a record begins (or inside one that is being skipped); gives back those of a record whose end is not there. */
function recordScanner({ dialect, decode, columns, firstLine, maxField }: RecordSettings) {
  const parser = fieldParser(dialect);
  const limits: Limits = { maxField, fields: columns };
  let row = 0;
  let line = firstLine;
  let skipping: Skipping | null = null;

  const reject = (code: RejectCode, message: string, at: Place, bytes: Uint8Array): Item => ({
    kind: 'reject',
    row: at.row,
    line: at.line,
    code,
    message,
    raw: rawText(bytes, decode),
  });

  const tooMany = (fields: number) => `It has ${fields} fields, the header has ${columns}.`;

  const read = (buffer: Buffer, records: readonly Framed[]): Item[] =>
    parseBatch(buffer, records, decode, parser).map((cells, i) => {
      const record = records[i]!;
      const bytes = buffer.subarray(record.start, record.end);
      if (cells === null)
        return reject('bad_bytes', 'It has bytes that the encoding does not have.', record, bytes);
      if (cells.length > columns) return reject('too_many_fields', tooMany(cells.length), record, bytes);
      const padded = cells.length < columns;
      while (cells.length < columns) cells.push('');
      return { kind: 'record', row: record.row, line: record.line, cells, padded };
    });

  /** Where to go on after a frame that is no record: at an offset, by skipping, or not before more bytes are there. */
  function recover(buffer: Buffer, at: number, frame: Frame, isEnd: boolean): number | 'skip' | 'more' {
    if (frame.kind === 'large') {
      if (!frame.quoted) return 'skip';
      // Up to here no quote closes it: a record that ends before is no end of a giant field.
      const end = frame.field + 1 + maxField;
      const search = { start: frame.field, until: end, end, run: RUN_IN_LARGE };
      return resynchronise(buffer, isEnd, dialect, limits, search) ?? 'skip';
    }
    if (frame.kind === 'wide') return 'skip';
    const until = at + Math.max(SEARCH_BYTES, maxField);
    const found = resynchronise(buffer, isEnd, dialect, limits, { start: at, until, run: 1 });
    if (found !== null) return found;
    if (isEnd && buffer.length <= until) return buffer.length;
    const cut = lastLineStart(buffer, at, until, dialect.lineEnd);
    return cut < 0 ? 'skip' : cut;
  }

  function startSkipping(buffer: Buffer, at: number, frame: Frame): number {
    const from = frame.kind === 'large' ? frame.field : at;
    skipping = { row: ++row, line, head: Buffer.from(buffer.subarray(at, from)), ...whatToSkip(frame) };
    return from;
  }

  function whatToSkip(frame: Frame): Pick<Skipping, 'skip' | 'reject'> {
    if (frame.kind === 'large') {
      const message = (size: number) => `It has a field of ${size} bytes; --max-field allows ${maxField}.`;
      const reject = ({ size }: Skipper) => ({ code: 'field_too_large' as const, message: message(size) });
      return { skip: skipper(dialect), reject };
    }
    if (frame.kind === 'wide') {
      const reject = ({ fields }: Skipper) => ({
        code: 'too_many_fields' as const,
        message: tooMany(fields),
      });
      return { skip: skipper(dialect), reject };
    }
    return {
      skip: lineSkipper(dialect),
      reject: () => ({ code: 'broken_quotes', message: brokenQuotes(1) }),
    };
  }

  return function* scan(buffer: Buffer, isEnd: boolean): Generator<Item, Buffer> {
    let at = 0;
    let pending: Framed[] = [];
    const advance = (to: number) => {
      line += countLines(buffer, at, to, dialect.lineEnd);
      at = to;
    };
    while (at < buffer.length || (isEnd && skipping)) {
      if (skipping) {
        const skipped: Skipping = skipping;
        const next = skipped.skip.feed(buffer, at);
        const to = next >= 0 ? next : buffer.length;
        skipped.head = Buffer.concat([skipped.head, buffer.subarray(at, to)]).subarray(0, HEAD_BYTES);
        advance(to);
        if (next < 0 && !isEnd) continue;
        const { code, message } = skipped.reject(skipped.skip);
        yield reject(code, message, skipped, withoutLineEnd(skipped.head, dialect.lineEnd));
        skipping = null;
        continue;
      }
      const frame = frameRecord(buffer, at, buffer.length, isEnd, dialect, limits);
      if (frame.kind === 'record') {
        pending.push({ start: at, end: frame.end, row: ++row, line });
        advance(frame.next);
        continue;
      }
      if (frame.kind === 'more') break;
      yield* read(buffer, pending);
      pending = [];
      if (frame.kind === 'blank') {
        advance(frame.next);
        continue;
      }
      const to = recover(buffer, at, frame, isEnd);
      if (to === 'more') break;
      if (to === 'skip') {
        advance(startSkipping(buffer, at, frame));
        continue;
      }
      const lines = countLines(buffer, at, to, dialect.lineEnd) || 1;
      yield reject('broken_quotes', brokenQuotes(lines), { row: ++row, line }, buffer.subarray(at, to));
      advance(to);
    }
    yield* read(buffer, pending);
    return Buffer.from(buffer.subarray(at));
  };
}

function withoutLineEnd(bytes: Buffer, lineEnd: number): Buffer {
  let end = bytes.length;
  if (bytes[end - 1] === lineEnd) end--;
  if (lineEnd === LF && bytes[end - 1] === 0x0d) end--;
  return bytes.subarray(0, end);
}

const brokenQuotes = (lines: number): string =>
  `A quote is never closed or closed in the wrong place; ${lines} ${lines === 1 ? 'line was' : 'lines were'} skipped.`;
