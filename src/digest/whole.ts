import type { PartialReason, Period } from '../schema/digest.js';
import { daysBetween } from './periods.js';

/** The days of an input that hold a verbatim, ascending, and what was asked for. Days are YYYY-MM-DD. */
export interface Covered {
  readonly days: readonly string[];
  /** --since and --until: where they stand, the data were cut there. */
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * Whether the data hold all of a period. They may begin late or end early by as many days as elsewhere pass without a verbatim,
 * at least twice: small shops sell little on Sundays. A period of today or later has not ended.
 */
export function partialReason(
  period: Period,
  { days, since, until }: Covered,
  asOf: string,
): PartialReason | null {
  if (period.last >= asOf) return 'unfinished';
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const usual = usualGap(days);
  if (since !== null && since > period.first && since <= period.last) return 'starts_late';
  if (until !== null && until < period.last && until >= period.first) return 'ends_early';
  if (first > period.first && daysBetween(period.first, first) > usual) return 'starts_late';
  if (last < period.last && daysBetween(last, period.last) > usual) return 'ends_early';
  return null;
}

/** The second-longest run of days without a verbatim between days that have one. */
function usualGap(days: readonly string[]): number {
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day) - 1);
  return gaps.sort((a, b) => b - a)[1] ?? 0;
}
