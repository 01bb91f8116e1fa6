import { sigmoid } from '../../src/learn/head.js';
import { seededRandom, shuffle } from '../../src/learn/random.js';
import type { Encoded } from './encode.js';
import type { Vectors } from './vectors.js';

export interface FitOptions {
  readonly epochs: number;
  /** Step sizes of AdaGrad (Duchi, Hazan & Singer 2011) for n-grams and for dimensions of the vectors. */
  readonly rate: number;
  readonly denseRate: number;
  /** Share of a text's n-grams that are not read in an epoch: what tells a theme must be told by several words (Wager, Wang & Liang 2013). */
  readonly dropout: number;
  readonly seed: number;
}

/** What each text (row) should get in each column: 0 … 1, and how much that counts. rows × columns. */
export interface Lessons {
  readonly columns: number;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  /** By row: how likely it is read in an epoch. */
  readonly chance: Float32Array;
}

/** Weights of all columns: an n-gram's row holds what it learned itself plus what its vector stands for. */
export interface Weights {
  /** id × columns; already times the n-gram's rarity. */
  readonly table: Float32Array;
  readonly bias: Float64Array;
}

/** Squared gradients that every n-gram begins with: one seen twice cannot learn by heart. */
const CAUTION = 0.1;
const DECAY_DENSE = 1e-5;
const FIRST_BIAS = -3;

/**
 * Logistic regression of all columns at once, over n-grams (weighted by rarity, the text's length normalised to 1) and the sum of
 * their vectors. One step size an n-gram, shared by its columns: with one for each, rare n-grams would deny every theme they
 * were not seen with.
 */
export function fitWeights(
  encoded: Encoded,
  vectors: Vectors,
  lessons: Lessons,
  rows: readonly number[],
  options: FitOptions,
): Weights {
  const { columns: width, labels, weights, chance } = lessons;
  const { dimensions } = vectors;
  const own = new Float32Array(encoded.codes.length * width);
  const past = new Float32Array(encoded.codes.length).fill(CAUTION);
  const dense = new Float32Array(dimensions * width);
  const densePast = new Float32Array(dimensions * width).fill(CAUTION);
  const bias = new Float64Array(width).fill(FIRST_BIAS);
  const biasPast = new Float64Array(width).fill(1e-3);
  const vectorOf = Array.from(encoded.codes, (code) => vectors.of.get(code));
  const order = Uint32Array.from(rows);
  const random = seededRandom(options.seed);
  const score = new Float64Array(width);
  const error = new Float64Array(width);
  const pooled = new Float64Array(dimensions);
  let read = new Uint32Array(4096);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      if (chance[row]! < 1 && random() >= chance[row]!) continue;
      const [from, to] = [encoded.offsets[row]!, encoded.offsets[row + 1]!];
      if (read.length < to - from) read = new Uint32Array(2 * (to - from));
      let count = 0;
      let length = 0;
      for (let i = from; i < to; i++) {
        if (options.dropout > 0 && random() < options.dropout) continue;
        const id = encoded.ids[i]!;
        read[count++] = id;
        length += encoded.rarity[id]! ** 2;
      }
      const norm = 1 / Math.sqrt(length || 1);
      score.set(bias);
      pooled.fill(0);
      for (let i = 0; i < count; i++) {
        const id = read[i]!;
        const a = encoded.rarity[id]! * norm;
        const at = id * width;
        for (let c = 0; c < width; c++) score[c]! += a * own[at + c]!;
        const vector = vectorOf[id];
        if (vector) for (let d = 0; d < dimensions; d++) pooled[d]! += a * vector[d]!;
      }
      for (let d = 0; d < dimensions; d++)
        for (let c = 0; c < width; c++) score[c]! += pooled[d]! * dense[d * width + c]!;
      let square = 0;
      for (let c = 0; c < width; c++) {
        const e = (sigmoid(score[c]!) - labels[row * width + c]!) * weights[row * width + c]!;
        error[c] = e;
        square += e * e;
        biasPast[c]! += e * e;
        bias[c]! -= (options.rate * e) / Math.sqrt(biasPast[c]!);
      }
      for (let i = 0; i < count; i++) {
        const id = read[i]!;
        const a = encoded.rarity[id]! * norm;
        const at = id * width;
        past[id]! += square * a * a;
        const pace = (options.rate * a) / Math.sqrt(past[id]!);
        for (let c = 0; c < width; c++) own[at + c]! -= pace * error[c]!;
      }
      for (let d = 0; d < dimensions; d++)
        for (let c = 0; c < width; c++) {
          const at = d * width + c;
          const gradient = pooled[d]! * error[c]! + DECAY_DENSE * dense[at]!;
          densePast[at]! += gradient * gradient;
          dense[at]! -= (options.denseRate * gradient) / Math.sqrt(densePast[at]!);
        }
    }
  }
  return { table: folded(encoded, own, dense, vectorOf, width), bias };
}

function folded(
  encoded: Encoded,
  own: Float32Array,
  dense: Float32Array,
  vectorOf: readonly (Float32Array | undefined)[],
  width: number,
): Float32Array {
  const table = own.slice();
  encoded.codes.forEach((_, id) => {
    vectorOf[id]?.forEach((x, d) => {
      for (let c = 0; c < width; c++) table[id * width + c]! += x * dense[d * width + c]!;
    });
    for (let c = 0; c < width; c++) table[id * width + c]! *= encoded.rarity[id]!;
  });
  return table;
}
