import { heading } from '../blocks.js';
import { saidLine, saidList, saidTable } from './listening.js';
import { quotesOf, type ShowSection } from './section.js';

export const leftOut: ShowSection<'leftOut'> = ({ groups, access, machine }, messages, detail) => [
  heading(messages.text('heading.leftOut')),
  ...(detail.full
    ? saidTable(groups, { column: 'column.customerGroup', kind: 'customerGroup' }, messages, detail)
    : [
        ...saidList('leftOut.who', 'customerGroup', groups, messages),
        ...quotesOf(null, groups[0]?.quotes.slice(0, detail.quotes) ?? [], messages),
      ]),
  ...saidLine('leftOut.access', access, messages, detail),
  ...saidLine('leftOut.machine', machine, messages, detail),
];
