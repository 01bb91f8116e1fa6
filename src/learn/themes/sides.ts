import type { MentionPolarity, Polarity } from '../../schema/annotation.js';

/** The sides a mention can take, in the order of the weights. */
export const SIDES = ['negative', 'positive', 'neutral'] as const satisfies readonly MentionPolarity[];

/** What is known of a mention before its side is decided. */
export interface SideSigns {
  /** What a cue with a side of its own says, negation heard; null: there is none in the clause. */
  readonly told: MentionPolarity | null;
  /** Whether a cue names the theme at all. */
  readonly named: boolean;
  /** Scores of the sentiment model, -1 … 1. */
  readonly clause: number;
  readonly whole: number;
  readonly verdict: Polarity | null;
  /** Log-odds of praise less those of blame, by the theme model. */
  readonly lean: number;
  /** Log-odds of no side less those of the likelier side. */
  readonly none: number;
  readonly habit: Habit;
}

/** How a theme is usually spoken of, beside themes at large: log-odds of blame against praise, and of no side against either. */
export type Habit = readonly [blame: number, none: number];

/** The inputs, in order. */
export const SIDE_SIGNS = [
  'always',
  'cue blames',
  'cue praises',
  'cue takes no side',
  'cue only names',
  'clause',
  'whole',
  'clause, cue blames',
  'clause, cue praises',
  'how far the clause leans',
  'how far the whole leans',
  'neutral text',
  'mixed text',
  'theme model leans',
  'theme model: no side',
  'theme is usually blamed',
  'theme usually takes no side',
] as const;

/** Log-odds beyond these say no more. */
const FAR = 6;
const clipped = (x: number): number => Math.max(-FAR, Math.min(FAR, x));

/** Fills `out` (SIDE_SIGNS.length numbers). */
export function fillSideSigns(signs: SideSigns, out: Float64Array): void {
  const { told, named, clause, whole, verdict, lean, none, habit } = signs;
  out[0] = 1;
  out[1] = told === 'negative' ? 1 : 0;
  out[2] = told === 'positive' ? 1 : 0;
  out[3] = told === 'neutral' ? 1 : 0;
  out[4] = named && told === null ? 1 : 0;
  out[5] = clause;
  out[6] = whole;
  out[7] = told === 'negative' ? clause : 0;
  out[8] = told === 'positive' ? clause : 0;
  out[9] = Math.abs(clause);
  out[10] = Math.abs(whole);
  out[11] = verdict === 'neutral' ? 1 : 0;
  out[12] = verdict === 'mixed' ? 1 : 0;
  out[13] = clipped(lean);
  out[14] = clipped(none);
  out[15] = habit[0];
  out[16] = habit[1];
}

const signs = new Float64Array(SIDE_SIGNS.length);

/** The likeliest side. `weights`: SIDES × SIDE_SIGNS, of a multinomial logistic regression. */
export function likeliestSide(weights: readonly (readonly number[])[], known: SideSigns): MentionPolarity {
  fillSideSigns(known, signs);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let side = 0; side < SIDES.length; side++) {
    let sum = 0;
    for (let i = 0; i < signs.length; i++) sum += weights[side]![i]! * signs[i]!;
    if (sum > most) [best, most] = [side, sum];
  }
  return SIDES[best]!;
}
