import { type Decision, POLARITIES, type PolarityProbabilities, perPolarity } from './decision.js';

/** One verbatim that the heads have not seen: what the decision would look at, and what is true. */
export interface DecisionExample {
  readonly inputs: readonly number[];
  readonly polarity: keyof PolarityProbabilities;
  readonly weight: number;
}

const ROUNDS = 500;
const MOMENTUM = 0.9;
const RATE = 1;
/** Pull towards 0, per unit of total weight (ridge; le Cessie & van Houwelingen 1992). */
const RIDGE = 2e-4;
const CLASSES = POLARITIES.length;

/** Fits the decision by gradient descent with momentum on weighted log loss; inputs are scaled to unit mean square first. Deterministic. */
export function fitDecision(examples: readonly DecisionExample[]): Decision {
  const count = examples[0]?.inputs.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const spread = Array.from({ length: count }, (_, i) => {
    const square = examples.reduce((sum, { inputs, weight }) => sum + weight * inputs[i]! ** 2, 0);
    return Math.sqrt(square / Math.max(total, 1e-9)) || 1;
  });
  const inputs = Float64Array.from(
    examples.flatMap((example) => example.inputs.map((value, i) => value / spread[i]!)),
  );
  const truth = Uint8Array.from(examples, ({ polarity }) => POLARITIES.indexOf(polarity));
  const share = Float64Array.from(examples, ({ weight }) => weight / total);
  const weights = new Float64Array(CLASSES * count);
  const speed = new Float64Array(CLASSES * count);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = gradient(inputs, truth, share, weights, count);
    for (let k = 0; k < weights.length; k++) {
      speed[k] = MOMENTUM * speed[k]! - RATE * (slope[k]! + RIDGE * weights[k]!);
      weights[k]! += speed[k]!;
    }
  }
  const of = (polarity: (typeof POLARITIES)[number]): number[] => {
    const from = POLARITIES.indexOf(polarity) * count;
    return Array.from({ length: count }, (_, i) => rounded(weights[from + i]! / spread[i]!));
  };
  return { weights: perPolarity(of) };
}

/** Of the mean weighted log loss of a softmax. */
function gradient(
  inputs: Float64Array,
  truth: Uint8Array,
  share: Float64Array,
  weights: Float64Array,
  count: number,
): Float64Array {
  const slope = new Float64Array(weights.length);
  const odds = new Float64Array(CLASSES);
  for (let row = 0; row < truth.length; row++) {
    const from = row * count;
    for (let side = 0; side < CLASSES; side++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += weights[side * count + i]! * inputs[from + i]!;
      odds[side] = sum;
    }
    const top = Math.max(odds[0]!, odds[1]!, odds[2]!, odds[3]!);
    let all = 0;
    for (let side = 0; side < CLASSES; side++) all += odds[side] = Math.exp(odds[side]! - top);
    for (let side = 0; side < CLASSES; side++) {
      const error = (odds[side]! / all - (truth[row] === side ? 1 : 0)) * share[row]!;
      for (let i = 0; i < count; i++) slope[side * count + i]! += error * inputs[from + i]!;
    }
  }
  return slope;
}

const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;
