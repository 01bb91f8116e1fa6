import type { MentionPolarity, Polarity } from '../schema/annotation.js';

/** What sentiment says of a document; `clauses[part][clause]` in the document's order. */
export interface SentimentValue {
  /** null when there is nothing to read. */
  readonly polarity: Polarity | null;
  /** -1 … 1 */
  readonly score: number;
  /** 0 … 1: calibrated probability of the polarity given. */
  readonly confidence: number;
  readonly intensity: 0 | 1 | 2 | 3 | 4;
  readonly clauses: readonly (readonly ClauseSentiment[])[];
}

export interface ClauseSentiment {
  readonly polarity: MentionPolarity;
  /** -1 … 1 */
  readonly score: number;
}
