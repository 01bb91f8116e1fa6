import type { Reject, RejectCode } from '../../schema/verbatim.js';
import { rawText, type StrictDecoder } from '../decode/decode.js';
import type { RawRecord } from '../reader.js';
import { countLines } from './dialect.js';
import { fieldParser, parseBatch } from './fields.js';
import { type Dialect, frameRecord, resynchronise } from './frame.js';
import { type Skipper, skipper } from './skip.js';

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

interface Framed {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly line: number;
}

/** The records of a CSV stream, each read or rejected; memory is bounded by a chunk and one field. */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  settings: RecordSettings,
): AsyncGenerator<Item> {
  const scanner = recordScanner(settings);
  let skip = settings.skipBytes;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - rest.length;
    if (rest.length > 0) yield* scanner(Buffer.from(rest.buffer, rest.byteOffset, rest.length), false);
  }
  yield* scanner(Buffer.alloc(0), true);
}

function recordScanner({ dialect, decode, columns, firstLine, maxField }: RecordSettings) {
  const parser = fieldParser(dialect);
  let buffer = Buffer.alloc(0) as Buffer;
  let row = 0;
  let line = firstLine;
  let large: { skip: Skipper; row: number; line: number; head: Buffer } | null = null;

  const reject = (
    code: RejectCode,
    message: string,
    at: { row: number; line: number },
    bytes: Uint8Array,
  ): Item => ({
    kind: 'reject',
    row: at.row,
    line: at.line,
    code,
    message,
    raw: rawText(bytes, decode),
  });

  const read = (records: readonly Framed[]): Item[] =>
    parseBatch(buffer, records, decode, parser).map((cells, i) => {
      const record = records[i]!;
      const bytes = buffer.subarray(record.start, record.end);
      if (cells === null)
        return reject('bad_bytes', 'It has bytes that the encoding does not have.', record, bytes);
      if (cells.length > columns) {
        return reject(
          'too_many_fields',
          `It has ${cells.length} fields, the header has ${columns}.`,
          record,
          bytes,
        );
      }
      const padded = cells.length < columns;
      while (cells.length < columns) cells.push('');
      return { kind: 'record', row: record.row, line: record.line, cells, padded };
    });

  return function* scan(chunk: Buffer, isEnd: boolean): Generator<Item> {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    let at = 0;
    let pending: Framed[] = [];
    const advance = (to: number) => {
      line += countLines(buffer, at, to, dialect.lineEnd);
      at = to;
    };
    while (at < buffer.length || (isEnd && large)) {
      if (large) {
        const next = large.skip.feed(buffer, at);
        const done = next >= 0 || isEnd;
        advance(next >= 0 ? next : buffer.length);
        if (done) {
          yield reject(
            'field_too_large',
            `It has a field of ${large.skip.size} bytes; --max-field allows ${maxField}.`,
            large,
            large.head,
          );
          large = null;
        }
        continue;
      }
      const frame = frameRecord(buffer, at, buffer.length, isEnd, dialect, maxField);
      if (frame.kind === 'record') {
        pending.push({ start: at, end: frame.end, row: ++row, line });
        advance(frame.next);
        continue;
      }
      if (frame.kind === 'more') break;
      yield* read(pending);
      pending = [];
      if (frame.kind === 'blank') {
        advance(frame.next);
        continue;
      }
      const isLarge = frame.kind === 'large';
      const resume =
        isLarge && !frame.quoted
          ? null
          : resynchronise(buffer, at, buffer.length, isEnd && !isLarge, dialect, columns, maxField);
      if (resume === 'more' && !isLarge && buffer.length - at <= maxField) break;
      const place = { row: ++row, line };
      if (isLarge && typeof resume !== 'number') {
        large = { skip: skipper(dialect), ...place, head: Buffer.from(buffer.subarray(at, at + 64 * 1024)) };
        advance(frame.field);
        continue;
      }
      const to = typeof resume === 'number' ? resume : buffer.length;
      const lines = countLines(buffer, at, to, dialect.lineEnd) || 1;
      yield reject(
        'broken_quotes',
        `A quote is never closed or closed in the wrong place; ${lines} ${lines === 1 ? 'line was' : 'lines were'} skipped.`,
        place,
        buffer.subarray(at, to),
      );
      advance(to);
    }
    yield* read(pending);
    buffer = Buffer.from(buffer.subarray(at));
  };
}
