import type { Digest, PeriodSummary } from '../schema/digest.js';
import { round } from './round.js';

/** Fewer periods in a row are what chance does all the time. */
const FEWEST = 3;
/** So much above the periods before the streak is high. */
const HIGH = 1.25;

/**
 * Complaint themes that have been high for at least three periods in a row, the last being `now`: in each above their mean of
 * all periods, together at least a quarter above the two or more periods before. A description, not a test.
 */
export function streaksOf(
  now: PeriodSummary,
  earlier: readonly PeriodSummary[],
  fewest: number,
): Omit<Digest['streaks'][number], 'label'>[] {
  const periods = [...earlier, now].map(({ distinct: { all } }) => all);
  const themes = [...now.distinct.all.complaint.themes.keys()].sort();
  return themes
    .flatMap((id) => {
      const counts = periods.map(({ complaint }) => complaint.themes.get(id) ?? 0);
      const of = periods.map(({ readable }) => readable);
      const mean = share(counts, of);
      let start = counts.length;
      while (start > 0 && counts[start - 1]! > mean * of[start - 1]!) start--;
      const length = counts.length - start;
      if (length < FEWEST || start < 2 || sum(counts.slice(start)) < fewest) return [];
      const high = share(counts.slice(start), of.slice(start));
      const before = share(counts.slice(0, start), of.slice(0, start));
      return high >= HIGH * before
        ? [{ id, periods: length, share: round(high), shareBefore: round(before) }]
        : [];
    })
    .sort((a, b) => b.periods - a.periods || b.share - a.share);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const share = (counts: readonly number[], of: readonly number[]): number =>
  sum(of) === 0 ? 0 : sum(counts) / sum(of);
