import { bufferFor, type Featurizer } from '../../learn/features.js';
import {
  type ClassProbabilities,
  classProbabilities,
  type SentimentModel,
} from '../../learn/sentiment-model.js';
import type { MentionPolarity } from '../../schema/annotation.js';
import type { ClauseSentiment } from '../sentiment-value.js';

export type Judge = (text: string) => ClassProbabilities;

export const NOTHING: ClassProbabilities = { negative: 0, neutral: 0, positive: 0 };

export function judgeWith(model: SentimentModel, featurizer: Featurizer): Judge {
  const buffer = bufferFor(featurizer);
  return (text) => {
    featurizer.extract(text, buffer);
    return classProbabilities(model, buffer);
  };
}

/** share × a + (1 − share) × b */
export function blend(a: ClassProbabilities, b: ClassProbabilities, share: number): ClassProbabilities {
  const mix = (x: number, y: number): number => share * x + (1 - share) * y;
  return {
    negative: mix(a.negative, b.negative),
    neutral: mix(a.neutral, b.neutral),
    positive: mix(a.positive, b.positive),
  };
}

/** The most probable class. */
export function leading({ negative, neutral, positive }: ClassProbabilities): MentionPolarity {
  if (neutral > negative && neutral > positive) return 'neutral';
  return positive > negative ? 'positive' : 'negative';
}

/** -1 … 1 in thousandths; never 0 for a text that was read, so that its sign is always a decision. */
export function scoreOf({ negative, positive }: ClassProbabilities): number {
  if (negative === 0 && positive === 0) return 0;
  const score = Math.round((positive - negative) * 1000) / 1000;
  if (score !== 0) return score;
  return positive > negative ? 0.001 : -0.001;
}

export const clauseSentiment = (judged: ClassProbabilities): ClauseSentiment =>
  judged === NOTHING
    ? { polarity: 'neutral', score: 0 }
    : { polarity: leading(judged), score: scoreOf(judged) };
