import type { Examples } from '../examples.js';
import type { Head } from '../head.js';
import { quantise } from '../quantise.js';
import { type TrainOptions, trainHead } from '../train.js';
import type { Correction } from './correction.js';
import { fitStack } from './stack.js';

/** Rows are held out in turns, by the hash of their text: equal texts are always held out together. */
export const FOLDS = 5;

/** Small tables and few rounds: a few hundred rows have to fill them. */
const EXPERT: TrainOptions = { bits: 18, epochs: 6, rate: 0.2, decay: 0, naiveBayes: true, seed: 20261125 };

/** What one head is to learn from; row i of everything is the same text. */
export interface AdaptTask {
  /** The texts as each featurizer sees them. */
  readonly views: readonly Examples[];
  /** Log-odds of the shipped model. */
  readonly shipped: readonly number[];
  /** 0 or 1 */
  readonly labels: readonly number[];
  /** 0 leaves a row out. */
  readonly weights: readonly number[];
  /** 0 … FOLDS - 1 */
  readonly folds: readonly number[];
}

/**
 * Fits the experts on the rows of `used` folds, and their share on predictions that each fold gets from experts of the
 * others. The same rows give the same bytes.
 */
export function fitCorrection(
  task: AdaptTask,
  used: readonly number[],
  known: KnownExperts = new Map(),
): Correction {
  const own = new Float64Array(task.labels.length);
  for (const fold of used) {
    const experts = fitExperts(
      task,
      used.filter((other) => other !== fold),
    );
    task.folds.forEach((of, row) => {
      if (of === fold && task.weights[row]! > 0) own[row] = opinion(experts, task.views, row);
    });
  }
  const rows = task.labels.flatMap((label, row) =>
    used.includes(task.folds[row]!) && task.weights[row]! > 0
      ? [{ shipped: task.shipped[row]!, own: own[row]!, label, weight: task.weights[row]! }]
      : [],
  );
  const { base, own: share, offset } = fitStack(rows);
  return {
    base: rounded(base),
    own: rounded(share),
    offset: rounded(offset),
    experts: share === 0 ? [] : expertsOf(task, used, known).map(packed),
  };
}

/** Experts by the folds that they have seen: trials of one task ask for the same ones again. */
export type KnownExperts = Map<string, readonly Head<Float32Array>[]>;

function expertsOf(
  task: AdaptTask,
  used: readonly number[],
  known: KnownExperts,
): readonly Head<Float32Array>[] {
  const key = used.join();
  const experts = known.get(key) ?? fitExperts(task, used);
  known.set(key, experts);
  return experts;
}

function fitExperts(
  { views, labels, weights, folds }: AdaptTask,
  used: readonly number[],
): Head<Float32Array>[] {
  const target = {
    labels: Float32Array.from(labels),
    weights: Float32Array.from(weights, (weight, row) => (used.includes(folds[row]!) ? weight : 0)),
    groups: new Uint8Array(labels.length),
  };
  return views.map((view) => trainHead(view, target, EXPERT));
}

/** A head as the file holds it. */
function packed(expert: Head<Float32Array>): Head {
  const head = quantise(expert);
  return { ...head, scale: rounded(head.scale), bias: rounded(head.bias), dense: head.dense.map(rounded) };
}

/** The mean log-odds of the experts for a row. */
const opinion = (experts: readonly Head<Float32Array>[], views: readonly Examples[], row: number): number =>
  experts.reduce((sum, expert, i) => sum + rowLogit(expert, views[i]!, row), 0) / experts.length;

/** As `logit`, for a row of encoded examples. */
function rowLogit(
  head: Head<Float32Array>,
  { offsets, codes, dense, denseCount }: Examples,
  row: number,
): number {
  const [from, to] = [offsets[row]!, offsets[row + 1]!];
  let sum = 0;
  for (let i = from; i < to; i++) {
    const weight = head.table[codes[i]! >>> (32 - head.bits)]!;
    sum += (codes[i]! & 1) === 1 ? -weight : weight;
  }
  const plain = head.dense.reduce((total, weight, j) => total + weight * dense[row * denseCount + j]!, 0);
  return head.bias + (to === from ? 0 : sum / Math.sqrt(to - from)) + plain;
}

/** Seven significant digits: what the last bits of a sum are does not show. */
const rounded = (x: number): number => Number(x.toPrecision(7));
