import { type Habit, SIDES, type SideSigns } from '../../../learn/themes/sides.js';
import type { Polarity } from '../../../schema/annotation.js';
import type { ClauseSentiment } from '../../sentiment-value.js';
import type { Mention } from '../mentions.js';
import { cueGrade } from './cue-grade.js';
import type { PartScores } from './score.js';

/** What sentiment says of a text: of each clause and of the whole, scores of -1 … 1. */
export interface Stance {
  readonly clauses: readonly ClauseSentiment[];
  readonly whole: number;
  /** The verdict on the whole text; null: there was nothing to read. */
  readonly verdict: Polarity | null;
}

/**
 * What tells the side of a theme in a clause: its cues there, the sentiment of clause and text, and the columns SIDES of the theme
 * model, for which clause and text count alike. `columns`: the theme model's, SIDES among them; `habit`: the theme's.
 */
export function sideSigns(
  scores: PartScores,
  columns: readonly string[],
  clause: number,
  cues: readonly Mention[],
  { clauses, whole, verdict }: Stance,
  habit: Habit,
): SideSigns {
  const first = columns.indexOf(SIDES[0]);
  const own = (side: number): number =>
    (scores.whole[first + side]! + scores.clauses[clause * columns.length + first + side]!) / 2;
  const [blame, praise, none] = [own(0), own(1), own(2)];
  const telling = cues.filter((cue) => cueGrade(cue) !== 'any');
  return {
    told: telling[0]?.polarity ?? null,
    named: cues.length > 0,
    clause: clauses[clause]?.score ?? whole,
    whole,
    verdict,
    lean: praise - blame,
    none: none - Math.max(blame, praise),
    habit,
  };
}
