import { bars, figures, heading, words } from '../blocks.js';
import { formatCount } from '../numbers.js';
import { barsTold } from '../small.js';
import { type ShowSection, shareCells, shareColumns } from './section.js';

export const groups: ShowSection<'groups'> = (rows, messages, detail) => {
  const lengths = barsTold(
    rows.map(({ complaints }) => complaints),
    detail.minCell,
  );
  return [
    heading(messages.text('heading.groups')),
    {
      kind: 'table',
      columns: [
        words(messages.text('column.group')),
        figures(messages.text('column.praise')),
        figures(messages.text('column.complaints')),
        ...shareColumns(messages),
        bars,
      ],
      rows: rows.map(({ id, complaints, praise }, i) => [
        messages.label('group', id),
        formatCount(praise.count),
        formatCount(complaints.count),
        ...shareCells(complaints, detail),
        lengths[i]!,
      ]),
    },
  ];
};
