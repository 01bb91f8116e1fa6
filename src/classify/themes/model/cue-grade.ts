import { CUE_GRADES, type CueGrade } from '../../../learn/themes/stack.js';
import type { Mention } from '../mentions.js';

/** How much a cue says, from its rule "theme.id/kind:cue". */
export const cueGrade = (cue: Mention): CueGrade =>
  CUE_GRADES.find((grade) => grade === kindOf(cue)) ?? 'strong';

/** Whether it is a cue of blame, whatever became of it in its clause. */
export const isOfBlame = (cue: Mention): boolean => kindOf(cue) === 'negative';

/** Whether a negation turned what the cue says of itself: "안 느려요" is praise by a cue of blame. */
export function isTurned(cue: Mention): boolean {
  const kind = kindOf(cue);
  return (
    (kind === 'negative' && cue.polarity === 'positive') ||
    (kind === 'positive' && cue.polarity === 'negative')
  );
}

function kindOf({ evidence: { rule } }: Mention): string {
  const slash = rule.indexOf('/');
  return rule.slice(slash + 1, rule.indexOf(':', slash));
}
