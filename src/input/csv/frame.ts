/** The signs that matter for finding where a record ends. All are single bytes in every encoding that arrives here. */
export interface Dialect {
  readonly delimiter: number;
  /** Line ends are LF (a CR before it is dropped) or, in files of old Macs, CR. */
  readonly lineEnd: number;
}

export interface Limits {
  /** Bytes of a field, without the quotes around it. */
  readonly maxField: number;
  /** Fields of the header: a record that has more and is long besides is let go before its end is seen. */
  readonly fields: number;
}

const QUOTE = 0x22;
const CR = 0x0d;
export const LF = 0x0a;

/** Bytes from which on a record with too many fields is `wide`: without that, a lost line end would fill the memory. */
const WIDE_BYTES = 64 * 1024;

/** What stands at a place in the input. Offsets into the bytes given; `next` is where the following record may start. */
export type Frame =
  | { readonly kind: 'record'; readonly end: number; readonly next: number; readonly fields: number }
  | { readonly kind: 'blank'; readonly next: number }
  /** The bytes end before the record does. */
  | { readonly kind: 'more' }
  /** A quoted field never closes, or something other than a delimiter or line end follows its closing quote. */
  | { readonly kind: 'broken' }
  /** A field longer than allowed; it starts at `field`. */
  | { readonly kind: 'large'; readonly field: number; readonly quoted: boolean }
  /** More fields than the header, and no end in sight. */
  | { readonly kind: 'wide' };

/**
 * Finds the end of the record that starts at `start` (RFC 4180; a quote is special only at the start of a field).
 * `isEnd`: the input ends at `limit`. More bytes never change an answer other than `more`.
 */
export function frameRecord(
  bytes: Buffer,
  start: number,
  limit: number,
  isEnd: boolean,
  dialect: Dialect,
  limits: Limits,
): Frame {
  const { delimiter, lineEnd } = dialect;
  const { maxField } = limits;
  let i = start;
  let fields = 1;
  let blank = true;
  for (;;) {
    const field = i;
    if (i < limit && bytes[i] === QUOTE) {
      blank = false;
      i = closingQuote(bytes, i + 1, limit);
      const size = (i < 0 ? limit : i) - field - 1;
      if (size > maxField) return { kind: 'large', field, quoted: true };
      if (i < 0) return { kind: isEnd ? 'broken' : 'more' };
      i++;
      if (i >= limit && !isEnd) return { kind: 'more' };
      if (i < limit && bytes[i] !== delimiter) {
        const after = lineEndAt(bytes, i, limit, isEnd, lineEnd);
        if (after !== 'yes') return { kind: after === 'no' ? 'broken' : 'more' };
      }
    } else {
      while (i < limit) {
        const byte = bytes[i]!;
        if (byte === delimiter || byte === lineEnd) break;
        if (blank && byte !== 0x20 && byte !== 0x09 && byte !== CR) blank = false;
        i++;
      }
      // The CR of a line end is none of the field; at the limit it may still turn out to be one.
      const size = i - field - (lineEnd === LF && i > field && bytes[i - 1] === CR ? 1 : 0);
      if (size > maxField) return { kind: 'large', field, quoted: false };
      if (i >= limit && !isEnd) return { kind: 'more' };
    }
    if (i < limit && bytes[i] === delimiter) {
      blank = false;
      fields++;
      i++;
      if (fields > limits.fields && i - start > WIDE_BYTES) return { kind: 'wide' };
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

/** Whether a line ends at i; a CR that is the last byte so far leaves it open. */
function lineEndAt(
  bytes: Buffer,
  i: number,
  limit: number,
  isEnd: boolean,
  lineEnd: number,
): 'yes' | 'no' | 'more' {
  if (bytes[i] === lineEnd) return 'yes';
  if (lineEnd !== LF || bytes[i] !== CR) return 'no';
  if (i + 1 < limit) return bytes[i + 1] === LF ? 'yes' : 'no';
  return isEnd ? 'yes' : 'more';
}
