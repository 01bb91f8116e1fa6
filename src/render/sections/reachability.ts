import { heading, line } from '../blocks.js';
import { formatShare } from '../numbers.js';
import { saidList, saidTable } from './listening.js';
import { quotesOf, type ShowSection } from './section.js';

export const reachability: ShowSection<'reachability'> = (section, messages, detail) => {
  const { any, angryHere, angryElsewhere, causes } = section;
  return [
    heading(messages.text('heading.reachability')),
    line(messages.text('reachability.lead', { count: any.count, share: formatShare(any.share) })),
    line(
      messages.text('reachability.angry', {
        here: formatShare(angryHere.share),
        elsewhere: formatShare(angryElsewhere.share),
      }),
    ),
    ...(detail.full
      ? saidTable(causes, { column: 'column.cause', kind: 'cause' }, messages, detail)
      : [
          ...saidList('reachability.causes', 'cause', causes, messages),
          ...quotesOf(null, causes[0]?.quotes.slice(0, detail.quotes) ?? [], messages),
        ]),
  ];
};
