import type { Sample, Summary, SummaryLimits, SummaryOptions } from '../schema/summary.js';
import { emptyFingerprints } from '../text/fingerprints.js';
import { type Adding, emptyBounded } from './bounded.js';
import { order } from './counts.js';
import { emptyCustomers } from './customers.js';
import { emptyRatedRows } from './drivers/sample.js';
import { FACETS } from './facets.js';
import { groups } from './group.js';
import { emptyKeywords } from './keywords.js';
import { emptySample } from './sample.js';

export const LIMITS: SummaryLimits = {
  quotes: 24,
  critical: 200,
  values: 1000,
  ratings: 100,
  fingerprints: 2 ** 20,
  keywords: 2 ** 16,
  customers: 2 ** 16,
  hazards: 5000,
  // eleven years
  days: 4000,
  rated: 2 ** 14,
};

export const tallies: Adding<{ verbatims: number }> = {
  empty: () => ({ verbatims: 0 }),
  absorb: (target, from) => void (target.verbatims += from.verbatims),
};

export function emptySummary({
  segments = [],
  redact = true,
  speaker = null,
  event = null,
  limits = LIMITS,
}: Partial<SummaryOptions> = {}): Summary {
  return {
    options: { segments, redact, speaker, event, limits },
    by: new Map(),
    sources: emptyBounded(limits.values),
    rejects: new Map(),
    filteredOut: 0,
    padded: 0,
    unreadableDates: 0,
    firstDay: null,
    lastDay: null,
    dated: 0,
    all: groups.empty(),
    segments: new Map(segments.map((column) => [column, emptyBounded(limits.values)])),
    owners: new Map(),
    stages: new Map(),
    urgency: new Map(),
    criticalReasons: new Map(),
    facets: new Map(FACETS.map(({ id }) => [id, new Map()])),
    highestRating: null,
    unreadableRatings: 0,
    ratings: emptyBounded(limits.ratings),
    quotes: new Map(),
    fingerprints: emptyFingerprints(limits.fingerprints),
    keywords: emptyKeywords(limits.keywords),
    signals: new Map(),
    customers: emptyCustomers(limits.customers),
    products: emptyBounded(limits.values),
    hazards: emptySample(limits.hazards),
    before: groups.empty(),
    after: groups.empty(),
    days: emptyBounded(limits.days),
    rated: emptyRatedRows(limits.rated),
  };
}

/** Widens the range of days. */
export function addDay(summary: Summary, first: string, last: string, dated: number): void {
  if (summary.firstDay === null || order(first, summary.firstDay) < 0) summary.firstDay = first;
  if (summary.lastDay === null || order(last, summary.lastDay) > 0) summary.lastDay = last;
  summary.dated += dated;
}

/** The sample of that name, begun when it is first asked for. */
export function sampleOf(summary: Summary, id: string, limit: number): Sample {
  const known = summary.quotes.get(id);
  if (known) return known;
  const sample = emptySample(limit);
  summary.quotes.set(id, sample);
  return sample;
}
