import { FACETS } from './facets.js';

/** Whether a value that was read from a file is what it should be. */
type Shape = (value: unknown) => boolean;

const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const whole: Shape = (value) => Number.isSafeInteger(value);
const number: Shape = (value) => Number.isFinite(value);
const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
const day: Shape = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const orNothing =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const mapOf =
  (shape: Shape, key: Shape = text): Shape =>
  (value) =>
    value instanceof Map && [...value].every(([name, one]) => key(name) && shape(one));
/** An object with these parts and no others. */
const object =
  (parts: Readonly<Record<string, Shape>>): Shape =>
  (value) => {
    if (typeof value !== 'object' || value === null || value instanceof Map) return false;
    const has = value as Readonly<Record<string, unknown>>;
    return (
      Object.keys(has).every((key) => Object.hasOwn(parts, key)) &&
      Object.entries(parts).every(([key, shape]) => shape(Object.hasOwn(has, key) ? has[key] : undefined))
    );
  };
/** Leading zero bits of 64. */
const level: Shape = (value) => count(value) && (value as number) <= 64;
const mark: Shape = (value) => Array.isArray(value) && value.length === 2 && value.every(count);

const counts = mapOf(count);
const bounded = (cell: Shape): Shape =>
  object({ limit: count, cells: mapOf(cell), other: orNull(cell), last: orNull(text) });
const quote = object({
  key: text,
  source: text,
  row: count,
  text,
  score: number,
  marks: orNothing(list(mark)),
  date: orNothing(text),
  product: orNothing(text),
  reasons: orNothing(list(text)),
  owners: orNothing(list(text)),
});
const sample = object({ limit: count, items: list(quote) });
const stance = object({ verbatims: count, withoutTheme: count, themes: counts, groups: counts });
const group = object({
  verbatims: count,
  readable: count,
  withoutTheme: count,
  languages: counts,
  sure: counts,
  unsure: counts,
  scoreMicros: whole,
  complaint: stance,
  praise: stance,
  intensities: counts,
});
const ratingCell = object({
  verbatims: count,
  polarities: counts,
  quotes: object({ positive: sample, negative: sample }),
});
const tally = object({ complaint: count, praise: count, themed: count, unthemed: count });
const signal = object({
  verbatims: count,
  complaints: count,
  praise: count,
  happy: count,
  angry: count,
  themes: counts,
});
const customer = object({ verbatims: count, complaints: count, angry: count, themes: counts });
const dayCell = object({ readable: count, complaints: count, praise: count, themes: counts });
const ratedRow = object({ hash: count, rating: number, complaints: list(text), praise: list(text) });
const limits = object({
  quotes: count,
  critical: count,
  values: count,
  ratings: count,
  fingerprints: count,
  keywords: count,
  customers: count,
  hazards: count,
  days: count,
  rated: count,
});
const facets: Shape = (value) =>
  mapOf(counts)(value) && FACETS.every(({ id }) => (value as Map<string, unknown>).has(id));

/**
 * Whether a value is a summary, to the last cell: what a file says that was cut, mended by hand or made by another version must not be
 * found out in the middle of a report.
 */
export const isSummary: Shape = object({
  options: object({
    segments: list(text),
    redact: flag,
    speaker: orNull((value) => value === 'customer'),
    event: orNull(day),
    limits,
  }),
  by: counts,
  sources: bounded(object({ verbatims: count })),
  rejects: counts,
  filteredOut: count,
  padded: count,
  unreadableDates: count,
  firstDay: orNull(day),
  lastDay: orNull(day),
  dated: count,
  all: group,
  segments: mapOf(bounded(group)),
  owners: counts,
  stages: counts,
  urgency: counts,
  criticalReasons: counts,
  facets,
  highestRating: orNull(number),
  unreadableRatings: count,
  ratings: bounded(ratingCell),
  quotes: mapOf(sample),
  // Made anew from its list when it is read.
  fingerprints: (value) =>
    typeof value === 'object' &&
    value !== null &&
    'high' in value &&
    level((value as { level?: unknown }).level) &&
    count((value as { limit?: unknown }).limit),
  keywords: object({ limit: count, level, cells: mapOf(mapOf(tally, count)) }),
  signals: mapOf(signal),
  customers: object({
    limit: count,
    level,
    cells: mapOf(customer, (hash) => typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash)),
  }),
  products: bounded(object({ verbatims: count, hazards: count })),
  hazards: sample,
  before: group,
  after: group,
  days: bounded(dayCell),
  rated: object({ limit: count, seen: count, rows: list(ratedRow) }),
});
