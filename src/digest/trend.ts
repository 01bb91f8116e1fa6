import type { DigestSeries, DigestTrend, PeriodSummary } from '../schema/digest.js';
import { seriesKey, seriesOf } from './counts.js';

/** Two points are no trend. */
const FEWEST = 3;
/** More lines than these cannot be told apart. */
const LINES = 5;

/** How complaints, what changed and the most frequent themes moved; `earlier`: the whole periods before, oldest first. `fewest`: a share of fewer verbatims is not told. */
export function trendOf(
  now: PeriodSummary,
  earlier: readonly PeriodSummary[],
  findings: readonly DigestSeries[],
  themes: readonly DigestSeries[],
  fewest: number,
): DigestTrend | null {
  const periods = [...earlier, now];
  const counts = periods.map(({ distinct }) => ({ of: distinct.all.readable, series: seriesOf(distinct) }));
  const isTold = ({ of }: { of: number }) => of >= fewest;
  if (counts.filter(isTold).length < FEWEST) return null;
  const changed = findings.filter(({ kind }) => kind === 'complaint');
  const chosen = new Map([...changed, ...themes].map((one) => [one.id, one]));
  const lines = [
    { kind: 'share' as const, id: 'complaints', label: 'complaints' },
    ...[...chosen.values()].slice(0, LINES - 1),
  ];
  return {
    periods: periods.map(({ period }) => period.id),
    lines: lines.map(({ kind, id, label }) => ({
      kind,
      id,
      label,
      shares: counts.map((one) =>
        isTold(one) ? share(one.series.get(seriesKey(kind, id)) ?? 0, one.of) : null,
      ),
    })),
  };
}

const share = (count: number, of: number): number => (of === 0 ? 0 : Math.round((1e6 * count) / of) / 1e6);
