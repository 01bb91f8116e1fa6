import type { Proportion } from '../../schema/report-parts.js';
import { heading, line } from '../blocks.js';
import { formatCount, formatShare } from '../numbers.js';
import { saidList, saidTable } from './listening.js';
import { quotesOf, type ShowSection, shareCells } from './section.js';

/** A count, with its share where that says something. */
const told = (angry: Proportion): string => {
  const [share] = shareCells(angry);
  return share === '–' ? formatCount(angry.count) : `${formatCount(angry.count)} (${share})`;
};

export const reachability: ShowSection<'reachability'> = (section, messages, detail) => {
  const { any, angryHere, angryElsewhere, causes } = section;
  return [
    heading(messages.text('heading.reachability')),
    line(messages.text('reachability.lead', { count: any.count, share: formatShare(any.share) })),
    ...(angryHere.count + angryElsewhere.count === 0
      ? []
      : [
          line(
            messages.text('reachability.angry', { here: told(angryHere), elsewhere: told(angryElsewhere) }),
          ),
        ]),
    ...(detail.full
      ? saidTable(causes, { column: 'column.cause', kind: 'cause' }, messages, detail)
      : [
          ...saidList('reachability.causes', 'cause', causes, messages),
          ...quotesOf(null, causes[0]?.quotes.slice(0, detail.quotes) ?? [], messages),
        ]),
  ];
};
