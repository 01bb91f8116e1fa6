import { type Habit, SIDES, type SideOdds, type SideSigns } from '../../../learn/themes/sides.js';
import type { Polarity } from '../../../schema/annotation.js';
import type { DocumentPart } from '../../../schema/document.js';
import { analyseScope } from '../../../text/negation/clause-polarity.js';
import type { ScopeKind } from '../../../text/negation/marks.js';
import type { ClauseSentiment } from '../../sentiment-value.js';
import type { Mention } from '../mentions.js';
import { cueGrade, isTurned } from './cue-grade.js';
import type { PartScores } from './score.js';

/** What sentiment says of a text: of each clause and of the whole, scores of -1 … 1. */
export interface Stance {
  readonly clauses: readonly ClauseSentiment[];
  readonly whole: number;
  /** The verdict on the whole text; null: there was nothing to read. */
  readonly verdict: Polarity | null;
}

/** A text and what it is read with. */
export interface SideText {
  readonly part: DocumentPart;
  readonly stance: Stance;
  readonly scores: PartScores;
  /** The theme model's, SIDES among them. */
  readonly columns: readonly string[];
  /** Whether anything in the text asks. */
  readonly asks: boolean;
}

const ASKS = /[?\uff1f]/;

/** Looks for questions once a text: asked of the whole text again in each clause, time would grow with its square. */
export const sideText = (known: Omit<SideText, 'asks'>): SideText => ({
  ...known,
  asks: ASKS.test(known.part.text),
});

/** What tells the side of a theme in a clause: its cues there, the sentiment and the words of clause and text, and how it speaks. `habit`: the theme's. */
export function sideSigns(
  { part, stance, scores, columns, asks }: SideText,
  clause: number,
  cues: readonly Mention[],
  habit: Habit,
): SideSigns {
  const { clauses, whole, verdict } = stance;
  const first = columns.indexOf(SIDES[0]);
  const stretch = part.clauses[clause] ?? { start: 0, end: part.text.length, sentence: 1 };
  const words = part.text.slice(stretch.start, stretch.end);
  const marks = analyseScope(part.text, stretch, part.language);
  const has = (kind: ScopeKind): boolean => marks.some((mark) => mark.kind === kind);
  const told = cues.find((cue) => cueGrade(cue) !== 'any');
  return {
    told: told?.polarity ?? null,
    turned: told !== undefined && isTurned(told),
    named: cues.length > 0,
    clause: clauses[clause]?.score ?? whole,
    whole,
    verdict,
    clauseSides: oddsAt(scores.clauses, clause * columns.length + first),
    wholeSides: oddsAt(scores.whole, first),
    asks: ASKS.test(words),
    textAsks: asks,
    requests: has('request'),
    wishes: has('wish'),
    denies: has('negation'),
    clauses: Math.max(1, part.clauses.length),
    isLater: clause > 0,
    clauseLength: words.length,
    length: part.text.length,
    habit,
  };
}

const oddsAt = (odds: Float64Array, first: number): SideOdds => [
  odds[first]!,
  odds[first + 1]!,
  odds[first + 2]!,
];
