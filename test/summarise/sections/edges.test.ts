import { describe, expect, test } from 'vitest';
import { emptySummary } from '../../../src/summarise/index.js';
import { quoteOf, reasonsToQuote } from '../../../src/summarise/quote.js';
import { annotated, type Change, mention } from '../make.js';
import { bad, filled, good, sectionsOf } from './make.js';

const times = (count: number, change: Change): Change[] => Array.from({ length: count }, () => change);
const at = (brand: string, change: Change): Change => ({ ...change, segments: { brand } });

describe('keywords', () => {
  const said = (change: Change, ...keywords: string[]): Change => ({ ...change, keywords });
  const keywordsOf = (rows: Change[], show = {}) => sectionsOf(rows, {}, show).keywords;

  test('clearest first, equal ones by word; three verbatims at least', () => {
    const rows = [
      ...times(10, said(bad('delivery.speed'), '나')),
      ...times(10, said(bad('delivery.speed'), '가')),
      ...times(20, said(bad('delivery.speed'), '다')),
      ...times(2, said(bad('delivery.speed'), '라')),
      ...times(30, said(good('delivery.speed'), '마')),
      ...times(3, said(good('delivery.speed'), '바')),
    ];
    const { complaints, praise, withoutTheme } = keywordsOf(rows)!;
    expect(complaints.map(({ keyword, complaints, praise }) => [keyword, complaints, praise])).toEqual([
      ['다', 20, 0],
      ['가', 10, 0],
      ['나', 10, 0],
    ]);
    expect(praise.map(({ keyword }) => keyword)).toEqual(['마', '바']);
    expect(withoutTheme).toEqual([]);
    for (const { logOdds, z } of complaints) {
      expect([logOdds, z]).toEqual([Math.round(logOdds * 1000) / 1000, Math.round(z * 100) / 100]);
      expect(z).toBeGreaterThanOrEqual(1);
      expect(Math.abs(logOdds)).toBeLessThan(20);
    }
  });

  test('what only complaints without a theme say is a section too', () => {
    const { complaints, praise, withoutTheme } = keywordsOf([
      ...times(20, said(bad(), '소음')),
      ...times(20, said(bad('delivery.speed'), '배송')),
      ...times(40, said({ polarity: 'negative', themes: [mention('delivery.speed')], unsure: true }, '배송')),
    ])!;
    expect(praise).toEqual([]);
    expect(withoutTheme.map(({ keyword }) => keyword)).toEqual(['소음']);
    expect(complaints.length + praise.length).toBeLessThanOrEqual(2);
  });
});

describe('segments', () => {
  const tableOf = (rows: Change[], show = {}) =>
    sectionsOf(rows, { segments: ['brand'] }, show).segments![0]!;

  test('the top theme is of two texts at least, and above the next', () => {
    const top = (...rows: Change[]) =>
      tableOf(rows.map((row) => at('가', row))).values[0]!.topTheme?.id ?? null;
    expect(top(bad('delivery.speed'))).toBeNull();
    expect(top(...times(2, bad('delivery.speed')))).toBe('delivery.speed');
    expect(top(...times(2, bad('delivery.speed', 'service.access')))).toBeNull();
    expect(top(...times(2, bad('delivery.speed', 'service.access')), bad('service.access'))).toBe(
      'service.access',
    );
  });

  test('as many as are asked for, the others together; none where all are shown', () => {
    const rows = [
      ...times(3, at('가', bad())),
      ...times(2, at('나', good())),
      at('다', bad()),
      at('라', bad()),
    ];
    expect(tableOf(rows, { top: 2 })).toMatchObject({
      values: [
        { value: '가', verbatims: 3 },
        { value: '나', verbatims: 2 },
        { value: null, verbatims: 2, complaints: { count: 2 } },
      ],
      notShown: 2,
    });
    expect(tableOf(rows, { top: 4 })).toMatchObject({
      values: [{ value: '가' }, { value: '나' }, { value: '다' }, { value: '라' }],
      notShown: 0,
    });
  });

  test('spaces around a value do not count; values beyond the limit are not counted one by one', () => {
    expect(tableOf([at(' 가 ', bad()), at('가', bad())]).values).toMatchObject([
      { value: '가', verbatims: 2 },
    ]);
    const limits = { ...emptySummary().options.limits, values: 2 };
    const [table] = sectionsOf(
      ['가', '나', '다', '라'].map((brand) => at(brand, bad())),
      { segments: ['brand'], limits },
    ).segments!;
    expect(table).toMatchObject({ notShown: null });
    expect(table!.values.at(-1)).toMatchObject({ value: null, verbatims: 2 });
  });
});

test('leaders: those who are named and spoken of on both sides, most first, then by name', () => {
  const both = (brand: string, count: number): Change[] => [
    ...times(count, at(brand, good('service.access'))),
    ...times(count, at(brand, good('price.value'))),
  ];
  const section = (rows: Change[], show = {}) =>
    filled(sectionsOf(rows, { segments: ['brand'] }, show), 'leaders');
  const rows = [
    ...both('나', 3),
    ...both('가', 3),
    ...both('다', 5),
    ...both('', 9),
    ...times(9, at('라', good('price.value'))),
  ];
  expect(section(rows)[0]).toMatchObject({
    column: 'brand',
    values: [{ value: '다' }, { value: '가' }, { value: '나' }],
    notShown: 0,
  });
  expect(section(rows, { top: 2 })[0]).toMatchObject({
    values: [{ value: '다' }, { value: '가' }],
    notShown: 1,
  });
  expect(sectionsOf(times(3, at('라', good('price.value'))), { segments: ['brand'] }).leaders).toEqual({
    empty: 'no_pairs',
  });
  expect(sectionsOf(times(3, good('price.value'))).leaders).toEqual({ empty: 'no_segment' });
});

test('urgent texts stand in the order of their files, with why and whose they are', () => {
  const critical = (source: string, row: number): Change => ({ ...bad('product.safety'), source, row });
  const { urgency } = sectionsOf([critical('b.csv', 2), critical('b.csv', 1), critical('a.csv', 9)]);
  expect(urgency!.critical.map(({ source, row }) => [source, row])).toEqual([
    ['a.csv', 9],
    ['b.csv', 1],
    ['b.csv', 2],
  ]);
  expect(urgency!.critical[0]).toMatchObject({
    reasons: [{ id: 'product.safety', label: '안전' }],
    owners: ['safety'],
  });
  expect(urgency!.levels).toMatchObject([
    { level: 'critical', count: 3 },
    { count: 0 },
    { count: 0 },
    { count: 0 },
  ]);
});

test('around an event: exactly enough texts on both sides are enough', () => {
  const day = (date: string, change: Change): Change => ({ ...change, date });
  const eventOf = (before: number, after: number, minCell = 3) =>
    filled(
      sectionsOf(
        [
          ...times(before, day('2026-11-08', good('delivery.speed'))),
          ...times(after, day('2026-11-09', bad('delivery.speed'))),
        ],
        { event: '2026-11-09' },
        { minCell },
      ),
      'reasons',
    ).event!;
  expect(eventOf(3, 3)).toMatchObject({
    day: '2026-11-09',
    before: { readable: 3, complaints: { count: 0 }, praise: { count: 3 } },
    after: { readable: 3, complaints: { count: 3 }, praise: { count: 0 } },
    change: { points: 1, clear: true },
    themes: [{ id: 'delivery.speed', before: { count: 0 }, after: { count: 3 } }],
  });
  expect([eventOf(2, 3).change, eventOf(3, 2).change]).toEqual([null, null]);
  expect(eventOf(40, 40).themes[0]!.clear).toBe(true);
  expect(eventOf(2, 40).themes[0]!.clear).toBe(false);
});

describe('what a text is quoted for', () => {
  const span = (start: number, end: number) => ({ start, end, text: '글' });

  test('harm: however short, by its surest reason, less where it praises; all that alarms is marked', () => {
    const { annotation } = annotated('주전자에서 불이 나요', {
      ...bad('product.safety'),
      score: -0.5,
      themes: [mention('product.safety', 'negative', 0.6), mention('delivery.speed', 'negative', 0.9)],
      urgency: { level: 'critical', reasons: ['product.safety', 'media', 'churn'] },
      facetEvidence: {
        'behaviours.media': [span(3, 4)],
        'intents.churn': [span(5, 6)],
        'urgency.other': [span(7, 8)],
      },
    });
    const [first] = reasonsToQuote(annotation);
    expect(first).toEqual({
      sample: 'critical',
      evidence: null,
      // A cue is sure: (1 + 0.5) / 2.
      confidence: 0.75,
      marks: [...annotation.themes[0]!.evidence, span(3, 4), span(5, 6)],
      urgent: true,
      beside: { reasons: ['product.safety', 'media', 'churn'], owners: annotation.owners },
    });
    const theme = reasonsToQuote({
      ...annotation,
      urgency: { level: 'high', reasons: ['product.safety'] },
    })[0]!;
    expect([theme.sample, theme.confidence]).toEqual(['high', expect.closeTo((0.6 * 1.5) / 2, 12)]);
    expect(reasonsToQuote({ ...annotation, urgency: { level: 'normal', reasons: [] } })[0]!.sample).toBe(
      'complaint/product.safety',
    );
  });

  test('each theme of its side; the whole where there is none', () => {
    const samples = (change: Change) =>
      reasonsToQuote(annotated('글', change).annotation).map(({ sample, evidence }) => [
        sample,
        evidence !== null,
      ]);
    expect(
      samples({
        polarity: 'mixed',
        themes: [mention('a.x'), mention('b.y', 'positive'), mention('c.z', 'neutral')],
      }),
    ).toEqual([
      ['complaint/a.x', true],
      ['praise/b.y', true],
    ]);
    expect(samples(bad())).toEqual([['complaint', false]]);
    expect(samples(good())).toEqual([['praise', false]]);
    expect(samples({})).toEqual([]);
  });

  const how = (text: string, why: Partial<Parameters<typeof quoteOf>[2]> = {}, column = 'text') =>
    quoteOf(
      { language: 'ko', unsure: false },
      text === '' ? [] : [{ column, text }],
      { evidence: null, confidence: 1, ...why },
      { redact: true, speaker: null },
    );

  test('a text of 15 to 160 letters suits best, one that is cut behind its evidence half, the rest a quarter', () => {
    const score = (length: number, why = {}) => how('가'.repeat(length), why).score;
    expect([score(14), score(15), score(160), score(161)]).toEqual([0.25, 1, 1, 0.5]);
    expect(score(300, { evidence: span(150, 160) })).toBe(0.5);
    expect(score(300, { evidence: span(150, 161) })).toBe(0.25);
    expect([score(3, { urgent: true }), score(3, { urgent: true, confidence: 0.4 })]).toEqual([1, 0.4]);
  });

  test('marks are of the text that is shown, and absent where there are none', () => {
    expect(how('가나다', { marks: [] })).not.toHaveProperty('marks');
    expect(how('가나다', { marks: [span(1, 2)] }).marks).toEqual([[1, 2]]);
    expect(how('가나다', { marks: [{ ...span(1, 2), column: 'other' }] })).not.toHaveProperty('marks');
    expect(how('', { marks: [span(0, 1), { ...span(0, 1), column: 'x' }] })).toEqual({
      text: '',
      score: 0.25,
    });
  });
});
