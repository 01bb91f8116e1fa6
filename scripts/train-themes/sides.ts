import type { Scorer } from '../../src/classify/themes/model/load.js';
import { sideSigns, sideText } from '../../src/classify/themes/model/polarity.js';
import { clauseFor, scorePart } from '../../src/classify/themes/model/score.js';
import { bufferFor, type Featurizer } from '../../src/learn/features.js';
import { type GramModel, GramReader } from '../../src/learn/themes/gram-model.js';
import { readyGrams } from '../../src/learn/themes/ready-grams.js';
import {
  fillSideSigns,
  type Habit,
  SIDE_SIGNS,
  SIDES,
  type SideSigns,
} from '../../src/learn/themes/sides.js';
import { cueReader } from './cues.js';
import type { ThemeRow } from './rows.js';

/** A mention in a text that neither theme nor sentiment model has seen. */
export interface SideCase {
  readonly signs: SideSigns;
  /** Index into SIDES. */
  readonly side: number;
}

/**
 * The themes of texts as the model meets them, those aside that a text both praises and blames.
 * @param sentiment folder of sentiment models that have not seen the texts, where those that ship have
 */
export function sideCases(
  rows: readonly ThemeRow[],
  featurizer: Featurizer,
  model: GramModel,
  habits: Readonly<Record<string, Habit>>,
  sentiment?: string,
): SideCase[] {
  const scorer: Scorer = {
    featurizer,
    buffer: bufferFor(featurizer),
    reader: new GramReader(model, readyGrams(model)),
  };
  const read = cueReader(sentiment);
  const { columns } = model;
  return rows.flatMap(({ part, themes }) => {
    const scores = scorePart(scorer, part);
    const { cues, stance } = read(part);
    const text = sideText({ part, stance, scores, columns });
    return themes.flatMap(({ id, polarity }): SideCase[] => {
      if (themes.some((other) => other.id === id && other.polarity !== polarity)) return [];
      const own = cues.filter((cue) => cue.theme === id);
      const clause = own[0]?.clause ?? clauseFor(scores, columns.length, columns.indexOf(id));
      const here = own.filter((cue) => cue.clause === clause);
      const signs = sideSigns(text, clause, here, habits[id]!);
      return [{ signs, side: SIDES.indexOf(polarity) }];
    });
  });
}

/** Mentions at large that stand beside a theme's own, so that few do not make a habit. */
const PRIOR_MENTIONS = 20;

/** How each theme is spoken of in texts, beside themes at large. */
export function themeHabits(rows: readonly ThemeRow[], themes: readonly string[]): Record<string, Habit> {
  const mentions = rows.flatMap((row) => row.themes);
  const sharesOf = (of: typeof mentions, prior: readonly number[]): number[] =>
    SIDES.map((side, s) => {
      const own = of.filter(({ polarity }) => polarity === side).length;
      return (own + PRIOR_MENTIONS * prior[s]!) / (of.length + PRIOR_MENTIONS);
    });
  const odds = ([blame, praise, none]: readonly number[]): Habit => [
    Math.log(blame! / praise!),
    Math.log(none! / (1 - none!)),
  ];
  const large = sharesOf(
    mentions,
    SIDES.map(() => 1 / SIDES.length),
  );
  const usual = odds(large);
  return Object.fromEntries(
    themes.map((theme) => {
      const own = odds(
        sharesOf(
          mentions.filter(({ id }) => id === theme),
          large,
        ),
      );
      return [theme, [round(own[0] - usual[0]), round(own[1] - usual[1])]];
    }),
  );
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;

const ROUNDS = 400;
const RATE = 0.3;
const PULL = 2;
/** All the way, questions and praise of our own texts would hardly count; half-way, blame without a word of feeling is taken for none. */
const TOWARDS_REAL = 0.5;

/** How often each side is taken in texts that real customers wrote, in the order of SIDES; they sum to 1. */
export function realShares(rows: readonly ThemeRow[]): number[] {
  const sides = rows
    .filter(({ set }) => set === 'labelled')
    .flatMap(({ themes }) => themes.map(({ polarity }) => polarity));
  return SIDES.map((side) => (sides.filter((other) => other === side).length + 1) / (sides.length + 3));
}

/**
 * Multinomial logistic regression over the signs, SIDES × SIDE_SIGNS. Full batches: no seed. Our own texts praise and ask more often
 * than real ones: cases are weighed TOWARDS_REAL of the way to the shares `real`; null where real texts are among the cases.
 */
export function fitSides(cases: readonly SideCase[], real: readonly number[] | null): number[][] {
  const weightOf = SIDES.map((_, side) => {
    if (real === null) return 1;
    const own = (cases.filter((of) => of.side === side).length + 1) / (cases.length + 3);
    return (real[side]! / own) ** TOWARDS_REAL;
  });
  const width = SIDE_SIGNS.length;
  const inputs = cases.map(({ signs }) => {
    const of = new Float64Array(width);
    fillSideSigns(signs, of);
    return of;
  });
  const weights = SIDES.map(() => new Float64Array(width));
  const past = SIDES.map(() => new Float64Array(width).fill(1e-2));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((row) => row.map((w) => PULL * w));
    cases.forEach(({ side }, i) => {
      const errors = shares(weights, inputs[i]!);
      errors[side]! -= 1;
      for (let s = 0; s < SIDES.length; s++)
        for (let d = 0; d < width; d++) gradient[s]![d]! += weightOf[side]! * errors[s]! * inputs[i]![d]!;
    });
    for (let s = 0; s < SIDES.length; s++)
      for (let d = 0; d < width; d++) {
        past[s]![d]! += gradient[s]![d]! ** 2;
        weights[s]![d]! -= (RATE * gradient[s]![d]!) / Math.sqrt(past[s]![d]!);
      }
  }
  return weights.map((row) => Array.from(row, round));
}

/** Softmax of the sides. */
function shares(weights: readonly Float64Array[], inputs: Float64Array): number[] {
  const sums = weights.map((row) => row.reduce((sum, w, d) => sum + w * inputs[d]!, 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
