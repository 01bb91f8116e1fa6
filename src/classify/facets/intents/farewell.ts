import type { Span } from '../../../schema/annotation.js';
import { type Fired, spansOf } from '../evidence.js';
import { isCourtesy, isForOnce, isOfNoRelation, isOfWayOut, isOfWordsLeft } from './sentence.js';
import { type ActSigns, strangeness } from './signs.js';

/**
 * Log-odds from which the model finds a farewell that no cue of it names, people leaving in words of their own; and where a cue says that
 * somebody goes or stays away. Chosen on the corpus' held-out rows, where precision is still that of the cues.
 */
const LEAVES = { bare: 0.8, going: -1 } as const;
/** Nobody leaves so who is content. */
const LEAVES_AT = -0.1;
/** Who sounds stranger than this is no customer who could leave. */
const STRANGEST = -2;

/** What the model takes for a farewell, and is none. */
const NO_FAREWELLS = [isCourtesy, isOfWayOut, isOfNoRelation, isForOnce, isOfWordsLeft];

/** Where the customer leaves: the cues, else the sentence that the model is sure of; null where nobody does. */
export function farewell(
  cues: readonly Fired[],
  { reading, mayLeave, voice, stance, going }: ActSigns,
): readonly Span[] | null {
  if (cues.length > 0) return spansOf(cues);
  if (!reading || !mayLeave || stance.score >= LEAVES_AT || strangeness(voice) <= STRANGEST) return null;
  if (reading.values.cancellation <= (going.length > 0 ? LEAVES.going : LEAVES.bare)) return null;
  const words = reading.wordsOf('cancellation');
  if (NO_FAREWELLS.some((isOne) => isOne(words))) return null;
  const sentence = reading.spanOf('cancellation');
  return sentence && [sentence];
}
