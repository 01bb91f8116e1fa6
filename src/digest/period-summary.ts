import type { PartialReason, Period, PeriodSummary } from '../schema/digest.js';
import type { Summary, SummaryLimits } from '../schema/summary.js';
import { emptySummary, mergeSummaries } from '../summarise/index.js';

/** A period's summary is small: it is kept for years, one file or row a period. */
const LIMITS: SummaryLimits = {
  quotes: 24,
  critical: 100,
  values: 200,
  ratings: 50,
  fingerprints: 2 ** 13,
  keywords: 2 ** 14,
  customers: 2 ** 13,
  hazards: 200,
  days: 100,
  // ratings against themes are told of the period that is reported, and of no other
  rated: 0,
};
const RATED = 2 ** 13;

export interface PeriodOptions {
  readonly redact: boolean;
  readonly speaker: 'customer' | null;
}

export const emptyPeriod = (
  period: Period,
  { isReported = false, ...options }: PeriodOptions & { readonly isReported?: boolean },
  partial: PartialReason | null = null,
): PeriodSummary => ({
  period,
  partial,
  full: emptySummary({ ...options, limits: LIMITS }),
  distinct: emptySummary({ ...options, limits: { ...LIMITS, rated: isReported ? RATED : 0 } }),
});

/**
 * Two parts of one period. `full` is exact; `distinct` is exact as long as no text of one part is a copy of one in the other,
 * for copies are looked for within what is read together.
 */
export const mergePeriods = (a: PeriodSummary, b: PeriodSummary): PeriodSummary => ({
  period: a.period,
  partial: a.partial ?? b.partial,
  full: mergeSummaries(a.full, b.full),
  distinct: mergeSummaries(a.distinct, b.distinct),
});

/** The same without a customer's words: counts, hashes and keywords are all that a baseline needs. */
export const withoutQuotes = (one: PeriodSummary): PeriodSummary => ({
  ...one,
  full: bare(one.full),
  distinct: bare(one.distinct),
});

const bare = (summary: Summary): Summary => ({
  ...summary,
  quotes: new Map(),
  hazards: { ...summary.hazards, items: [] },
  rated: { ...summary.rated, limit: 0, rows: [] },
  ratings: {
    ...summary.ratings,
    cells: new Map(
      [...summary.ratings.cells].map(([value, cell]) => [
        value,
        { ...cell, quotes: withoutItems(cell.quotes) },
      ]),
    ),
    other: summary.ratings.other && {
      ...summary.ratings.other,
      quotes: withoutItems(summary.ratings.other.quotes),
    },
  },
});

const withoutItems = <Quotes extends { positive: { limit: number }; negative: { limit: number } }>(
  quotes: Quotes,
) => ({
  positive: { limit: quotes.positive.limit, items: [] },
  negative: { limit: quotes.negative.limit, items: [] },
});

/** Of two summaries of one period, say from the input and from history: the whole one, then the fuller one. */
export const better = (a: PeriodSummary, b: PeriodSummary): PeriodSummary =>
  (a.partial === null) !== (b.partial === null)
    ? a.partial === null
      ? a
      : b
    : b.full.all.verbatims > a.full.all.verbatims
      ? b
      : a;
