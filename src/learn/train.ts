import type { Examples } from './examples.js';
import { type Head, sigmoid } from './head.js';
import { seededRandom, shuffle } from './random.js';

/** What one head learns: for each row of the examples a target and a weight; weight 0 leaves the row out. */
export interface Target {
  /** 0 … 1; between the two is a soft label. */
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  /** Number of the data set a row comes from. Each gets an intercept of its own, so that class balance is not learned as wording. */
  readonly groups: Uint8Array;
}

export interface TrainOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Step size of AdaGrad (Duchi, Hazan & Singer 2011). */
  readonly rate: number;
  /** Pull towards 0, per seen row. */
  readonly decay: number;
  /** Scale each feature by its naive-Bayes log ratio (Wang & Manning 2012). */
  readonly naiveBayes: boolean;
  readonly seed: number;
}

/** Logistic regression by AdaGrad over a seeded order. The same input gives the same bytes. */
export function trainHead(examples: Examples, target: Target, options: TrainOptions): Head<Float32Array> {
  const size = 2 ** options.bits;
  const shift = 32 - options.bits;
  const { offsets, codes, denseCount } = examples;
  const ratio = options.naiveBayes ? logRatios(examples, target, options.bits) : null;
  const table = new Float32Array(size);
  const past = new Float32Array(size);
  const dense = new Float64Array(denseCount);
  const densePast = new Float64Array(denseCount);
  const groupBias = new Float64Array(256);
  const groupPast = new Float64Array(256);
  const order = Uint32Array.from(rowsOf(target));
  const random = seededRandom(options.seed);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const from = offsets[row]!;
      const to = offsets[row + 1]!;
      const share = to > from ? 1 / Math.sqrt(to - from) : 0;
      const group = target.groups[row]!;
      let sum = 0;
      for (let i = from; i < to; i++) {
        const code = codes[i]!;
        const at = code >>> shift;
        const weight = ratio === null ? table[at]! : table[at]! * ratio[at]!;
        sum += (code & 1) === 1 ? -weight : weight;
      }
      let score = sum * share + groupBias[group]!;
      for (let j = 0; j < denseCount; j++) score += dense[j]! * examples.dense[row * denseCount + j]!;
      const error = (sigmoid(score) - target.labels[row]!) * target.weights[row]!;
      if (Math.abs(error) < 1e-4) continue;
      for (let i = from; i < to; i++) {
        const code = codes[i]!;
        const at = code >>> shift;
        let gradient = (code & 1) === 1 ? -error * share : error * share;
        if (ratio !== null) gradient *= ratio[at]!;
        gradient += options.decay * table[at]!;
        past[at]! += gradient * gradient;
        table[at]! -= (options.rate * gradient) / (Math.sqrt(past[at]!) + 1e-6);
      }
      for (let j = 0; j < denseCount; j++) {
        const gradient = error * examples.dense[row * denseCount + j]!;
        densePast[j]! += gradient * gradient;
        dense[j]! -= (options.rate * gradient) / (Math.sqrt(densePast[j]!) + 1e-6);
      }
      groupPast[group]! += error * error;
      groupBias[group]! -= (options.rate * error) / (Math.sqrt(groupPast[group]!) + 1e-6);
    }
  }
  if (ratio !== null) for (let at = 0; at < size; at++) table[at]! *= ratio[at]!;
  return { bits: options.bits, scale: 1, bias: meanBias(groupBias, target), table, dense: Array.from(dense) };
}

const rowsOf = (target: Target): number[] =>
  Array.from(target.weights, (_, row) => row).filter((row) => target.weights[row]! > 0);

/** log of how much more often a bucket is seen with label 1 than with label 0, both smoothed by 1. */
function logRatios(examples: Examples, target: Target, bits: number): Float32Array {
  const shift = 32 - bits;
  const yes = new Float64Array(2 ** bits).fill(1);
  const no = new Float64Array(2 ** bits).fill(1);
  for (let row = 0; row < examples.count; row++) {
    const weight = target.weights[row]!;
    if (weight === 0) continue;
    const label = target.labels[row]!;
    for (let i = examples.offsets[row]!; i < examples.offsets[row + 1]!; i++) {
      const code = examples.codes[i]!;
      const at = code >>> shift;
      const up = (code & 1) === 1 ? 1 - label : label;
      yes[at]! += weight * up;
      no[at]! += weight * (1 - up);
    }
  }
  const total = (counts: Float64Array): number => counts.reduce((sum, value) => sum + value, 0);
  const prior = Math.log(total(no) / total(yes));
  return Float32Array.from(yes, (value, at) =>
    value + no[at]! === 2 ? 0 : Math.log(value / no[at]!) + prior,
  );
}

/** The mean of the groups' intercepts, each group counted once. */
function meanBias(bias: Float64Array, target: Target): number {
  const seen = new Set(rowsOf(target).map((row) => target.groups[row]!));
  if (seen.size === 0) return 0;
  return [...seen].sort((a, b) => a - b).reduce((sum, group) => sum + bias[group]!, 0) / seen.size;
}
