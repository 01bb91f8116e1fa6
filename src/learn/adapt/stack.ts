import { sigmoid } from '../head.js';

/** How much a shipped model and the experts of one's own rows count, and what is added. */
export interface Stack {
  readonly base: number;
  readonly own: number;
  readonly offset: number;
}

export interface StackRow {
  readonly shipped: number;
  /** Log-odds of experts that have not seen this row. */
  readonly own: number;
  /** 0 … 1 */
  readonly label: number;
  readonly weight: number;
}

/** Where nothing is known: the shipped model as it is. Pulls towards it are worth so many rows of average curvature. */
const PRIOR = [1, 0, 0] as const;
const PULL = [5, 1, 0.1] as const;
const ROUNDS = 50;

/** Stacked generalisation (Wolpert 1992): logistic regression over both log-odds, by Newton's method, pulled towards the shipped model. */
export function fitStack(rows: readonly StackRow[]): Stack {
  const both = solve(rows, [true, true, true]);
  if (both[0] >= 0 && both[1] >= 0) return named(both);
  // a negative share would mean that the rows contradict one of the two: it has no say then
  return named(both[1] < 0 ? solve(rows, [true, false, true]) : solve(rows, [false, true, true]));
}

type Three = [number, number, number];

const named = ([base, own, offset]: Three): Stack => ({
  base: Math.max(0, base),
  own: Math.max(0, own),
  offset,
});

function solve(rows: readonly StackRow[], free: readonly boolean[]): Three {
  const at: Three = [free[0] ? PRIOR[0] : 0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = at.map((value, i) => PULL[i]! * (value - PRIOR[i]!));
    const curve = at.map((_, i) => at.map((__, j) => (i === j ? PULL[i]! : 0)));
    for (const { shipped, own, label, weight } of rows) {
      const x = [shipped, own, 1];
      const p = sigmoid(at[0] * shipped + at[1] * own + at[2]);
      for (let i = 0; i < 3; i++) {
        gradient[i]! += weight * (p - label) * x[i]!;
        for (let j = 0; j < 3; j++) curve[i]![j]! += weight * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const step = newtonStep(curve, gradient, free);
    // on separable rows Newton's step can overshoot: none is longer than 1
    const length = Math.max(1, Math.hypot(...step));
    for (let i = 0; i < 3; i++) at[i]! -= step[i]! / length;
    if (Math.hypot(...step) < 1e-9) break;
  }
  return at;
}

/** Solves curve × step = gradient for the free ones (Gauss-Jordan; the pulls keep it regular); 0 for the rest. */
function newtonStep(
  curve: readonly number[][],
  gradient: readonly number[],
  free: readonly boolean[],
): number[] {
  const kept = [0, 1, 2].filter((i) => free[i]);
  const m = kept.map((i) => [...kept.map((j) => curve[i]![j]!), gradient[i]!]);
  m.forEach((row, i) => {
    const pivot = row[i]!;
    for (let j = i; j < row.length; j++) row[j]! /= pivot;
    m.forEach((other, r) => {
      const factor = other[i]!;
      if (r !== i) for (let j = i; j < other.length; j++) other[j]! -= factor * row[j]!;
    });
  });
  const step = [0, 0, 0];
  kept.forEach((i, k) => {
    step[i] = m[k]!.at(-1)!;
  });
  return step;
}
