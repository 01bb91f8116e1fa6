import type { MentionPolarity, Polarity } from '../../schema/annotation.js';

/** The sides a mention can take, in the order of the weights. */
export const SIDES = ['negative', 'positive', 'neutral'] as const satisfies readonly MentionPolarity[];

/** What is known of a mention before its side is decided. */
export interface SideSigns {
  /** What a cue with a side of its own says, negation heard; null: there is none in the clause. */
  readonly told: MentionPolarity | null;
  /** Whether a negation, or what counts as one, turned what that cue says of itself. */
  readonly turned: boolean;
  /** Whether a cue names the theme at all. */
  readonly named: boolean;
  /** Scores of the sentiment model, -1 … 1. */
  readonly clause: number;
  readonly whole: number;
  readonly verdict: Polarity | null;
  /** Log-odds of the columns SIDES of the theme model, for the clause and for the text. */
  readonly clauseSides: SideOdds;
  readonly wholeSides: SideOdds;
  /** How the clause speaks: it asks, it asks for something, it wishes, it denies; and whether anything in the text asks. */
  readonly asks: boolean;
  readonly requests: boolean;
  readonly wishes: boolean;
  readonly denies: boolean;
  readonly textAsks: boolean;
  /** Clauses of the text, and whether this one is not its first. */
  readonly clauses: number;
  readonly isLater: boolean;
  /** Characters of the clause and of the text. */
  readonly clauseLength: number;
  readonly length: number;
  readonly habit: Habit;
}

/** Log-odds of blame, praise and no side. */
export type SideOdds = readonly [blame: number, praise: number, none: number];

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
  'theme is usually blamed',
  'theme usually takes no side',
  'words of the clause blame',
  'words of the clause praise',
  'words of the clause take no side',
  'words of the text blame',
  'words of the text praise',
  'words of the text take no side',
  'clause asks',
  'text asks',
  'clause asks for something',
  'clause wishes',
  'clause denies',
  'clauses',
  'not the first clause',
  'length of the clause',
  'length of the text',
  'negation turned it to blame',
  'negation turned it to praise',
] as const;

/** Log-odds beyond these say no more. */
const FAR = 3;
const clipped = (x: number): number => Math.max(-FAR, Math.min(FAR, x));

const USUAL_LENGTH = 40;
const lengthSign = (characters: number): number => Math.log((characters + 1) / USUAL_LENGTH);
const sign = (is: boolean): number => (is ? 1 : 0);

/** Fills `out` (SIDE_SIGNS.length numbers). */
export function fillSideSigns(signs: SideSigns, out: Float64Array): void {
  const { told, named, clause, whole, verdict, habit } = signs;
  out[0] = 1;
  out[1] = sign(told === 'negative');
  out[2] = sign(told === 'positive');
  out[3] = sign(told === 'neutral');
  out[4] = sign(named && told === null);
  out[5] = clause;
  out[6] = whole;
  out[7] = told === 'negative' ? clause : 0;
  out[8] = told === 'positive' ? clause : 0;
  out[9] = Math.abs(clause);
  out[10] = Math.abs(whole);
  out[11] = sign(verdict === 'neutral');
  out[12] = sign(verdict === 'mixed');
  out[13] = habit[0];
  out[14] = habit[1];
  for (let side = 0; side < SIDES.length; side++) {
    out[15 + side] = clipped(signs.clauseSides[side]!);
    out[18 + side] = clipped(signs.wholeSides[side]!);
  }
  out[21] = sign(signs.asks);
  out[22] = sign(signs.textAsks);
  out[23] = sign(signs.requests);
  out[24] = sign(signs.wishes);
  out[25] = sign(signs.denies);
  out[26] = Math.log(signs.clauses);
  out[27] = sign(signs.isLater);
  out[28] = lengthSign(signs.clauseLength);
  out[29] = lengthSign(signs.length);
  out[30] = sign(signs.turned && told === 'negative');
  out[31] = sign(signs.turned && told === 'positive');
}

const signs = new Float64Array(SIDE_SIGNS.length);

/** The side that a mention takes, and how likely that is. */
export interface Leaning {
  readonly side: MentionPolarity;
  /** 0 … 1 */
  readonly share: number;
}

/** The likeliest side. `weights`: SIDES × SIDE_SIGNS, of a multinomial logistic regression. */
export function likeliestSide(weights: readonly (readonly number[])[], known: SideSigns): Leaning {
  fillSideSigns(known, signs);
  let best = 0;
  let most = 0;
  let total = 0;
  for (let side = 0; side < SIDES.length; side++) {
    let sum = 0;
    for (let i = 0; i < signs.length; i++) sum += weights[side]![i]! * signs[i]!;
    const power = Math.exp(sum);
    total += power;
    if (power > most) [best, most] = [side, power];
  }
  return { side: SIDES[best]!, share: most / total };
}
