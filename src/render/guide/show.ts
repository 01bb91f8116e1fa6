import type { Guide } from '../../schema/annotation.js';
import { type Block, heading, line } from '../blocks.js';
import { type Messages, messagesFor } from '../messages.js';

/** The parts of a guide that say something, by their names in the customer's language. */
export function guideParts({ language, ...guide }: Guide): string[] {
  const messages = messagesFor(language);
  return (['acknowledge', 'wants', 'owner', 'when', 'how'] as const)
    .filter((part) => guide[part] !== '')
    .map((part) => `${messages.label('guide', part)}: ${guide[part]}`);
}

/** The guide in one cell. */
export const guideText = (guide: Guide): string => guideParts(guide).join(' / ');

/** The guide on its own lines, under a heading in the reader's language. */
export const showGuide = (guide: Guide | null, messages: Messages): Block[] =>
  guide === null
    ? []
    : [heading(messages.text('heading.guide')), ...guideParts(guide).map((text) => line(text))];
