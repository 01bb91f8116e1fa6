import { difference } from '../../summarise/wilson.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import { isTold } from '../small.js';
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
  const sorted = byShare(values, detail.minCell);
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
      rows: sorted.map(({ value, readable, complaints, topTheme }) => [
        name(value),
        formatCount(readable),
        formatCount(complaints.count),
        ...shareCells(complaints, detail),
        topTheme === null
          ? '–'
          : `${topTheme.label}${topTheme.count === null ? '' : ` ${formatCount(topTheme.count)}`}`,
      ]),
    },
    worstLine(sorted, name, messages, detail),
    ...(values.some(({ topTheme, complaints }) => topTheme === null && complaints.count > 0)
      ? [line(messages.text('segment.noTop'), 'muted')]
      : []),
  ];
}

type Row = Parameters<typeof segments>[0][number]['values'][number];

const isCompared = ({ value, complaints }: Row, minCell: number): boolean =>
  value !== null && isTold(complaints, minCell);

/** The highest share of complaints first where shares are told; then the others as they were: by how much was written. */
const byShare = (values: readonly Row[], minCell: number): Row[] => [
  ...values.filter((row) => isCompared(row, minCell)).sort((a, b) => b.complaints.share - a.complaints.share),
  ...values.filter((row) => !isCompared(row, minCell)),
];

/**
 * Points of the normal distribution for a two-sided 95 % interval of the worst of so many values (Bonferroni: 0.05 by their number), so
 * that the worst of many equals is seldom called worse.
 */
const POINTS: readonly (readonly [values: number, z: number])[] = [
  [2, 2.241],
  [3, 2.394],
  [5, 2.576],
  [10, 2.807],
  [20, 3.023],
  [50, 3.291],
  [Number.POSITIVE_INFINITY, 3.891],
];

/** Which value is worst in one sentence, against all others together; or that no difference is clear. */
function worstLine(
  sorted: readonly Row[],
  name: (value: string | null) => string,
  messages: Messages,
  { minCell }: Detail,
): Block {
  const compared = sorted.filter((row) => isCompared(row, minCell));
  const [worst] = compared;
  if (!worst || compared.length < 2)
    return line(messages.text('segment.notCompared', { count: minCell }), 'muted');
  const others = sorted.filter((row) => row !== worst);
  const sum = (of: (row: Row) => number) => others.reduce((all, row) => all + of(row), 0);
  const rest = {
    count: sum(({ complaints }) => complaints.count),
    of: sum(({ complaints }) => complaints.of),
  };
  const z = POINTS.find(([values]) => compared.length <= values)![1];
  const { low } = difference(rest.count, rest.of, worst.complaints.count, worst.complaints.of, z);
  return line(
    messages.text(low > 0 ? 'segment.worst' : 'segment.unclear', {
      value: name(worst.value),
      share: formatShare(worst.complaints.share),
      others: formatShare(rest.count / Math.max(1, rest.of)),
    }),
  );
}
