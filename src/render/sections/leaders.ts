import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatShare } from '../numbers.js';
import { cut } from './listening.js';
import { type Detail, type ShowSection, shareCells } from './section.js';

type Table = Parameters<ShowSection<'leaders'>>[0][number];

export const leaders: ShowSection<'leaders'> = (tables, messages, detail) =>
  tables.flatMap((table) => show(table, messages, detail));

function show({ column, service, price, values }: Table, messages: Messages, detail: Detail): Block[] {
  const { text } = messages;
  const known = values.filter(({ quadrant }) => quadrant !== null);
  if (known.length === 0)
    return detail.full
      ? [
          heading(text('heading.leaders', { column })),
          line(text('leaders.none', { count: detail.minCell }), 'muted'),
        ]
      : [];
  const [shown, more] = cut(known, detail, messages);
  const interval = { ...figures(text('column.interval')), expendable: 2 };
  return [
    heading(text('heading.leaders', { column })),
    line(text('leaders.line', { service: formatShare(service), price: formatShare(price) }), 'muted'),
    {
      kind: 'table',
      columns: [
        words(column),
        figures(text('column.service')),
        interval,
        figures(text('column.price')),
        interval,
        words(text('column.quadrant')),
      ],
      rows: shown.map(({ value, service, price, quadrant, clear }) => [
        value,
        ...shareCells(service, detail),
        ...shareCells(price, detail),
        quadrant === null ? '–' : `${messages.label('quadrant', quadrant)}${clear ? '' : ' ?'}`,
      ]),
    },
    ...more,
    ...(known.length < values.length ? [line(text('leaders.few', { count: detail.minCell }), 'muted')] : []),
    ...(shown.some(({ quadrant, clear }) => quadrant !== null && !clear)
      ? [line(text('leaders.unclear'), 'muted')]
      : []),
  ];
}
