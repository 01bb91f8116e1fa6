import { hashTable } from './hash-table.js';

/**
 * What single words say, learned from distributional vectors (scripts/train/words): of each word how much it counts, which side it
 * takes and how little it takes one. Looked up by hash; words that are not listed say nothing.
 */
export interface WordColumns {
  /** The row of a word's hash; -1 when it is not listed. */
  rowOf(hash: number): number;
  /** 0 … 1: near 0 for words that are everywhere. */
  readonly share: Float32Array;
  /** Share × log-odds of praise. */
  readonly side: Float32Array;
  /** Share × log-odds of taking no side. */
  readonly neutral: Float32Array;
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

/** The inverse of `packWords`. Throws a RangeError when the size does not fit. */
export function unpackWords(bytes: Uint8Array): WordColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < HEAD ? 0 : view.getUint32(0, true);
  if (bytes.length !== HEAD + count * (4 + COLUMNS.length))
    throw new RangeError(`${bytes.length} bytes do not hold ${count} words`);
  const column = (c: number): Float32Array => {
    const scale = view.getFloat32(4 + 4 * c, true);
    const values = new Float32Array(count);
    const from = HEAD + count * (4 + c);
    for (let i = 0; i < count; i++) values[i] = view.getInt8(from + i) * scale;
    return values;
  };
  const hashes = new Uint32Array(count);
  for (let row = 0; row < count; row++) hashes[row] = view.getUint32(HEAD + 4 * row, true);
  const rows = hashTable(hashes, (row) => row + 1);
  return { rowOf: (hash) => rows.get(hash) - 1, share: column(0), side: column(1), neutral: column(2) };
}
