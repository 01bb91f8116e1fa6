import {
  type Decision,
  decide,
  decisionInputs,
  POLARITIES,
  type PolarityProbabilities,
} from '../../learn/decision.js';
import { type Evidence, sides } from '../../learn/evidence.js';
import { bufferFor, type Featurizer } from '../../learn/features.js';
import { sigmoid } from '../../learn/head.js';
import { evidenceReader, type SentimentModel } from '../../learn/sentiment-model.js';
import type { Polarity } from '../../schema/annotation.js';
import type { ClauseSentiment } from '../sentiment-value.js';

/** The evidence of a stretch of text. */
export type Judge = (text: string) => Evidence;

export function judgeWith(model: SentimentModel, featurizer: Featurizer): Judge {
  const buffer = bufferFor(featurizer);
  const evidenceOf = evidenceReader(model);
  return (text) => {
    featurizer.extract(text, buffer);
    return evidenceOf(buffer);
  };
}

/** share × a + (1 − share) × b */
export function blend(a: Evidence, b: Evidence, share: number): Evidence {
  const mix = (x: number, y: number): number => share * x + (1 - share) * y;
  return {
    sign: mix(a.sign, b.sign),
    neutral: mix(a.neutral, b.neutral),
    mixed: mix(a.mixed, b.mixed),
    style: mix(a.style, b.style),
    rating: a.rating === null || b.rating === null ? (a.rating ?? b.rating) : mix(a.rating, b.rating),
  };
}

export interface Verdict {
  readonly polarity: Polarity;
  readonly score: number;
  readonly confidence: number;
}

/** The most probable polarity, how probable it is, and the score of the whole. */
export function verdict(
  decision: Decision,
  whole: Evidence,
  clauses: readonly Evidence[],
  length: number,
): Verdict {
  const found = decide(decision, decisionInputs(whole, clauses, length));
  const polarity = likeliest(found);
  return { polarity, confidence: thousandths(found[polarity]), score: rated(scoreOf(found), whole.rating) };
}

/** The first of those that are as probable as any. */
const likeliest = (found: PolarityProbabilities): Polarity =>
  POLARITIES.reduce((best, polarity) => (found[polarity] > found[best] ? polarity : best));

/** How slowly certainty of the side turns into a score: certain is not the same as extreme. */
const GENTLE = 3;
const LEAST = 1e-9;

/** -1 … 1 in thousandths; never 0, so that its sign is always a decision. */
export function scoreOf({
  negative,
  neutral,
  positive,
}: Pick<PolarityProbabilities, 'negative' | 'neutral' | 'positive'>): number {
  const odds = Math.log((positive + LEAST) / (negative + LEAST));
  const score = thousandths((1 - neutral) * Math.tanh(odds / GENTLE));
  if (score !== 0) return score;
  return positive > negative ? 0.001 : -0.001;
}

/** Half the side's score, half what people would rate; the side taken stays. */
function rated(score: number, rating: number | null): number {
  if (rating === null) return score;
  const mean = thousandths((score + 2 * sigmoid(rating) - 1) / 2);
  return score > 0 ? Math.max(mean, 0.001) : Math.min(mean, -0.001);
}

const thousandths = (x: number): number => Math.round(x * 1000) / 1000;

export function clauseSentiment(evidence: Evidence | null): ClauseSentiment {
  if (evidence === null) return { polarity: 'neutral', score: 0 };
  const found = sides(evidence);
  const { negative, neutral, positive } = found;
  const score = scoreOf(found);
  if (neutral > negative && neutral > positive) return { polarity: 'neutral', score };
  return { polarity: positive > negative ? 'positive' : 'negative', score };
}
