import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/schema/summary.js';
import { FACETS } from '../../src/summarise/facets.js';
import {
  addAnnotation,
  addReject,
  addSourceCounts,
  emptySummary,
  mergeSummaries,
  summaryFromJson,
  summaryToJson,
  toReport,
} from '../../src/summarise/index.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from '../summarise/make.js';

/** Limits so small that every bound is met. */
const options = {
  segments: ['brand', '__proto__'],
  event: '2026-11-15',
  limits: {
    quotes: 3,
    critical: 4,
    values: 5,
    ratings: 4,
    fingerprints: 3,
    keywords: 40,
    customers: 6,
    hazards: 4,
    days: 3,
    rated: 9,
  },
};

const few = (prefix: string, n: number) => fc.integer({ min: 0, max: n }).map((i) => `${prefix}${i}`);
const list = (prefix: string) => fc.array(few(prefix, 3), { maxLength: 2 });
const theme = fc.constantFrom(...tinyTaxonomy.themes.map(({ id }) => id), 'own.theme');
const level = fc.integer({ min: -4, max: 4 });

const change: fc.Arbitrary<Change> = fc.record({
  by: few('voc@0.1.', 2),
  source: few('file', 8),
  row: fc.integer({ min: 1, max: 40 }),
  date: fc.option(
    fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}T10:00`),
    { nil: null },
  ),
  rating: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(null, '4점', '★★☆', '모름', '')),
  language: fc.constantFrom('ko', 'en', 'mixed', 'other', 'none'),
  polarity: fc.constantFrom('positive', 'neutral', 'negative', 'mixed', null),
  score: fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 10_000),
  confidence: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
  unsure: fc.boolean(),
  intensity: fc.constantFrom(0, 1, 2, 3, 4),
  themes: fc.array(
    fc
      .record({ id: theme, polarity: fc.constantFrom('positive', 'neutral', 'negative') })
      .map((m) => mention(m.id, m.polarity)),
    { maxLength: 3 },
  ),
  intents: list('intent'),
  remedies: list('remedy'),
  behaviours: fc.uniqueArray(fc.constantFrom('exit', 'post', 'own'), { maxLength: 2 }),
  effort: fc.option(
    fc
      .uniqueArray(fc.constantFrom('transfer', 'long_wait', 'own'), { maxLength: 2 })
      .map((signs) => ({ level: 1 as const, signs })),
    { nil: null },
  ),
  touchpoints: list('touch'),
  moment: fc.option(few('moment', 3), { nil: null }),
  loyalty: fc.record({ retention: level, relatedSales: level, referral: level }),
  relationship: fc.constantFrom('kinship', 'fling', 'own', null),
  customerGroup: list('group'),
  urgency: fc.record({
    level: fc.constantFrom('none', 'normal', 'high', 'critical'),
    reasons: list('reason'),
  }),
  abusive: fc.boolean(),
  owners: list('owner'),
  keywords: fc.option(fc.uniqueArray(few('말', 200), { maxLength: 4 }), { nil: null }),
  product: fc.option(few('상품 ', 9), { nil: null }),
  customer: fc.option(few('손님 ', 20), { nil: null }),
  segments: fc.dictionary(fc.constantFrom('brand', '__proto__'), few('brand', 12)),
});

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('verbatim' as const),
      text: few('늦게 도착한 상품 번호 ', 30),
      change,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('reject' as const),
      code: fc.constantFrom('bad_bytes' as const, 'broken_quotes' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('counts' as const),
      filteredOut: fc.nat(9),
      padded: fc.nat(9),
      unreadableDates: fc.nat(9),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function summaryOf(steps: readonly Step[]): Summary {
  const summary = emptySummary(options);
  for (const one of steps) {
    if (one.kind === 'reject') addReject(summary, one);
    else if (one.kind === 'counts') addSourceCounts(summary, one);
    else {
      const { annotation, verbatim } = annotated(one.text, one.change);
      addAnnotation(summary, annotation, verbatim, stageOf);
    }
  }
  return summary;
}

/** The state without the order in which a table happened to fill. */
const state = ({ fingerprints, ...rest }: Summary) => {
  const { high, low, times, level, size } = fingerprints;
  const held = [...times.keys()].filter((i) => times[i]! > 0).map((i) => `${high[i]}/${low[i]} ${times[i]}`);
  return { ...rest, fingerprints: { level, size, held: held.sort() } };
};

const parts = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 2 })), { maxLength: 120 });
const part = (tagged: readonly [Step, number][], n: number) =>
  tagged.filter(([, tag]) => tag === n).map(([one]) => one);

describe('summary(A) ⊕ summary(B) = summary(A ∪ B)', () => {
  test('every field, for random splits in three, in any order and grouping', () => {
    fc.assert(
      fc.property(parts, (tagged) => {
        const whole = state(summaryOf(tagged.map(([one]) => one)));
        const [a, b, c] = [0, 1, 2].map((n) => summaryOf(part(tagged, n))) as [Summary, Summary, Summary];
        expect(state(mergeSummaries(mergeSummaries(a, b), c))).toEqual(whole);
        expect(state(mergeSummaries(a, mergeSummaries(c, b)))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  test('the report is the same to the byte', () => {
    fc.assert(
      fc.property(parts, (tagged) => {
        const text = (summary: Summary) => JSON.stringify(toReport(summary, { taxonomy: tinyTaxonomy }));
        const whole = summaryOf(tagged.map(([one]) => one));
        const [a, b, c] = [0, 1, 2].map((n) => summaryOf(part(tagged, n))) as [Summary, Summary, Summary];
        expect(text(mergeSummaries(mergeSummaries(c, b), a))).toBe(text(whole));
      }),
      { numRuns: 100 },
    );
  });

  test('merging changes neither part, and nothing is its neutral element', () => {
    fc.assert(
      fc.property(parts, (tagged) => {
        const a = summaryOf(part(tagged, 0));
        const b = summaryOf(part(tagged, 1));
        const before = structuredClone([state(a), state(b)]);
        const merged = mergeSummaries(a, b);
        addAnnotation(merged, ...added('합친 다음에 더한 글'));
        expect([state(a), state(b)]).toEqual(before);
        expect(state(mergeSummaries(a, emptySummary(options)))).toEqual(state(a));
      }),
      { numRuns: 50 },
    );
  });

  test('written as JSON and read again it is the same, goes on merging, and equal summaries give equal bytes', () => {
    const written = (summary: Summary) => JSON.stringify(summaryToJson(summary));
    const again = (summary: Summary) => summaryFromJson(JSON.parse(written(summary)), 'part.json');
    fc.assert(
      fc.property(parts, (tagged) => {
        const a = summaryOf(part(tagged, 0));
        const b = summaryOf(part(tagged, 1));
        expect(state(again(a))).toEqual(state(a));
        expect(written(again(a))).toBe(written(a));
        expect(state(mergeSummaries(again(a), again(b)))).toEqual(state(mergeSummaries(a, b)));
        expect(written(mergeSummaries(b, a))).toBe(written(mergeSummaries(a, b)));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', null],
    ['another file', { periods: [] }],
    ['a summary that lacks a part', { format: 'voc-summary/3', summary: { options: {}, by: { map: [] } } }],
    ['no summary', { format: 'voc-summary/3', summary: 7 }],
  ])('%s is no summary', (_, json) => {
    expect(() => summaryFromJson(json, 'part.json')).toThrow(/part\.json does not hold a summary/);
  });

  test('the arbitrary reaches every field and every bound', () => {
    const steps = fc.sample(step, { numRuns: 600, seed: 7 });
    const summary = summaryOf(steps);
    expect(summary.sources.other).not.toBeNull();
    expect(summary.ratings.other).not.toBeNull();
    expect(summary.segments.get('brand')!.other).not.toBeNull();
    expect(summary.fingerprints.level).toBeGreaterThan(0);
    expect(summary.keywords.level).toBeGreaterThan(0);
    expect(summary.keywords.cells.size).toBeGreaterThan(0);
    expect(summary.customers.level).toBeGreaterThan(0);
    expect(summary.products.other).not.toBeNull();
    expect(summary.hazards.items.length).toBe(options.limits.hazards);
    for (const group of [summary.before, summary.after]) expect(group.readable).toBeGreaterThan(0);
    for (const side of ['complaint', 'praise', 'neither'])
      expect(summary.quotes.has(`signal/reach/${side}`)).toBe(true);
    for (const id of ['risk/long/-4', 'risk/other/0']) expect(summary.quotes.has(id)).toBe(true);
    for (const { id } of FACETS) expect(summary.facets.get(id)!.size).toBeGreaterThan(0);
    const empty = Object.entries(summary).filter(
      ([, value]) => value === 0 || value === null || value?.size === 0,
    );
    expect(empty).toEqual([]);
  });

  test('summaries made with different settings do not merge', () => {
    expect(() => mergeSummaries(emptySummary(), emptySummary({ segments: ['brand'] }))).toThrow(
      /different settings/,
    );
  });
});

function added(text: string) {
  const { annotation, verbatim } = annotated(text, {
    polarity: 'negative',
    themes: [mention('delivery.speed')],
  });
  return [annotation, verbatim, stageOf] as const;
}
