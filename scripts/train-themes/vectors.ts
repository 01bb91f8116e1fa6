import { FeatureBuffer, type Featurizer } from '../../src/learn/features.js';
import type { Language } from './rows.js';
import { topDirections } from './svd.js';

/** Distributional vectors of n-grams, by the code that the featurizer gives them; each has length 1. */
export interface Vectors {
  readonly dimensions: number;
  readonly of: ReadonlyMap<number, Float32Array>;
}

export interface VectorOptions {
  /** The most frequent n-grams get a vector. */
  readonly rows: number;
  /** The most frequent words and word beginnings are what they are seen with. */
  readonly contexts: number;
  readonly dimensions: number;
  /** Words to each side. */
  readonly window: number;
  readonly seed: number;
}

const LONGEST_TEXT = 120;
/** Contexts are smoothed so that rare ones do not rule (Levy, Goldberg & Dagan 2015). */
const SMOOTHING = 0.75;

/**
 * Positive pointwise mutual information between the n-grams of a word and the words around it, cut down to a few dimensions
 * by truncated SVD (Levy & Goldberg 2014). An unknown word has vectors too: those of its n-grams.
 */
export function learnVectors(
  texts: readonly string[],
  featurizer: Featurizer,
  language: Language,
  options: VectorOptions,
): Vectors {
  const { words, lines } = tokenise(texts);
  const buffer = new FeatureBuffer(0);
  const gramsOf = words.map((word) => {
    featurizer.extract(word, buffer);
    return [...new Set(buffer.codes.subarray(0, buffer.size))];
  });
  const contextsOf = words.map((word) => contexts(word, language));
  const counts = new Float64Array(words.length);
  for (const line of lines) for (const word of line) counts[word]!++;
  const rowOf = mostFrequent(gramsOf, counts, options.rows);
  const columnOf = mostFrequent(contextsOf, counts, options.contexts);
  const idsOf = <T>(lists: readonly (readonly T[])[], ids: ReadonlyMap<T, number>): number[][] =>
    lists.map((list) => list.flatMap((item) => ids.get(item) ?? []));
  const together = countTogether(lines, idsOf(gramsOf, rowOf), idsOf(contextsOf, columnOf), {
    rows: rowOf.size,
    columns: columnOf.size,
    window: options.window,
  });
  toPpmi(together, rowOf.size, columnOf.size);
  const flat = topDirections(together, rowOf.size, columnOf.size, options.dimensions, options.seed);
  const of = new Map<number, Float32Array>();
  for (const [gram, row] of rowOf)
    of.set(gram, unit(flat.subarray(row * options.dimensions, (row + 1) * options.dimensions)));
  return { dimensions: options.dimensions, of };
}

/** Texts as numbers of their words. */
function tokenise(texts: readonly string[]): { words: string[]; lines: Uint32Array[] } {
  const ids = new Map<string, number>();
  const lines = texts.map((text) => {
    const found = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    return Uint32Array.from(found.slice(0, LONGEST_TEXT), (word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
  });
  return { words: [...ids.keys()], lines };
}

/** Korean: a word's first two to four syllables, which are mostly its stem. English: the word, and its beginning when it is long. */
function contexts(word: string, language: Language): string[] {
  if (language === 'ko') return [...new Set([2, 3, 4].map((length) => word.slice(0, length)))];
  return word.length > 6 ? [word, `${word.slice(0, 5)}-`] : [word];
}

function mostFrequent<T extends number | string>(
  lists: readonly (readonly T[])[],
  counts: Float64Array,
  most: number,
): Map<T, number> {
  const total = new Map<T, number>();
  lists.forEach((list, word) => {
    for (const item of list) total.set(item, (total.get(item) ?? 0) + counts[word]!);
  });
  const order = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  return new Map(order.map(([item], id) => [item, id]));
}

function countTogether(
  lines: readonly Uint32Array[],
  rows: readonly (readonly number[])[],
  columns: readonly (readonly number[])[],
  size: { readonly rows: number; readonly columns: number; readonly window: number },
): Float32Array {
  const together = new Float32Array(size.rows * size.columns);
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const to = Math.min(line.length - 1, i + size.window);
      for (let j = Math.max(0, i - size.window); j <= to; j++) {
        if (i === j) continue;
        const weight = 1 / Math.sqrt(Math.abs(i - j));
        for (const row of rows[line[i]!]!)
          for (const column of columns[line[j]!]!) together[row * size.columns + column]! += weight;
      }
    }
  }
  return together;
}

/** In place. */
function toPpmi(together: Float32Array, rows: number, columns: number): void {
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      ofRow[r]! += together[r * columns + c]!;
      ofColumn[c]! += together[r * columns + c]!;
    }
  const smooth = ofColumn.map((count) => count ** SMOOTHING);
  const total = smooth.reduce((sum, count) => sum + count, 0);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const count = together[r * columns + c]!;
      if (count > 0)
        together[r * columns + c] = Math.max(0, Math.log((count * total) / (ofRow[r]! * smooth[c]!)));
    }
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}
