import type { Digest, DigestTrend } from '../../schema/digest.js';
import { type Block, figures, heading, type Lines, spark, words } from '../blocks.js';
import { formatPeriod, shortPeriod } from '../dates.js';
import type { Messages } from '../messages.js';
import { formatShare } from '../numbers.js';
import { UNTOLD } from '../small.js';
import { seriesName } from './series.js';

type Shares = DigestTrend['lines'][number]['shares'];

const told = (shares: Shares): number[] => shares.filter((share) => share !== null);

function latest(shares: Shares): string {
  const last = shares.at(-1) ?? null;
  return last === null ? UNTOLD : formatShare(last);
}

/** Complaints and themes over the periods that are known. */
export function trendBlocks({ trend, period: { kind: unit } }: Digest, messages: Messages): Block[] {
  if (!trend) return [];
  const { text, label } = messages;
  const highest = (shares: Shares) => Math.max(...told(shares));
  return [
    heading(text('digest.trend')),
    {
      kind: 'table',
      columns: [
        words(text('column.theme')),
        spark(text('column.trend', { unit: label('unit', unit) })),
        figures(text('column.highest')),
        { ...words(text('column.when')), wraps: false, expendable: 1 },
        figures(text('column.latest')),
      ],
      rows: trend.lines.map((line) => [
        seriesName(line, messages),
        { spark: line.shares },
        formatShare(highest(line.shares)),
        shortPeriod(trend.periods[line.shares.indexOf(highest(line.shares))]!, messages.locale),
        latest(line.shares),
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
  const at = [...shares.keys()].filter((i) => shares[i] !== null);
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  return {
    kind: 'lines',
    title: text('digest.trendTitle'),
    alt: text('digest.trendAlt', {
      name: seriesName(drawn[0]!, messages),
      first: formatPeriod(periods[first]!, locale),
      last: formatPeriod(periods[last]!, locale),
      from: formatShare(shares[first]!),
      to: formatShare(shares[last]!),
    }),
    periods: periods.map((id) => shortPeriod(id, locale)),
    lines: drawn.map((line) => ({ label: seriesName(line, messages), shares: line.shares, intervals: null })),
  };
}
