import type { MentionPolarity } from '../../../schema/annotation.js';
import type { ClauseSentiment } from '../../sentiment-value.js';
import { SIDES } from './load.js';
import type { PartScores } from './score.js';

/** Log-odds that a sentiment score of 1 is worth. */
const SENTIMENT_WEIGHT = 3;
/** Neutral: so much more likely than either side, while the sides are no further apart than that. */
const NEUTRAL_LEAD = 0.5;
const NEUTRAL_WIDTH = 2;

/**
 * The polarity of a mention in a clause: the clause and the whole text count alike, and so do the theme model and the sentiment
 * model. `columns`: the theme model's, SIDES among them.
 */
export function mentionPolarity(
  scores: PartScores,
  columns: readonly string[],
  clause: number,
  stance: readonly ClauseSentiment[],
): MentionPolarity {
  const first = columns.indexOf(SIDES[0]);
  const own = (side: number): number =>
    (scores.whole[first + side]! + scores.clauses[clause * columns.length + first + side]!) / 2;
  const [blame, praise, none] = [own(0), own(1), own(2)];
  const mean = stance.reduce((sum, { score }) => sum + score, 0) / (stance.length || 1);
  const felt = ((stance[clause]?.score ?? mean) + mean) / 2;
  const lean = praise - blame + SENTIMENT_WEIGHT * felt;
  if (none > Math.max(blame, praise) + NEUTRAL_LEAD && Math.abs(lean) < NEUTRAL_WIDTH) return 'neutral';
  return lean < 0 ? 'negative' : 'positive';
}
