import {
  accuracy,
  auroc,
  calibrationError,
  macroF1,
  macroRecall,
  pearson,
} from '../../../src/learn/evaluate.js';
import { seededRandom } from '../../../src/learn/random.js';
import type { GoldRow, Measure, Polarity } from './sets.js';

/** What a classifier said of one text. */
export interface Answer {
  readonly polarity: Polarity | null;
  readonly score: number;
  readonly confidence: number;
}

export type Figures = Readonly<Record<Measure | 'ece' | 'eceByChance' | 'auroc', number>> & {
  readonly rows: number;
  readonly missing: number;
};

/**
 * By sign: of the rows that take a side, the share whose score is above 0 when positive, below 0 when negative. macroF1 is
 * over the signs when the set has two classes only, else over the polarities. A missing answer is a wrong one. ece (15 bins of
 * equal mass) and auroc judge the confidence against whether the polarity is the right one; eceByChance is the mean ece of answers of
 * the same confidences that are right exactly that often: few rows show an error by chance alone.
 */
export function figures(gold: readonly GoldRow[], answers: ReadonlyMap<string, Answer>): Figures {
  const answerOf = ({ id }: GoldRow): Answer =>
    answers.get(id) ?? { polarity: null, score: 0, confidence: 0 };
  const found = gold.map((row) => answerOf(row).polarity);
  const labels: (Polarity | null)[] = gold.map((row) => row.polarity);
  const sided = gold.filter(({ polarity }) => polarity === 'positive' || polarity === 'negative');
  const signs = sided.map((row) => signOf(answerOf(row).score));
  const sidedLabels: (Polarity | null)[] = sided.map((row) => row.polarity);
  const twoClasses = sided.length === gold.length;
  const rated = gold.filter((row) => row.mean !== null);
  const confidence = gold.map((row) => answerOf(row).confidence);
  const hit = labels.map((label, i) => label === found[i]);
  return {
    rows: gold.length,
    missing: gold.filter((row) => !answers.has(row.id)).length,
    sign: accuracy(sidedLabels, signs),
    accuracy: accuracy(labels, found),
    macroF1: twoClasses ? macroF1(sidedLabels, signs) : macroF1(labels, found),
    macroRecall: macroRecall(labels, found),
    pearson: pearson(
      rated.map((row) => row.mean!),
      rated.map((row) => answerOf(row).score),
    ),
    ece: calibrationError(confidence, hit),
    eceByChance: errorByChance(confidence),
    auroc: auroc(confidence, hit),
  };
}

const DRAWS = 100;

function errorByChance(confidence: readonly number[]): number {
  const random = seededRandom(1);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    sum += calibrationError(
      confidence,
      confidence.map((share) => random() < share),
    );
  return sum / DRAWS;
}

const signOf = (score: number): Polarity | null => (score > 0 ? 'positive' : score < 0 ? 'negative' : null);
