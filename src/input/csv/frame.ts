/** The signs that matter for finding where a record ends. All are single bytes in every encoding that arrives here. */
export interface Dialect {
  readonly delimiter: number;
  /** Line ends are LF (a CR before it is dropped) or, in files without any LF, CR. */
  readonly lineEnd: number;
}

const QUOTE = 0x22;
const CR = 0x0d;
export const LF = 0x0a;

/** What stands at a place in the input. Offsets into the bytes given; `next` is where the following record may start. */
export type Frame =
  | { readonly kind: 'record'; readonly end: number; readonly next: number; readonly fields: number }
  | { readonly kind: 'blank'; readonly next: number }
  /** The bytes end before the record does. */
  | { readonly kind: 'more' }
  /** A quoted field never closes, or something other than a delimiter or line end follows its closing quote. */
  | { readonly kind: 'broken' }
  /** A field longer than allowed; it starts at `field`. */
  | { readonly kind: 'large'; readonly field: number; readonly quoted: boolean };

/**
 * Finds the end of the record that starts at `start` (RFC 4180; a quote is special only at the start of a field).
 * `isEnd`: the input ends where the bytes end.
 */
export function frameRecord(
  bytes: Buffer,
  start: number,
  limit: number,
  isEnd: boolean,
  dialect: Dialect,
  maxField: number,
): Frame {
  const { delimiter, lineEnd } = dialect;
  let i = start;
  let fields = 1;
  let blank = true;
  for (;;) {
    const field = i;
    if (i < limit && bytes[i] === QUOTE) {
      blank = false;
      i = closingQuote(bytes, i + 1, limit);
      if (i < 0)
        return limit - field > maxField
          ? { kind: 'large', field, quoted: true }
          : { kind: isEnd ? 'broken' : 'more' };
      if (i - field > maxField) return { kind: 'large', field, quoted: true };
      i++;
      if (i >= limit && !isEnd) return { kind: 'more' };
      if (i < limit && bytes[i] !== delimiter && !isLineEnd(bytes, i, limit, lineEnd)) {
        return bytes[i] === CR && i + 1 >= limit && !isEnd ? { kind: 'more' } : { kind: 'broken' };
      }
    } else {
      while (i < limit) {
        const byte = bytes[i]!;
        if (byte === delimiter || byte === lineEnd) break;
        if (blank && byte !== 0x20 && byte !== 0x09 && byte !== CR) blank = false;
        i++;
      }
      if (i - field > maxField) return { kind: 'large', field, quoted: false };
      if (i >= limit && !isEnd) return { kind: 'more' };
    }
    if (i < limit && bytes[i] === delimiter) {
      blank = false;
      fields++;
      i++;
      continue;
    }
    if (i < limit && bytes[i] === CR && lineEnd === LF) i++;
    const next = Math.min(limit, i + 1);
    if (blank) return { kind: 'blank', next };
    const end = lineEnd === LF && i > start && bytes[i - 1] === CR ? i - 1 : i;
    return { kind: 'record', end, next, fields };
  }
}

/** Where the quote that closes a field stands; doubled quotes are text. -1 when it does not come. */
function closingQuote(bytes: Buffer, from: number, limit: number): number {
  for (let i = from; ; i += 2) {
    i = bytes.indexOf(QUOTE, i);
    if (i < 0 || i >= limit) return -1;
    if (i + 1 >= limit || bytes[i + 1] !== QUOTE) return i;
  }
}

const isLineEnd = (bytes: Buffer, i: number, limit: number, lineEnd: number): boolean =>
  bytes[i] === lineEnd || (lineEnd === LF && bytes[i] === CR && (i + 1 >= limit || bytes[i + 1] === LF));

/** How far a single try of `resynchronise` looks: a record that starts after a broken one is of ordinary size. */
const TRY_BYTES = 64 * 1024;

/**
 * After a broken record: the first later line at which a record with exactly `fields` fields starts.
 * null: there is none; 'more': a line at the end of the bytes may turn out to be one.
 */
export function resynchronise(
  bytes: Buffer,
  start: number,
  limit: number,
  isEnd: boolean,
  dialect: Dialect,
  fields: number,
  maxField: number,
): number | 'more' | null {
  for (
    let line = bytes.indexOf(dialect.lineEnd, start) + 1;
    line > 0 && line < limit;
    line = bytes.indexOf(dialect.lineEnd, line) + 1
  ) {
    const until = Math.min(limit, line + TRY_BYTES);
    const frame = frameRecord(bytes, line, until, isEnd && until === limit, dialect, maxField);
    if (frame.kind === 'record' && frame.fields === fields) return line;
    if (frame.kind === 'more' && until === limit && !isEnd) return 'more';
  }
  return isEnd ? null : 'more';
}
