import { type Evidence, sides } from './evidence.js';

export const POLARITIES = ['negative', 'neutral', 'positive', 'mixed'] as const;
export type PolarityProbabilities = Readonly<Record<(typeof POLARITIES)[number], number>>;

/** Multinomial logistic regression over `decisionInputs`: for each polarity one weight an input. */
export interface Decision {
  readonly weights: Readonly<Record<(typeof POLARITIES)[number], readonly number[]>>;
}

/** What the decision looks at, in this order. */
export const DECISION_INPUTS = [
  'constant',
  'side of the whole',
  'its strength',
  'no side',
  'both sides',
  'most praising clause',
  'most blaming clause',
  'praise beside blame',
  'length',
  'side by length',
  'several clauses',
  'side of the last clause',
  'style',
  'side by style',
  'mean side of the clauses',
] as const;

/** Log-odds beyond this say no more. */
const STRONGEST = 6;
const bounded = (x: number): number => Math.max(-STRONGEST, Math.min(STRONGEST, x));

/**
 * @param whole evidence of the whole verbatim
 * @param clauses evidence of each of its clauses; of a single clause it is that of the whole
 * @param length characters of the verbatim
 */
export function decisionInputs(whole: Evidence, clauses: readonly Evidence[], length: number): number[] {
  const side = bounded(whole.sign);
  let praise = 0;
  let blame = 0;
  for (const clause of clauses) {
    const { positive, negative } = sides(clause);
    praise = Math.max(praise, positive);
    blame = Math.max(blame, negative);
  }
  const size = Math.log1p(length) / 5;
  const several = clauses.length > 1;
  return [
    1,
    side,
    Math.abs(side),
    bounded(whole.neutral),
    bounded(whole.mixed),
    praise,
    blame,
    several ? Math.min(praise, blame) : 0,
    size,
    side * size,
    several ? 1 : 0,
    several ? bounded(clauses.at(-1)!.sign) : side,
    whole.style,
    side * whole.style,
    clauses.reduce((sum, clause) => sum + bounded(clause.sign), 0) / Math.max(1, clauses.length),
  ];
}

/** Log-odds of each polarity, up to a constant. */
export const decisionScores = (decision: Decision, inputs: readonly number[]): PolarityProbabilities =>
  perPolarity((polarity) => {
    const weights = decision.weights[polarity];
    let sum = 0;
    for (let i = 0; i < inputs.length; i++) sum += (weights[i] ?? 0) * inputs[i]!;
    return sum;
  });

/** Calibrated probabilities; they sum to 1. */
export function decide(decision: Decision, inputs: readonly number[]): PolarityProbabilities {
  const scores = decisionScores(decision, inputs);
  const top = Math.max(...POLARITIES.map((polarity) => scores[polarity]));
  const shares = perPolarity((polarity) => Math.exp(scores[polarity] - top));
  const total = POLARITIES.reduce((sum, polarity) => sum + shares[polarity], 0);
  return perPolarity((polarity) => shares[polarity] / total);
}

export function perPolarity<T>(
  of: (polarity: (typeof POLARITIES)[number]) => T,
): Record<(typeof POLARITIES)[number], T> {
  return {
    negative: of('negative'),
    neutral: of('neutral'),
    positive: of('positive'),
    mixed: of('mixed'),
  };
}
