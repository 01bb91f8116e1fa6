import { CUE_GRADES, type CueGrade } from '../../../learn/themes/stack.js';
import type { Mention } from '../mentions.js';

/** How much a cue says, from its rule "theme.id/kind:cue". */
export function cueGrade({ evidence: { rule } }: Mention): CueGrade {
  const slash = rule.indexOf('/');
  const kind = rule.slice(slash + 1, rule.indexOf(':', slash));
  return CUE_GRADES.find((grade) => grade === kind) ?? 'strong';
}
