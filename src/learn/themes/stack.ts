import { sigmoid } from '../head.js';

/** What is known of a theme in a text before it is decided. */
export interface Signs {
  /** Log-odds of the n-gram model. */
  readonly model: number;
  /** Kinds of cues that fired. */
  readonly cues: ReadonlySet<CueGrade>;
}

/** strong: a cue with its own polarity; any: one that takes its clause's; weak: one that is only used for want of others. */
export type CueGrade = 'strong' | 'any' | 'weak';
export const CUE_GRADES: readonly CueGrade[] = ['strong', 'any', 'weak'];

/** Logistic stacking (Wolpert 1992): probability that a text talks of a theme, from the model and the cues together. */
export interface Stack {
  readonly model: number;
  readonly cues: Readonly<Record<CueGrade, number>>;
  /** A theme's own intercept, log-odds. */
  readonly bias: Readonly<Record<string, number>>;
  /** From this probability on the theme is claimed. */
  readonly threshold: Readonly<Record<string, number>>;
}

export function stackProbability(stack: Stack, theme: string, { model, cues }: Signs): number {
  let sum = (stack.bias[theme] ?? 0) + stack.model * model;
  for (const grade of cues) sum += stack.cues[grade];
  return sigmoid(sum);
}

/** Without cues, log-odds of the model from which on a theme is claimed: what `stackProbability` and its threshold come to. */
export function claimedFrom(stack: Stack, theme: string): number {
  const threshold = stack.threshold[theme];
  if (threshold === undefined) return Number.POSITIVE_INFINITY;
  return (Math.log(threshold / (1 - threshold)) - (stack.bias[theme] ?? 0)) / stack.model;
}
