import type { Polarity } from '../../schema/annotation.js';
import type { Agreement, ClassFigures } from '../../schema/evaluation.js';
import { accuracy, macroF1 } from '../evaluate.js';
import { classFigures } from './classes.js';

/** A label and the answer to it. */
export interface Judgement {
  readonly gold: Polarity;
  readonly found: Polarity;
  readonly score: number;
  readonly confidence: number;
}

const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive', 'mixed'];

export function agreementOf(rows: readonly Judgement[]): Agreement {
  const sided = rows.filter(({ gold }) => gold === 'positive' || gold === 'negative');
  const sides = sided.map(({ gold }) => gold);
  const signs = sided.map(({ score }): Polarity => (score > 0 ? 'positive' : 'negative'));
  const gold = rows.map((row) => row.gold);
  const found = rows.map((row) => row.found);
  return {
    count: rows.length,
    accuracy: six(accuracy(gold, found)),
    macroF1: six(macroF1(gold, found)),
    sign: { count: sided.length, accuracy: six(accuracy(sides, signs)), macroF1: six(macroF1(sides, signs)) },
  };
}

/** Labels against answers: only the polarities that occur. */
export function confusionOf(rows: readonly Judgement[]) {
  const gold = POLARITIES.filter((polarity) => rows.some((row) => row.gold === polarity));
  const found = POLARITIES.filter((polarity) =>
    rows.some((row) => row.found === polarity || row.gold === polarity),
  );
  const counts = gold.map((label) =>
    found.map((answer) => rows.filter((row) => row.gold === label && row.found === answer).length),
  );
  return { gold, found, counts };
}

/** The figures of each polarity that occurs. */
export const polarityFigures = (rows: readonly Judgement[]): ClassFigures[] =>
  POLARITIES.filter((polarity) => rows.some((row) => row.gold === polarity || row.found === polarity)).map(
    (id) =>
      classFigures(
        id,
        rows.filter((row) => row.gold === id && row.found === id).length,
        rows.filter((row) => row.found === id).length,
        rows.filter((row) => row.gold === id).length,
      ),
  );

/** Six decimals: the same on every machine. */
const six = (value: number): number => Math.round(value * 1e6) / 1e6;
