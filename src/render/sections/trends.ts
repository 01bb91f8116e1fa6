import type { Proportion } from '../../schema/report-parts.js';
import {
  type Block,
  type Cell,
  figures,
  heading,
  type Lines,
  line,
  spark,
  terminalLine,
  words,
} from '../blocks.js';
import { formatPeriod, shortPeriod } from '../dates.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import { behindCount, isTold, shareTold, UNTOLD } from '../small.js';
import { cut } from './listening.js';
import { type Detail, type ShowSection, shareCells, shareColumns } from './section.js';

type Trends = Parameters<ShowSection<'trends'>>[0];

/** What is drawn: all complaints, all praise, and so many themes. */
const DRAWN_THEMES = 3;

export const trends: ShowSection<'trends'> = (section, messages, detail) => {
  const { text } = messages;
  const { leftOut, unit } = section;
  const fewest = detail.minCell;
  const isAnyTold = section.periods.some((_, i) => isPeriodTold(section, i, fewest));
  if (!detail.full && !isAnyTold) return [];
  return [
    heading(text('heading.trends')),
    ...(isAnyTold
      ? lead(section, messages, fewest)
      : [line(text('trends.few', { unit: messages.label('unit', unit), count: fewest }), 'muted')]),
    ...(detail.full ? [periodTable(section, messages, detail)] : []),
    ...(isAnyTold ? themeTable(section, messages, detail) : []),
    ...(leftOut > 0 ? [line(text('trends.leftOut', { count: leftOut }), 'muted')] : []),
  ];
};

/** Everything, complaints and praise, and each theme as a line with its peak. */
function themeTable(section: Trends, messages: Messages, detail: Detail): Block[] {
  const { text } = messages;
  const { complaints, praise, themes } = section;
  const [shown, more] = cut(themes, detail, messages);
  const rows = [
    { label: text('trends.complaints'), line: complaints },
    { label: text('trends.praise'), line: praise },
    ...shown,
  ];
  const cells = rows.map(({ label, line }) => row(label, line, section, messages, detail.minCell));
  return [
    {
      kind: 'table',
      columns: [
        words(text('column.theme')),
        spark(text('column.trend', { unit: messages.label('unit', section.unit) })),
        figures(text('column.overall')),
        figures(text('column.highest')),
        { ...words(text('column.when')), wraps: false, expendable: 1 },
        figures(text('column.latest')),
      ],
      rows: cells,
    },
    ...more,
    terminalLine(text('trends.signs')),
    ...(hasGaps(cells, section, detail)
      ? [line(text('trends.gaps', { count: detail.minCell }), 'muted')]
      : []),
  ];
}

/** Whether a number or a stretch of a line is missing. */
const hasGaps = (cells: readonly (readonly Cell[])[], { periods }: Trends, { minCell }: Detail): boolean =>
  periods.some(({ readable }) => !isTold({ of: readable }, minCell)) ||
  cells.some((row) => row.includes(UNTOLD));

/** Whether a period has texts enough for a share worth naming or drawing. */
const isPeriodTold = ({ periods }: Trends, i: number, fewest: number): boolean =>
  isTold({ of: periods.at(i)!.readable }, fewest);

/** A share where it is told, null elsewhere. */
const shares = (line: readonly Proportion[], section: Trends, fewest: number): (number | null)[] =>
  line.map(({ share }, i) => (isPeriodTold(section, i, fewest) ? share : null));

/** Places of the periods with the highest of what is asked for, of those whose shares are told: all that tie, none where it is 0. */
function peaksOf(
  line: readonly Proportion[],
  by: 'share' | 'low',
  section: Trends,
  fewest: number,
): number[] {
  const told = [...line.keys()].filter((i) => isPeriodTold(section, i, fewest));
  const most = Math.max(0, ...told.map((i) => line[i]![by]));
  return most > 0 ? told.filter((i) => line[i]![by] === most) : [];
}

/** So many periods that tie are named, and of more how many they are. */
const NAMED_TIES = 2;

/** When a share was highest. */
const whenOf = (peaks: readonly number[], { periods }: Trends, { text, locale }: Messages): string =>
  peaks.length > NAMED_TIES
    ? text('trends.times', { count: peaks.length })
    : peaks.map((i) => shortPeriod(periods[i]!.id, locale)).join(', ');

function lead(section: Trends, messages: Messages, fewest: number): Block[] {
  const { text, label, locale } = messages;
  const { complaints, periods, unit } = section;
  const [peak, ...ties] = peaksOf(complaints, 'low', section, fewest);
  const said = complaints.reduce((sum, one) => sum + one.count, 0);
  if (
    peak === undefined ||
    ties.length >= NAMED_TIES ||
    complaints[peak]!.low <= said / Math.max(1, section.readable)
  )
    return [line(text('trends.flat', { unit: label('unit', unit) }))];
  return [
    line(
      text('trends.lead', {
        unit: label('unit', unit),
        period: [peak, ...ties].map((i) => formatPeriod(periods[i]!.id, locale)).join(', '),
        count: complaints[peak]!.count,
        of: periods[peak]!.readable,
        share: behindCount(complaints[peak]!, fewest, messages),
      }),
    ),
  ];
}

/** The highest share is of the same periods as the latest: what one column tells the other cannot hide. */
function row(
  label: string,
  line: readonly Proportion[],
  section: Trends,
  messages: Messages,
  fewest: number,
) {
  const { readable } = section;
  const peaks = peaksOf(line, 'share', section, fewest);
  const said = line.reduce((sum, { count }) => sum + count, 0);
  return [
    label,
    { spark: shares(line, section, fewest) },
    shareTold({ share: said / Math.max(1, readable), of: readable }, fewest),
    formatShare(peaks.length > 0 ? line[peaks[0]!]!.share : 0),
    whenOf(peaks, section, messages),
    shareTold(line.at(-1)!, fewest),
  ];
}

/** Every period with its shares, and the lines that can be drawn of them: two points at least. */
function periodTable(section: Trends, messages: Messages, detail: Detail): Block {
  const { text, locale } = messages;
  const { periods, complaints, praise } = section;
  const fewest = detail.minCell;
  const told = [...periods.keys()].filter((i) => isPeriodTold(section, i, fewest));
  const interval = { ...figures(text('column.interval')), expendable: 2 };
  return {
    kind: 'table',
    columns: [
      { ...words(text('column.period')), wraps: false },
      figures(text('column.readable')),
      figures(text('column.complaints')),
      ...shareColumns(messages),
      { ...figures(text('column.praise')), expendable: 1 },
      { ...figures(text('column.share')), expendable: 1 },
      interval,
    ],
    rows: periods.map(({ id, readable }, i) => [
      { words: formatPeriod(id, locale), tone: 'plain', sort: id },
      formatCount(readable),
      formatCount(complaints[i]!.count),
      ...shareCells(complaints[i]!, detail),
      formatCount(praise[i]!.count),
      ...shareCells(praise[i]!, detail),
    ]),
    ...(told.length < 2 ? {} : { drawn: drawing(section, told, messages, fewest) }),
  };
}

/** @param told places of the periods that have a share */
function drawing(section: Trends, told: readonly number[], messages: Messages, fewest: number): Lines {
  const { text, label, locale } = messages;
  const { periods, complaints, praise, themes, unit } = section;
  const [first = 0, last = 0] = [told[0], told.at(-1)];
  const peaks = peaksOf(complaints, 'share', section, fewest);
  const drawn = (name: string, line: readonly Proportion[], band: boolean): Lines['lines'][number] => ({
    label: name,
    shares: shares(line, section, fewest),
    intervals: band ? line.map(({ low, high }) => [low, high]) : null,
  });
  return {
    kind: 'lines',
    title: text('trends.title', { unit: label('unit', unit) }),
    alt: text('trends.alt', {
      first: formatPeriod(periods[first]!.id, locale),
      last: formatPeriod(periods[last]!.id, locale),
      from: formatShare(complaints[first]!.share),
      to: formatShare(complaints[last]!.share),
      peak: formatShare(peaks.length > 0 ? complaints[peaks[0]!]!.share : 0),
      period: whenOf(peaks.length > 0 ? peaks : told, section, messages),
    }),
    periods: periods.map(({ id }) => shortPeriod(id, locale)),
    lines: [
      drawn(text('trends.complaints'), complaints, true),
      drawn(text('trends.praise'), praise, false),
      ...themes.slice(0, DRAWN_THEMES).map(({ label: name, line }) => drawn(name, line, false)),
    ],
  };
}
