import { bars, figures, heading, intervalBars, words } from '../blocks.js';
import { formatCount } from '../numbers.js';
import { type ShowSection, shareCells, shareColumns } from './section.js';

export const groups: ShowSection<'groups'> = (rows, messages) => {
  const lengths = intervalBars(rows.map(({ complaints }) => complaints));
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
        ...shareCells(complaints),
        lengths[i]!,
      ]),
    },
  ];
};
