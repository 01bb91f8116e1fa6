import { type Block, heading, line } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import { behindCount } from '../small.js';
import { quotesOf, type ShowSection } from './section.js';

export const ratings: ShowSection<'ratings'> = (section, messages, { minCell }) => {
  const disagreement = (key: MessageKey, at: number, one: typeof section.lowButPositive): Block[] => [
    line(
      messages.text(key, {
        at,
        of: one.of,
        count: one.count,
        share: behindCount(one, minCell, messages),
      }),
    ),
    ...quotesOf(null, one.quotes, messages),
  ];
  const { rated: count, scale, unreadable, lowAt, highAt } = section;
  return [
    heading(messages.text('heading.ratings')),
    line(messages.text('ratings.scale', { count, scale }), 'muted'),
    ...(unreadable > 0 ? [line(messages.text('ratings.unreadable', { count: unreadable }), 'muted')] : []),
    ...disagreement('ratings.lowButPositive', lowAt, section.lowButPositive),
    ...disagreement('ratings.highButNegative', highAt, section.highButNegative),
  ];
};
