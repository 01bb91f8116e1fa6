import type { Digest, DigestTrend } from '../../schema/digest.js';
import { type Block, figures, heading, type Lines, spark, words } from '../blocks.js';
import { formatPeriod, shortPeriod } from '../dates.js';
import type { Messages } from '../messages.js';
import { formatShare } from '../numbers.js';
import { seriesName } from './series.js';

/** Complaints and themes over the periods that are known. */
export function trendBlocks({ trend }: Digest, messages: Messages): Block[] {
  if (!trend) return [];
  const { text } = messages;
  const most = (shares: readonly number[]) => shares.indexOf(Math.max(...shares));
  return [
    heading(text('digest.trend')),
    {
      kind: 'table',
      columns: [
        words(text('column.theme')),
        spark(text('digest.trend')),
        figures(text('column.highest')),
        { ...words(text('column.when')), wraps: false, expendable: 1 },
        figures(text('column.latest')),
      ],
      rows: trend.lines.map((line) => [
        seriesName(line, messages),
        { spark: line.shares },
        formatShare(Math.max(...line.shares)),
        shortPeriod(trend.periods[most(line.shares)]!, messages.locale),
        formatShare(line.shares.at(-1)!),
      ]),
      drawn: drawing(trend, messages),
    },
  ];
}

function drawing({ periods, lines }: DigestTrend, messages: Messages): Lines {
  const { text, locale } = messages;
  // all complaints stand so high that the themes could not be told apart below them
  const drawn = lines.length > 1 ? lines.slice(1) : lines;
  const { shares } = drawn[0]!;
  return {
    kind: 'lines',
    title: text('digest.trendTitle'),
    alt: text('digest.trendAlt', {
      name: seriesName(drawn[0]!, messages),
      first: formatPeriod(periods[0]!, locale),
      last: formatPeriod(periods.at(-1)!, locale),
      from: formatShare(shares[0]!),
      to: formatShare(shares.at(-1)!),
    }),
    periods: periods.map((id) => shortPeriod(id, locale)),
    lines: drawn.map((line) => ({ label: seriesName(line, messages), shares: line.shares, intervals: null })),
  };
}
