import type { TrainOptions } from '../../src/learn/train.js';
import type { Polarity } from '../../src/schema/annotation.js';

/** How one head is trained. */
export interface HeadPlan {
  /** Weight of a row by its set; sets that are not named are left out. */
  readonly weights: Readonly<Record<string, number>>;
  /** For each list of sets the head is trained once more without them; the mean of all tables is what counts. */
  readonly averagedWithout?: readonly (readonly string[])[];
  /** Other options with which the head is learned once more; it is part of that mean. */
  readonly averagedWith?: TrainOptions;
  /** 0: rows weigh as named; 1: both answers weigh the same in each set, however rare one is. */
  readonly balance: number;
  readonly options: TrainOptions;
  /** The head tells sets apart. */
  readonly isSetAsked?: boolean;
}

export interface Recipe {
  readonly sign: HeadPlan;
  readonly neutral: HeadPlan;
  readonly mixed: HeadPlan;
  /** A style of its own: its sets, and the gate that tells them from all others; the decision looks at it. */
  readonly style: {
    readonly name: string;
    readonly sets: readonly string[];
    readonly gate: HeadPlan;
    /** A judge of the side for that style; null where one judge serves all. */
    readonly sign: HeadPlan | null;
  } | null;
  /** How people rate a text, from the sets that say so. */
  readonly rating: HeadPlan | null;
  /** Written to be hard, so its threshold is not that of real feedback: sets that the side is not calibrated on. */
  readonly uncalibrated: readonly string[];
  /** Rows of a polarity count this much where the decision is fitted, in sets that hold more of it than real feedback does. */
  readonly share: Readonly<Record<string, Readonly<Partial<Record<Polarity, number>>>>>;
  /** Added to the side's head in the end, by hand: name of a dense feature → log-odds. */
  readonly prior: Readonly<Record<string, number>>;
  /** What each set weighs as a whole when the decision is fitted on texts that the heads have not seen. */
  readonly decision: Readonly<Record<string, number>>;
}

const SEED = 20261124;

export const options = (bits: number, epochs: number, rate: number, naiveBayes: boolean): TrainOptions => ({
  bits,
  epochs,
  rate,
  decay: 0,
  naiveBayes,
  seed: SEED,
});
