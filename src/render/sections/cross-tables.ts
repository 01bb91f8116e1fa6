import { type Block, type Cell, type Column, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import type { ShowSection } from './section.js';

type Table = Parameters<ShowSection<'crossTables'>>[0][number];

/** More columns than that are for a spreadsheet. */
const MOST_VALUES = 6;
/** So many values stay on a narrow terminal. */
const KEPT = 3;

/** Complaint themes down, values of the segment across: how many of its texts complain of each. */
export const crossTables: ShowSection<'crossTables'> = (tables, messages, { minCell }) =>
  tables.flatMap((table) => show(table, messages, minCell));

function show({ column, values, themes, suppressed }: Table, messages: Messages, minCell: number): Block[] {
  const { text } = messages;
  if (themes.length === 0) return [];
  const name = (value: string | null) =>
    value === null ? text('crossTables.others') : value || text('segment.empty');
  const shown = values.slice(0, MOST_VALUES);
  const more = values.length - shown.length;
  const title = heading(text('heading.crossTables', { column }));
  if (themes.every(({ cells }) => cells.every(({ count }) => count === null)))
    return [title, line(text('crossTables.none', { minCell }), 'muted')];
  const isTested = themes.some(({ test }) => test !== null);
  return [
    title,
    {
      kind: 'table',
      columns: [
        words(text('column.theme')),
        figures(text('column.complaints')),
        ...shown.map(
          ({ value, readable }, i): Column => ({
            ...words(`${name(value)} (${formatCount(readable)})`),
            align: 'right',
            expendable: i < KEPT ? 0 : i,
          }),
        ),
        ...(isTested ? [{ ...figures(text('column.chance')), expendable: 1 }] : []),
      ],
      rows: themes.map((theme) => [
        theme.label,
        formatCount(theme.count),
        ...theme.cells.slice(0, MOST_VALUES).map(cellOf),
        ...(isTested ? [theme.test ? theme.test.q.toFixed(3) : '–'] : []),
      ]),
    },
    line(text('crossTables.how'), 'muted'),
    ...(isTested ? [line(text('crossTables.marks'), 'muted')] : []),
    ...(suppressed > 0
      ? [line(text('crossTables.suppressed', { count: suppressed, minCell }), 'muted')]
      : []),
    ...(more > 0 ? [line(text('crossTables.more', { count: more }), 'muted')] : []),
  ];
}

function cellOf({ count, ofRow, direction }: Table['themes'][number]['cells'][number]): Cell {
  if (count === null || ofRow === null) return { words: '·', tone: 'muted' };
  const share = formatShare(ofRow);
  if (direction === null) return share;
  return direction === 'more' ? { words: `${share} ▲`, tone: 'bad' } : { words: `${share} ▼`, tone: 'good' };
}
