import { describe, expect, test } from 'vitest';
import type { SummaryOptions } from '../../src/schema/summary.js';
import { addAnnotation, emptySummary, prevailingLocale, toReport } from '../../src/summarise/index.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from './make.js';

function summaryOf(rows: readonly Change[], options: Partial<SummaryOptions> = {}) {
  const summary = emptySummary(options);
  rows.forEach((change, i) => {
    const { annotation, verbatim } = annotated(`${i}번째 손님이 남긴 글입니다`, { row: i + 1, ...change });
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return summary;
}
const reportOf = (rows: readonly Change[], options = {}, show = {}) =>
  toReport(summaryOf(rows, options), { taxonomy: tinyTaxonomy, ...show }).sections;

describe('complaints', () => {
  test('a theme counts once a verbatim, and a complaint without one is counted too', () => {
    const twice = [mention('delivery.speed'), mention('delivery.speed'), mention('delivery.packaging')];
    const { complaints, groups, owners } = reportOf([
      { polarity: 'negative', themes: twice },
      { polarity: 'negative' },
    ]);
    expect(complaints!.total.count).toBe(2);
    expect(complaints!.themes.map(({ id, count }) => [id, count])).toEqual([
      ['delivery.packaging', 1],
      ['delivery.speed', 1],
    ]);
    expect(complaints!.withoutTheme.count).toBe(1);
    expect(groups!.map(({ id, complaints: { count } }) => [id, count])).toEqual([['delivery', 1]]);
    expect(owners).toMatchObject({
      owners: [{ id: 'logistics', count: 1, share: 0.5 }],
      stages: [{ id: 'deliver', count: 1, share: 0.5 }],
    });
  });

  test('a mixed verbatim complains and praises; a negative mention is a complaint whatever the polarity', () => {
    const { complaints, praise } = reportOf([
      { polarity: 'mixed', themes: [mention('delivery.speed', 'positive'), mention('delivery.packaging')] },
      { polarity: 'positive', themes: [mention('service.access')] },
    ]);
    expect(complaints!.total.count).toBe(2);
    expect(praise!.total.count).toBe(2);
    expect(praise!.withoutTheme.count).toBe(1);
  });

  test('themes that the taxonomy does not know keep their id; --top says what it left out', () => {
    const rows = ['own.theme', 'delivery.speed', 'delivery.speed'].map(
      (id): Change => ({ polarity: 'negative', themes: [mention(id)] }),
    );
    const { complaints } = reportOf(rows, {}, { top: 1, locale: 'en' });
    expect(complaints!.themes.map(({ label }) => label)).toEqual(['Delivery speed']);
    expect(complaints!.notShown).toEqual({
      themes: 1,
      mentions: 1,
      list: [{ id: 'own.theme', label: 'own.theme', count: 1 }],
    });
    expect(reportOf(rows).complaints!.themes[1]!.label).toBe('own.theme');
  });
});

test('unsure verbatims stand apart from the polarities and keep their complaint', () => {
  const { polarity, complaints } = reportOf([
    { polarity: 'negative', unsure: true },
    { polarity: 'negative' },
  ]);
  expect(polarity!.rows.find((row) => row.polarity === 'negative')).toMatchObject({
    count: 1,
    unsure: 1,
    share: 0.5,
  });
  expect(polarity!.unsure.count).toBe(1);
  expect(complaints!.total.count).toBe(2);
});

test('ratings and text disagree on a scale of 10 from 4 down and from 8 up, where the text is sure', () => {
  const { ratings } = reportOf([
    { rating: 10, polarity: 'positive' },
    { rating: 8, polarity: 'negative' },
    { rating: 4, polarity: 'positive' },
    { rating: 5, polarity: 'positive' },
    { rating: 1, polarity: 'positive', unsure: true },
    { rating: '모름', polarity: 'positive' },
  ]);
  expect(ratings).toMatchObject({ scale: 10, lowAt: 4, highAt: 8, rated: 5, unreadable: 1 });
  expect(ratings!.lowButPositive).toMatchObject({ count: 1, of: 2 });
  expect(ratings!.highButNegative).toMatchObject({ count: 1, of: 2 });
  expect(ratings!.highButNegative.quotes).toMatchObject([{ row: 2 }]);
});

describe('segments', () => {
  const rows = ['가', '가', '나', '', '다'].map((brand): Change => ({ segments: { brand } }));

  test('the largest values are shown, the rest is one row, small ones are marked', () => {
    const [table] = reportOf(rows, { segments: ['brand'] }, { top: 2, minCell: 2 }).segments!;
    expect(table!.values.map(({ value, verbatims, small }) => [value, verbatims, small])).toEqual([
      ['가', 2, false],
      ['', 1, true],
      [null, 2, false],
    ]);
    expect(table!.notShown).toBe(2);
  });

  test('personal data in a value is replaced, unless it is wanted', () => {
    const phone: Change[] = [{ segments: { brand: '010-1234-5678' } }];
    expect(reportOf(phone, { segments: ['brand'] }).segments![0]!.values[0]!.value).toBe('〈전화 1〉');
    expect(reportOf(phone, { segments: ['brand'], redact: false }).segments![0]!.values[0]!.value).toBe(
      '010-1234-5678',
    );
  });
});

test('facets are shown once a verbatim says something', () => {
  expect(reportOf([{ intents: [] }]).facets).toBeUndefined();
  expect(
    reportOf([{ intents: ['complaint'], loyalty: { retention: -3, relatedSales: 0, referral: 0 } }]).facets,
  ).toEqual([
    { id: 'intents', values: [{ id: 'complaint', count: 1, of: 1, share: 1 }] },
    { id: 'retention', values: [{ id: 'down', count: 1, of: 1, share: 1 }] },
  ]);
});

test('beyond its limit the list of critical verbatims says that it is not whole', () => {
  const rows = Array.from(
    { length: 4 },
    (): Change => ({ polarity: 'negative', themes: [mention('product.safety')] }),
  );
  const limits = { quotes: 3, critical: 3, values: 9, ratings: 9, fingerprints: 99 };
  expect(reportOf(rows, { limits }).urgency).toMatchObject({ allShown: false, critical: [{}, {}, {}] });
  expect(reportOf(rows).urgency).toMatchObject({ allShown: true, critical: [{}, {}, {}, {}] });
});

test.each([
  [['ko', 'en', 'en'], 'en'],
  [['ko', 'en'], 'ko'],
  [['mixed', 'en'], 'ko'],
  [[], 'en'],
] as const)('verbatims in %j make a report in %s', (languages, locale) => {
  expect(prevailingLocale(summaryOf(languages.map((language) => ({ language }))))).toBe(locale);
});

describe('one definition of a complaint and of praise', () => {
  test('the intents, so that every section and the table of intents agree', () => {
    const { complaints, praise, facets } = reportOf([
      { polarity: 'negative', intents: ['suggestion', 'praise'], themes: [mention('delivery.speed')] },
      { polarity: 'neutral', intents: ['complaint'] },
    ]);
    expect([complaints!.total.count, praise!.total.count]).toEqual([1, 1]);
    expect(complaints!.themes).toEqual([]);
    const intents = facets!.find(({ id }) => id === 'intents')!.values;
    expect(intents.map(({ id, count }) => [id, count])).toEqual([
      ['complaint', 1],
      ['praise', 1],
      ['suggestion', 1],
    ]);
  });

  test('who reports a hazard complains, however calmly', () => {
    const { complaints } = reportOf([
      { polarity: 'neutral', intents: ['inquiry'], themes: [mention('product.safety')] },
      { polarity: 'neutral', intents: ['praise'], themes: [mention('product.safety')] },
    ]);
    expect(complaints!.total.count).toBe(2);
  });

  test('safety, privacy and fraud are never cut by --top', () => {
    const rows = [
      { themes: [mention('delivery.speed')] },
      { themes: [mention('delivery.speed')] },
      { themes: [mention('delivery.packaging')] },
      { themes: [mention('trust.privacy')] },
    ];
    const { complaints } = reportOf(rows, {}, { top: 1 });
    expect(complaints!.themes.map(({ id }) => id)).toEqual(['delivery.speed', 'trust.privacy']);
    expect(complaints!.notShown).toMatchObject({ themes: 1, mentions: 1 });
  });
});

test('texts of high urgency are listed with why and who', () => {
  const { urgency } = reportOf([
    { urgency: { level: 'high', reasons: ['regulator'] }, owners: ['legal'], polarity: 'negative' },
  ]);
  expect(urgency!.high).toMatchObject([
    { row: 1, reasons: [{ id: 'regulator', label: 'regulator' }], owners: ['legal'] },
  ]);
});
