import type { CueGrade } from '../../../learn/themes/stack.js';
import type { Mention } from '../mentions.js';

/** How much a cue says. */
export const cueGrade = ({ kind }: Mention): CueGrade =>
  kind === 'any' || kind === 'weak' ? kind : 'strong';

/** Whether it is a cue of blame, whatever became of it in its clause. */
export const isOfBlame = ({ kind }: Mention): boolean => kind === 'negative';

/** Whether a negation turned what the cue says of itself: "안 느려요" is praise by a cue of blame. */
export const isTurned = ({ kind, polarity }: Mention): boolean =>
  (kind === 'negative' && polarity === 'positive') || (kind === 'positive' && polarity === 'negative');

/** Whether blame is plainly denied in a clause ("not late"), and nothing there blames. */
export const isDenied = (cues: readonly Mention[]): boolean =>
  cues.some(({ denied }) => denied) && cues.every(({ polarity }) => polarity !== 'negative');
