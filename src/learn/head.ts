import type { Examples } from './examples.js';
import type { FeatureBuffer } from './features.js';

/** A trained linear head: one weight a hash bucket. `Table` is Float32Array while training, Int8Array when shipped. */
export interface Head<Table extends Float32Array | Int8Array = Int8Array> {
  /** log2 of the number of buckets. */
  readonly bits: number;
  /** What one step of the table is worth; 1 while training. */
  readonly scale: number;
  readonly bias: number;
  readonly table: Table;
  /** One weight a dense feature of the featurizer. */
  readonly dense: readonly number[];
}

/** Weight of one coded feature, with its sign, before the division by √size. */
export function weightOf(head: Head<Float32Array | Int8Array>, code: number): number {
  const weight = head.table[code >>> (32 - head.bits)]! * head.scale;
  return (code & 1) === 1 ? -weight : weight;
}

/** The log-odds that a head gives: bias + Σ weights / √(number of features) + dense part. */
export function logit(head: Head<Float32Array | Int8Array>, features: FeatureBuffer): number {
  const { table, bits } = head;
  const { codes, size } = features;
  const shift = 32 - bits;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const code = codes[i]!;
    const weight = table[code >>> shift]!;
    sum += (code & 1) === 1 ? -weight : weight;
  }
  return logitOf(head, sum, features);
}

/** The log-odds of which the weights of the features are summed already. */
export function logitOf(
  { bias, scale, dense }: Head<Float32Array | Int8Array>,
  sum: number,
  features: FeatureBuffer,
): number {
  let rest = 0;
  for (let j = 0; j < dense.length; j++) rest += dense[j]! * features.dense[j]!;
  return bias + (features.size === 0 ? 0 : (sum * scale) / Math.sqrt(features.size)) + rest;
}

/** `logit` of every row of encoded texts. */
export function logits(head: Head<Float32Array | Int8Array>, examples: Examples): Float64Array {
  const { table, bits, dense } = head;
  const shift = 32 - bits;
  return Float64Array.from({ length: examples.count }, (_, row) => {
    const from = examples.offsets[row]!;
    const to = examples.offsets[row + 1]!;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const code = examples.codes[i]!;
      const weight = table[code >>> shift]!;
      sum += (code & 1) === 1 ? -weight : weight;
    }
    let rest = 0;
    for (let j = 0; j < dense.length; j++) rest += dense[j]! * examples.dense[row * examples.denseCount + j]!;
    return head.bias + (to === from ? 0 : (sum * head.scale) / Math.sqrt(to - from)) + rest;
  });
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
