import type { Digest, DigestSeries, PeriodSummary } from '../schema/digest.js';
import { unthemedKeywords } from '../summarise/keywords.js';
import { wilson } from '../summarise/wilson.js';
import type { AssessedSeries } from './assess.js';
import { splitKey } from './counts.js';
import { round } from './round.js';

/** A series as it is shown. `copies`: its counts with copies. */
export function toSeries(
  { key, now, of, before, ofBefore, ratio, direction, verdict, tests }: AssessedSeries,
  copies: ReadonlyMap<string, number>,
  label: (id: string) => string,
): DigestSeries {
  const { kind, id } = splitKey(key);
  const interval = wilson(now, of);
  return {
    kind,
    id,
    label: label(id),
    now,
    nowWithCopies: copies.get(key) ?? 0,
    of,
    before,
    ofBefore,
    share: of === 0 ? 0 : round(now / of),
    shareLow: interval.low,
    shareHigh: interval.high,
    shareBefore: ofBefore === 0 ? 0 : round(before / ofBefore),
    ratio: ratio.ratio === null ? null : round(ratio.ratio),
    low: round(ratio.low),
    high: ratio.high === null ? null : round(ratio.high),
    direction,
    verdict,
    detectors: tests.map(({ q, ...test }) => ({ ...test, q: round(q) })),
  };
}

/** The complaint themes of the period, most frequent first; untested ones where nothing is compared. */
export function themesNow(
  now: PeriodSummary,
  series: readonly DigestSeries[],
  copies: ReadonlyMap<string, number>,
  label: (id: string) => string,
): DigestSeries[] {
  const known = new Map(series.filter(({ kind }) => kind === 'complaint').map((one) => [one.id, one]));
  const of = now.distinct.all.readable;
  return [...now.distinct.all.complaint.themes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([id, count]) => {
      const untested: AssessedSeries = {
        key: `complaint/${id}`,
        now: count,
        of,
        before: 0,
        ofBefore: 0,
        ratio: { ratio: null, low: 0, high: null },
        direction: 'up',
        verdict: 'not_enough',
        tests: [],
      };
      return known.get(id) ?? toSeries(untested, copies, label);
    });
}

/** Complaints in which no theme was found, now and over the whole baseline, with what is said there. */
export function complaintsWithoutTheme(
  { distinct }: PeriodSummary,
  baseline: readonly PeriodSummary[],
): Digest['withoutTheme'] {
  const { complaint, readable } = distinct.all;
  const sum = (of: (period: PeriodSummary) => number) => baseline.reduce((all, one) => all + of(one), 0);
  return {
    now: complaint.withoutTheme,
    of: readable,
    share: readable === 0 ? 0 : round(complaint.withoutTheme / readable),
    before: sum((period) => period.distinct.all.complaint.withoutTheme),
    ofBefore: sum((period) => period.distinct.all.readable),
    keywords: unthemedKeywords(distinct.keywords),
  };
}
