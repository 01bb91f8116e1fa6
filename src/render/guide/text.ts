import type { Guide } from '../../schema/annotation.js';
import { messagesFor } from '../messages.js';

/** The parts of a guide that say something, with their names, in the customer's language: that of whoever answers. */
export function guideParts({ language, ...guide }: Guide): string[] {
  const messages = messagesFor(language);
  return (['acknowledge', 'wants', 'owner', 'when', 'how'] as const)
    .filter((part) => guide[part] !== '')
    .map((part) => `${messages.label('guide', part)}: ${guide[part]}`);
}

/** The guide in one cell. */
export const guideText = (guide: Guide): string => guideParts(guide).join(' / ');
