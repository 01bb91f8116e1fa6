import { Failure } from '../errors/failure.js';
import type { Digest, PartialReason, Period, PeriodSummary } from '../schema/digest.js';
import { shift, yearBefore } from './periods.js';

/** So many earlier periods tell how much counts vary and whether they drift: half a year of weeks. */
export const EARLIER_PERIODS = 26;
/**
 * A period with less than this share of the median volume is an export that broke, not a week to compare with. The median, since the broken
 * ones are among those that it is taken of; of those that are left the mean is what is usual (usual.ts).
 */
export const SILENT = 0.2;

/** What a period is held against. */
export interface Against {
  readonly kind: 'previous' | 'same-last-year' | 'average';
  /** Periods of the average; 1 for the others. */
  readonly of: number;
}

/** Reads --against. @throws Failure usage */
export function parseAgainst(text: string): Against {
  if (text === 'previous' || text === 'same-last-year') return { kind: text, of: 1 };
  const [, periods] = /^average:([1-9]\d{0,2})$/.exec(text) ?? [];
  if (periods) return { kind: 'average', of: Number(periods) };
  throw new Failure(
    'usage',
    `--against cannot be "${text}".`,
    'It takes previous, same-last-year, or average:N such as average:8 for the mean of the last eight periods.',
  );
}

export interface Baseline {
  readonly periods: readonly PeriodSummary[];
  /** All usable periods before the one that is reported, oldest first, at most 26. */
  readonly earlier: readonly PeriodSummary[];
  readonly leftOut: Digest['baseline']['leftOut'];
}

/** Chooses what a period is held against: whole periods that are not silent. `known` is in no order. */
export function chooseBaseline(target: Period, known: readonly PeriodSummary[], against: Against): Baseline {
  const before = known
    .filter(({ period }) => period.first < target.first)
    .sort((a, b) => (a.period.first < b.period.first ? -1 : 1));
  const middle = median(before.filter(({ partial }) => partial === null).map(volume));
  const reason = (one: PeriodSummary): PartialReason | 'silent' | null =>
    one.partial ?? (volume(one) < SILENT * middle ? 'silent' : null);
  const usable = before.filter((one) => reason(one) === null);
  const wanted = new Set(wantedPeriods(target, against).map(({ id }) => id));
  // The average is that of the last N usable periods that are no further back than twice N: a gap does not reach into another year.
  const chosen = usable.filter(({ period }) => wanted.has(period.id)).slice(-against.of);
  const first = chosen[0]?.period.first ?? target.first;
  const leftOut = before.flatMap((one) => {
    const why = reason(one);
    const concerned = wanted.has(one.period.id) && (against.kind !== 'average' || one.period.first >= first);
    return why !== null && concerned ? [{ id: one.period.id, why, verbatims: volume(one) }] : [];
  });
  return { periods: chosen, earlier: usable.slice(-EARLIER_PERIODS), leftOut };
}

function wantedPeriods(target: Period, against: Against): Period[] {
  if (against.kind === 'same-last-year') return [yearBefore(target)];
  if (against.kind === 'previous') return [shift(target, -1)];
  return Array.from({ length: 2 * against.of }, (_, i) => shift(target, -1 - i));
}

export const volume = ({ full }: PeriodSummary): number => full.all.verbatims;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
