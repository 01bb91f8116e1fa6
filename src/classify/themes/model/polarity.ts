import type { MentionPolarity, Polarity } from '../../../schema/annotation.js';
import type { ClauseSentiment } from '../../sentiment-value.js';
import { SIDES } from './load.js';
import type { PartScores } from './score.js';

/** What sentiment says of a text: of each clause and of the whole, scores of -1 … 1. */
export interface Stance {
  readonly clauses: readonly ClauseSentiment[];
  readonly whole: number;
  /** The verdict on the whole text; null: there was nothing to read. */
  readonly verdict: Polarity | null;
}

/** Log-odds that a sentiment score of 1 is worth. */
const SENTIMENT_WEIGHT = 3;
/** Neutral: likelier than either side, while the sides are no further apart than this (log-odds). */
const UNDECIDED = 3;

/**
 * The polarity of a mention in a clause: the clause and the whole text count alike, and so do the theme model and the sentiment
 * model. Where sentiment calls both clause and text neutral, a plain question or fact, the mention is so too. `columns`: the theme model's, SIDES among them.
 */
export function mentionPolarity(
  scores: PartScores,
  columns: readonly string[],
  clause: number,
  { clauses, whole, verdict }: Stance,
): MentionPolarity {
  if (verdict === 'neutral' && (clauses[clause]?.polarity ?? 'neutral') === 'neutral') return 'neutral';
  const first = columns.indexOf(SIDES[0]);
  const own = (side: number): number =>
    (scores.whole[first + side]! + scores.clauses[clause * columns.length + first + side]!) / 2;
  const [blame, praise, none] = [own(0), own(1), own(2)];
  const felt = ((clauses[clause]?.score ?? whole) + whole) / 2;
  const lean = praise - blame + SENTIMENT_WEIGHT * felt;
  if (none > Math.max(blame, praise) && Math.abs(lean) < UNDECIDED) return 'neutral';
  return lean < 0 ? 'negative' : 'positive';
}
