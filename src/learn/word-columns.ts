/**
 * What single words say, learned from distributional vectors (scripts/train/words): of each word how much it counts, which side it
 * takes and how little it takes one. Looked up by hash; words that are not listed say nothing.
 */
export interface WordColumns {
  /** The row of a word's hash; -1 when it is not listed. */
  rowOf(hash: number): number;
  /** 0 … 1: near 0 for words that are everywhere. */
  share(row: number): number;
  /** Share × log-odds of praise. */
  side(row: number): number;
  /** Share × log-odds of taking no side. */
  neutral(row: number): number;
}

export interface WordRow {
  readonly hash: number;
  readonly share: number;
  readonly side: number;
  readonly neutral: number;
}

const COLUMNS = ['share', 'side', 'neutral'] as const;
const HEAD = 4 + 4 * COLUMNS.length;
/** An 8-bit step is this part of a column's largest value. */
const STEPS = 127;

/** Number of words, scale of each column (32-bit, little-endian); the hashes, ascending; then the columns, 8 bits a word. */
export function packWords(rows: readonly WordRow[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.hash - b.hash);
  const bytes = new Uint8Array(HEAD + sorted.length * (4 + COLUMNS.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, sorted.length, true);
  sorted.forEach(({ hash }, i) => {
    view.setUint32(HEAD + 4 * i, hash, true);
  });
  COLUMNS.forEach((column, c) => {
    const scale = sorted.reduce((most, row) => Math.max(most, Math.abs(row[column])), 0) / STEPS || 1;
    view.setFloat32(4 + 4 * c, scale, true);
    sorted.forEach((row, i) => {
      view.setInt8(HEAD + sorted.length * (4 + c) + i, Math.round(row[column] / scale));
    });
  });
  return bytes;
}

/**
 * The inverse of `packWords`, reading the bytes where they are: nothing is made of words that no text has. Throws a RangeError when
 * the size does not fit.
 */
export function unpackWords(bytes: Uint8Array): WordColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < HEAD ? 0 : view.getUint32(0, true);
  if (bytes.length !== HEAD + count * (4 + COLUMNS.length))
    throw new RangeError(`${bytes.length} bytes do not hold ${count} words`);
  const column = (c: number): ((row: number) => number) => {
    const scale = view.getFloat32(4 + 4 * c, true);
    const from = HEAD + count * (4 + c);
    return (row) => Math.fround(view.getInt8(from + row) * scale);
  };
  const hashAt = (row: number): number => view.getUint32(HEAD + 4 * row, true);
  return {
    rowOf: (hash) => search(hashAt, count, hash >>> 0),
    share: column(0),
    side: column(1),
    neutral: column(2),
  };
}

/**
 * Where a number stands in an ascending list, -1 where it does not, by interpolation (Perl, Itai & Avni 1978): hashes are spread
 * evenly, so that a few looks are enough.
 */
function search(at: (i: number) => number, count: number, sought: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const least = at(low);
    const most = at(high);
    if (sought < least || sought > most) return -1;
    const guess = most === least ? low : low + Math.floor(((sought - least) / (most - least)) * (high - low));
    const found = at(guess);
    if (found === sought) return guess;
    if (found < sought) low = guess + 1;
    else high = guess - 1;
  }
  return -1;
}
