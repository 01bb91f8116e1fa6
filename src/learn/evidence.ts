import { sigmoid } from './head.js';

/** What the heads say of one stretch of text, calibrated log-odds: for praise, for taking no side, for taking both. */
export interface Evidence {
  readonly sign: number;
  readonly neutral: number;
  readonly mixed: number;
  /** How much it is of the gate's style, 0 … 1; 0 where there is no gate. */
  readonly style: number;
  /** Log-odds of a high rating by people, where a head has learned how they rate; null where none has. */
  readonly rating: number | null;
}

/** Probabilities of a stretch that takes one side or none; they sum to 1. */
export interface ClassProbabilities {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** Nested dichotomy (Frank & Kramer 2004): first whether a side is taken, then which one. */
export function sides(evidence: Evidence): ClassProbabilities {
  const neutral = sigmoid(evidence.neutral);
  const positive = sigmoid(evidence.sign);
  return { negative: (1 - neutral) * (1 - positive), neutral, positive: (1 - neutral) * positive };
}
