import type { Examples, Target } from './examples.js';
import { type Head, sigmoid } from './head.js';
import { logRatios, logRatiosWithin } from './log-ratios.js';
import { seededRandom, shuffle } from './random.js';

export interface TrainOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Step size of AdaGrad (Duchi, Hazan & Singer 2011). */
  readonly rate: number;
  /** Pull towards 0, per seen row. */
  readonly decay: number;
  /**
   * Scale each feature by its naive-Bayes log ratio (Wang & Manning 2012). `within groups` compares a feature's labels with those of the
   * group that it stands in, so that what only tells one set from another, of which one has more of a label, weighs nothing.
   */
  readonly naiveBayes: boolean | 'within groups';
  /** Rows of each label that are added to what is counted for the ratio; default 1. */
  readonly smoothing?: number;
  /** Step size of the dense features; default `rate`. */
  readonly denseRate?: number;
  readonly seed: number;
}

/** Logistic regression by AdaGrad over a seeded order. The same input gives the same bytes. */
export function trainHead(examples: Examples, target: Target, options: TrainOptions): Head<Float32Array> {
  const size = 2 ** options.bits;
  const shift = 32 - options.bits;
  const { offsets, codes, denseCount } = examples;
  const ratio = ratiosFor(examples, target, options);
  const denseRate = options.denseRate ?? options.rate;
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
        dense[j]! -= (denseRate * gradient) / (Math.sqrt(densePast[j]!) + 1e-6);
      }
      groupPast[group]! += error * error;
      groupBias[group]! -= (options.rate * error) / (Math.sqrt(groupPast[group]!) + 1e-6);
    }
  }
  if (ratio !== null) for (let at = 0; at < size; at++) table[at]! *= ratio[at]!;
  return { bits: options.bits, scale: 1, bias: meanBias(groupBias, target), table, dense: Array.from(dense) };
}

function ratiosFor(examples: Examples, target: Target, options: TrainOptions): Float32Array | null {
  const { naiveBayes, bits, smoothing = 1 } = options;
  if (naiveBayes === false) return null;
  return (naiveBayes === true ? logRatios : logRatiosWithin)(examples, target, bits, smoothing);
}

const rowsOf = (target: Target): number[] =>
  Array.from(target.weights, (_, row) => row).filter((row) => target.weights[row]! > 0);

/** The mean of the groups' intercepts, each group counted once. */
function meanBias(bias: Float64Array, target: Target): number {
  const seen = new Set(rowsOf(target).map((row) => target.groups[row]!));
  if (seen.size === 0) return 0;
  return [...seen].sort((a, b) => a - b).reduce((sum, group) => sum + bias[group]!, 0) / seen.size;
}
