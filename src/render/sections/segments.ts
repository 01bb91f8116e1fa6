import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { type Detail, type ShowSection, shareCells, shareColumns } from './section.js';

export const segments: ShowSection<'segments'> = (tables, messages, detail) =>
  tables.flatMap((table) => show(table, messages, detail));

function show(
  { column, values, notShown }: Parameters<typeof segments>[0][number],
  messages: Messages,
  detail: Detail,
): Block[] {
  const others =
    notShown === null
      ? messages.text('segment.othersMany')
      : messages.text('segment.others', { count: notShown });
  const name = (value: string | null) => (value === null ? others : value || messages.text('segment.empty'));
  return [
    heading(messages.text('heading.segment', { column })),
    {
      kind: 'table',
      columns: [
        words(column),
        figures(messages.text('column.readable')),
        figures(messages.text('column.complaints')),
        ...shareColumns(messages),
        { ...words(messages.text('column.topTheme')), expendable: 1 },
      ],
      rows: values.map(({ value, readable, complaints, topTheme }) => [
        name(value),
        formatCount(readable),
        formatCount(complaints.count),
        ...shareCells(complaints, detail),
        topTheme === null
          ? '–'
          : `${topTheme.label}${topTheme.count === null ? '' : ` ${formatCount(topTheme.count)}`}`,
      ]),
    },
    ...(values.some(({ topTheme, complaints }) => topTheme === null && complaints.count > 0)
      ? [line(messages.text('segment.noTop'), 'muted')]
      : []),
  ];
}
