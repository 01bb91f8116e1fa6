import { parse } from 'csv-parse/sync';
import { type StrictDecoder, tryDecode } from '../decode/decode.js';
import { type Dialect, LF } from './frame.js';

/** Cuts well-framed records into fields with csv-parse. */
export type FieldParser = (text: string) => string[][];

export function fieldParser(dialect: Dialect): FieldParser {
  const options = {
    delimiter: String.fromCharCode(dialect.delimiter),
    record_delimiter: dialect.lineEnd === LF ? ['\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: false,
  };
  return (text) => parse(text, options) as string[][];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The fields of consecutive records. The batch is decoded and parsed in one go; where that fails or the number of records
 * differs, each by itself, so that a bad byte costs one record: null stands for a record with bad bytes.
 */
export function parseBatch(
  bytes: Buffer,
  records: readonly Stretch[],
  decode: StrictDecoder,
  parser: FieldParser,
): (string[] | null)[] {
  const first = records[0];
  const last = records[records.length - 1];
  if (!first || !last) return [];
  const text = tryDecode(decode, bytes.subarray(first.start, last.end));
  if (text !== null) {
    const rows = tryParse(parser, text);
    if (rows?.length === records.length) return rows;
  }
  return records.map(({ start, end }) => {
    const one = tryDecode(decode, bytes.subarray(start, end));
    if (one === null) return null;
    const rows = tryParse(parser, one);
    return rows?.length === 1 ? rows[0]! : [one];
  });
}

function tryParse(parser: FieldParser, text: string): string[][] | null {
  try {
    return parser(text);
  } catch {
    return null;
  }
}
