import type { DigestQuote } from '../../schema/digest.js';
import type { Block } from '../blocks.js';
import { formatDay } from '../dates.js';
import type { Messages } from '../messages.js';

/** Quotes with where they stand, and the day, where it is known. */
export function quoteBlock(
  label: string | null,
  quotes: readonly DigestQuote[],
  { text, label: labelOf, locale }: Messages,
): Block[] {
  if (quotes.length === 0) return [];
  const placed = quotes.map(({ text: said, source, row, date, marks }) => {
    const at = { source: labelOf('source', source), row: String(row) };
    return {
      text: said,
      ...(marks ? { marks } : {}),
      place:
        date === null
          ? text('quote.place', at)
          : text('digest.place', { ...at, date: formatDay(date, locale) }),
    };
  });
  return [{ kind: 'quotes', label, quotes: placed }];
}
