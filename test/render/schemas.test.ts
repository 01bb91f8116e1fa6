import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { Annotation } from '../../src/schema/annotation.js';
import { annotationSchema } from '../../src/schema/annotation-schema.js';
import type { Digest } from '../../src/schema/digest.js';
import { digestSchema } from '../../src/schema/digest-schema.js';
import { reportSchema } from '../../src/schema/report.js';
import { emptySummary, SECTIONS, toReport } from '../../src/summarise/index.js';
import { annotated, mention, tinyTaxonomy } from '../summarise/make.js';
import { sampleReport } from './sample.js';
import { sampleDigest } from './sample-digest.js';

/** The example of the annotation contract. */
const EXAMPLE = {
  schemaVersion: 1,
  by: 'voc@0.3.0+taxonomy.7c1e+model.5f02',
  source: 'week46.csv',
  row: 17,
  id: 'A-2024-0017',
  date: '2026-11-09',
  rating: 1,
  language: 'ko',
  polarity: 'negative',
  score: -0.91,
  confidence: 0.97,
  unsure: false,
  intensity: 3,
  themes: [
    {
      id: 'service.access',
      polarity: 'negative',
      confidence: 0.93,
      evidence: [{ start: 10, end: 22, text: '상담원이 연결이 안돼요', rule: 'service.access/connect-not' }],
    },
  ],
  intents: ['complaint', 'request'],
  remedies: ['refund'],
  behaviours: [],
  effort: null,
  touchpoints: ['call_center'],
  moment: 'trouble',
  loyalty: { retention: -3, relatedSales: 0, referral: 0 },
  relationship: null,
  customerGroup: [],
  urgency: { level: 'normal', reasons: [] },
  abusive: false,
  owners: ['service'],
  keywords: ['환불', '상담원', '연결'],
  facetEvidence: { 'remedies.refund': [{ start: 0, end: 9, text: '환불해달라고했는데' }] },
  redactions: [],
  fingerprint: '5e0f…',
};

/** zod writes `x?: T | undefined` where the types, being exact, write `x?: T`. */
type Said<T> = T extends object ? { -readonly [K in keyof T]: Said<Exclude<T[K], undefined>> } : T;

describe('the annotation schema', () => {
  test('takes the example of the contract', () => {
    expect(annotationSchema.parse(EXAMPLE)).toEqual(EXAMPLE);
  });

  test('says what the type says', () => {
    type Inferred = z.infer<typeof annotationSchema>;
    expectTypeOf<keyof Inferred>().toEqualTypeOf<keyof Annotation>();
    expectTypeOf<Said<Annotation>>().toExtend<Said<Inferred>>();
    expectTypeOf<Said<Inferred>>().toExtend<Said<Annotation>>();
  });

  test('takes what the program makes, with one text column or with several', () => {
    const { annotation } = annotated('포장이 엉망', {
      themes: [mention('delivery.packaging')],
      text: '포장이 엉망',
    });
    expect(() => annotationSchema.parse(annotation)).not.toThrow();
    expect(() =>
      annotationSchema.parse({ ...annotation, texts: { title: '포장', body: '엉망' } }),
    ).not.toThrow();
  });

  test.each([
    ['an unknown field', { extra: 1 }],
    ['a score beyond 1', { score: 1.2 }],
    ['a row 0', { row: 0 }],
    ['a polarity of its own', { polarity: 'angry' }],
    ['an intensity of 5', { intensity: 5 }],
  ])('refuses %s', (_, change) => {
    expect(annotationSchema.safeParse({ ...EXAMPLE, ...change }).success).toBe(false);
  });
});

describe('the report schema', () => {
  test.each(['ko', 'en'] as const)('takes the sample report in %s', (locale) => {
    const report = sampleReport({ locale });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(Object.keys(report.sections)).toEqual([...SECTIONS]);
  });

  test('takes the report of nothing, whose sections say why', () => {
    const report = toReport(emptySummary(), { taxonomy: tinyTaxonomy });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(new Set(Object.values(report.sections).map((section) => JSON.stringify(section)))).toEqual(
      new Set(['{"empty":"nothing_readable"}', '{"empty":"no_segment"}']),
    );
  });

  test('takes only the sections asked for', () => {
    expect(Object.keys(sampleReport({ sections: ['praise', 'polarity'] }).sections)).toEqual([
      'polarity',
      'praise',
    ]);
  });
});

describe('the digest schema', () => {
  test('says what the type says', () => {
    type Inferred = z.infer<typeof digestSchema>;
    expectTypeOf<keyof Inferred>().toEqualTypeOf<keyof Digest>();
    expectTypeOf<Said<Digest>>().toExtend<Said<Inferred>>();
    expectTypeOf<Said<Inferred>>().toExtend<Said<Digest>>();
  });

  test.each(['ko', 'en'] as const)('takes the sample digest in %s', (locale) => {
    const { digest } = sampleDigest(locale);
    expect(digestSchema.parse(digest)).toEqual(digest);
  });
});

test.each([
  ['annotation', annotationSchema],
  ['report', reportSchema],
  ['digest', digestSchema],
])('the %s schema can be published as JSON Schema', (_, schema) => {
  const published = z.toJSONSchema(schema) as { $schema: string; type: string; required: string[] };
  expect(published.$schema).toContain('2020-12');
  expect(published.type).toBe('object');
  expect(published.required).toContain('schemaVersion');
});
