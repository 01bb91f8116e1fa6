import type { Proportion } from '../../schema/report-parts.js';
import { heading, line } from '../blocks.js';
import { behindCount, countTold } from '../small.js';
import { saidList, saidTable } from './listening.js';
import { quotesOf, type ShowSection } from './section.js';

export const reachability: ShowSection<'reachability'> = (section, messages, detail) => {
  const { any, angryHere, angryElsewhere, causes } = section;
  const share = (one: Proportion) => behindCount(one, detail.minCell, messages);
  const told = (one: Proportion) => countTold(one, detail.minCell, messages);
  return [
    heading(messages.text('heading.reachability')),
    line(messages.text('reachability.lead', { count: any.count, share: share(any) })),
    ...(angryHere.count + angryElsewhere.count === 0
      ? []
      : [
          line(
            messages.text('reachability.angry', {
              here: told(angryHere),
              hereOf: angryHere.of,
              elsewhere: told(angryElsewhere),
              elsewhereOf: angryElsewhere.of,
            }),
          ),
        ]),
    ...(detail.full
      ? [
          line(messages.text('reachability.causes')),
          ...saidTable(causes, { column: 'column.cause', kind: 'cause' }, messages, detail),
        ]
      : [
          ...saidList('reachability.causes', 'cause', causes, messages),
          ...quotesOf(null, causes[0]?.quotes.slice(0, detail.quotes) ?? [], messages),
        ]),
  ];
};
