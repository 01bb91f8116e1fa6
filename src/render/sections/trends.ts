import type { Proportion } from '../../schema/report-parts.js';
import { type Block, figures, heading, type Lines, line, spark, words } from '../blocks.js';
import { formatPeriod, shortPeriod } from '../dates.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import { cut } from './listening.js';
import { type ShowSection, shareCells } from './section.js';

type Trends = Parameters<ShowSection<'trends'>>[0];

/** What is drawn: all complaints, all praise, and so many themes. */
const DRAWN_THEMES = 3;

export const trends: ShowSection<'trends'> = (section, messages, detail) => {
  const { text } = messages;
  const { complaints, praise, themes, leftOut } = section;
  const [shown, more] = cut(themes, detail, messages);
  const rows = [
    { label: text('trends.complaints'), line: complaints },
    { label: text('trends.praise'), line: praise },
    ...shown,
  ];
  return [
    heading(text('heading.trends')),
    ...lead(section, messages),
    ...(detail.full ? [periodTable(section, messages)] : []),
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
      rows: rows.map(({ label, line }) => row(label, line, section, messages)),
    },
    ...more,
    line(text('trends.signs'), 'muted'),
    ...(leftOut > 0 ? [line(text('trends.leftOut', { count: leftOut }), 'muted')] : []),
  ];
};

/** A share where anything was said; null in a silent period. */
const shares = (line: readonly Proportion[], { periods }: Trends): (number | null)[] =>
  line.map(({ share }, i) => (periods[i]!.readable === 0 ? null : share));

/** From so many texts on a period has a share worth naming. */
const ENOUGH = 5;

/** The period whose share is surely highest: a peak of two texts is no peak. */
const peakOf = (line: readonly Proportion[]): number =>
  line.reduce((best, { low }, i) => (low > line[best]!.low ? i : best), 0);

function lead(section: Trends, { text, label, locale }: Messages): Block[] {
  const { complaints, periods, unit } = section;
  const peak = peakOf(complaints);
  const { count, share, low } = complaints[peak]!;
  const said = complaints.reduce((sum, one) => sum + one.count, 0);
  if (low <= said / Math.max(1, section.readable))
    return [line(text('trends.flat', { unit: label('unit', unit) }))];
  return [
    line(
      text('trends.lead', {
        unit: label('unit', unit),
        period: formatPeriod(periods[peak]!.id, locale),
        count,
        of: periods[peak]!.readable,
        share: formatShare(share),
      }),
    ),
  ];
}

function row(label: string, line: readonly Proportion[], section: Trends, { locale }: Messages) {
  const { periods, readable } = section;
  const peak = peakOf(line);
  const said = line.reduce((sum, { count }) => sum + count, 0);
  const enough = (i: number) => periods.at(i)!.readable >= ENOUGH;
  const hasPeak = enough(peak) && line[peak]!.count > 1;
  return [
    label,
    { spark: shares(line, section) },
    formatShare(readable === 0 ? 0 : said / readable),
    hasPeak ? formatShare(line[peak]!.share) : '–',
    hasPeak ? shortPeriod(periods[peak]!.id, locale) : '',
    enough(-1) ? formatShare(line.at(-1)!.share) : '–',
  ];
}

/** Every period with its shares, and the lines that can be drawn of them. */
function periodTable(section: Trends, messages: Messages): Block {
  const { text, locale } = messages;
  const { periods, complaints, praise } = section;
  const cells = (line: readonly Proportion[], i: number) =>
    periods[i]!.readable === 0 ? ['–', '–'] : shareCells(line[i]!);
  const interval = { ...figures(text('column.interval')), expendable: 2 };
  return {
    kind: 'table',
    columns: [
      { ...words(text('column.period')), wraps: false },
      figures(text('column.readable')),
      figures(text('column.complaints')),
      interval,
      { ...figures(text('column.praise')), expendable: 1 },
      interval,
    ],
    rows: periods.map(({ id, readable }, i) => [
      { words: formatPeriod(id, locale), tone: 'plain', sort: id },
      formatCount(readable),
      ...cells(complaints, i),
      ...cells(praise, i),
    ]),
    drawn: drawing(section, messages),
  };
}

function drawing(section: Trends, { text, label, locale }: Messages): Lines {
  const { periods, complaints, praise, themes, unit } = section;
  const peak = peakOf(complaints);
  const drawn = (name: string, line: readonly Proportion[], band: boolean): Lines['lines'][number] => ({
    label: name,
    shares: shares(line, section),
    intervals: band ? line.map(({ low, high }) => [low, high]) : null,
  });
  return {
    kind: 'lines',
    title: text('trends.title', { unit: label('unit', unit) }),
    alt: text('trends.alt', {
      first: formatPeriod(periods[0]!.id, locale),
      last: formatPeriod(periods.at(-1)!.id, locale),
      from: formatShare(complaints[0]!.share),
      to: formatShare(complaints.at(-1)!.share),
      peak: formatShare(complaints[peak]!.share),
      period: formatPeriod(periods[peak]!.id, locale),
    }),
    periods: periods.map(({ id }) => shortPeriod(id, locale)),
    lines: [
      drawn(text('trends.complaints'), complaints, true),
      drawn(text('trends.praise'), praise, false),
      ...themes.slice(0, DRAWN_THEMES).map(({ label: name, line }) => drawn(name, line, false)),
    ],
  };
}
