import { beforeEach, describe, expect, test } from 'vitest';
import { type AlertRule, alertRule } from '../../src/digest/alert-rules.js';
import { type AlertFacts, firedAlerts } from '../../src/digest/alerts.js';
import type { AssessedSeries } from '../../src/digest/assess.js';
import type { PeriodSummary } from '../../src/schema/digest.js';
import { mention } from '../summarise/make.js';
import { day, periodsOf, type Row } from './weeks.js';

describe('what a rule may say', () => {
  test('every kind of rule, and shares in both notations', () => {
    const rules = [
      { when: 'hazard', level: 'critical' },
      { when: 'theme', theme: 'delivery.speed', over: '8.25 %', level: 'alert' },
      { when: 'rise', theme: 'any', level: 'alert' },
      { when: 'anger', over: ' 100% ', level: 'alert' },
      { when: 'mention', of: 'behaviours.media', level: 'alert' },
      { when: 'silence', under: 0.5, level: 'alert' },
    ];
    expect(alertRule().array().parse(rules)).toEqual([
      rules[0],
      { ...rules[1], over: 0.0825 },
      rules[2],
      { ...rules[3], over: 1 },
      rules[4],
      rules[5],
    ]);
    for (const wrong of [
      { when: 'theme', over: 0.1 },
      { when: 'theme', theme: 'delivery.speed', over: 'x8 %' },
      { when: 'theme', theme: 'delivery.speed', over: '8 %x' },
      { when: 'theme', theme: 'delivery.speed', over: '1000 %' },
      { when: 'anger', over: 1.1 },
      { when: 'anger', over: -0.1 },
      { when: 'mention', of: 'media' },
      { when: 'mention', of: 'a.b.c' },
      { when: 'silence', under: '101 %' },
      { when: 'silence' },
      { when: '' },
      { when: 'hazard', level: 'loud' },
      { when: 'hazard', theme: 'delivery.speed' },
    ])
      expect(alertRule().safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    const message = (rule: object) => alertRule().safeParse(rule).error?.message;
    expect(message({ when: 'anger', over: 'much' })).toContain('a share such as 8 %');
    expect(message({ when: 'anger', over: '101 %' })).toContain('a share of at most 100 %');
    expect(message({ when: 'mention', of: 'media' })).toContain('FACET.VALUE');
  });

  const over = (share: unknown) => alertRule().safeParse({ when: 'anger', over: share });

  test.each([
    [0, 0],
    [1, 1],
    [0.08, 0.08],
    ['8%', 0.08],
    ['  8 % ', 0.08],
    ['8.25 %', 0.0825],
    ['100 %', 1],
  ])('over: %j is %d', (share, value) => {
    expect(over(share).data).toMatchObject({ over: value });
  });

  test.each([-0.1, 1.1, '8', 'x8 %', '8 % x', '8. %', '1000 %', '8 percent'])(
    'over: %j is no share',
    (share) => {
      expect(over(share).success).toBe(false);
    },
  );

  test('the message says what a share looks like', () => {
    expect(over('much').error?.message).toContain('a share such as 8 %');
    expect(over('101 %').error?.message).toContain('a share of at most 100 %');
    expect(alertRule().safeParse({ when: 'mention', of: 'media' }).error?.message).toContain('FACET.VALUE');
  });

  test('what is not said is an alert on any theme', () => {
    expect(alertRule().parse({ when: 'rise' })).toEqual({ when: 'rise', theme: 'any', level: 'alert' });
    for (const of of ['a.b.c', 'media', ' behaviours.media', '!behaviours.media', 'behaviours.media '])
      expect(alertRule().safeParse({ when: 'mention', of }).success).toBe(false);
    expect(alertRule().parse({ when: 'mention', of: 'behaviours.media' })).toMatchObject({ level: 'alert' });
  });
});

/** A week of ten: four complaints of slow delivery, one of them a copy, two of them angry; one hazard. */
const copied = '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다';
const slow = { polarity: 'negative', themes: [mention('delivery.speed')] } as const;
const WEEK: readonly Row[] = (
  [
    { text: copied, ...slow, intensity: 3, behaviours: ['media'] },
    { text: `${copied}!!`, ...slow, intensity: 3, behaviours: ['media'] },
    { text: '배송이 열흘째 안 와요', ...slow, intensity: 4 },
    { text: '아직도 출고 준비 중이래요', ...slow, intensity: 2 },
    { text: '주전자에서 불꽃이 튀었어요', polarity: 'negative', themes: [mention('product.safety')] },
    ...['하나', '둘', '셋', '넷', '다섯'].map((text) => ({ text: `${text} 잘 쓰고 있어요` })),
  ] as Row[]
).map((row, i) => ({ ...row, date: day(0, i % 7) }));
let now: PeriodSummary | undefined;
beforeEach(() => {
  [now] = periodsOf(WEEK);
});

const series = (key: string, more: Partial<AssessedSeries> = {}): AssessedSeries => ({
  key,
  now: 4,
  of: 9,
  before: 1,
  ofBefore: 90,
  ratio: { ratio: 3, low: 1, high: 9 },
  direction: 'up',
  verdict: 'significant',
  tests: [],
  ...more,
});
const asked: (number | undefined)[] = [];
const facts = (more: Partial<AlertFacts> = {}): AlertFacts => ({
  now: now!,
  baseline: [],
  series: [],
  quoted: (sample, limit) => {
    asked.push(limit);
    return { quotes: (sample?.items ?? []).map(({ text }) => ({ text }) as never), others: [] };
  },
  ...more,
});
const fired = (rule: Record<string, unknown>, more: Partial<AlertFacts> = {}) =>
  firedAlerts([alertRule().parse(rule)], facts(more));
const texts = (alert: { quotes: readonly { text: string }[] } | undefined) =>
  alert?.quotes.map(({ text }) => text);
const silentWeek = (): PeriodSummary => ({
  ...now!,
  distinct: periodsOf([{ text: '날짜', date: day(0), polarity: null }])[0]!.distinct,
});

describe('what fires', () => {
  test('a hazard: how many of all, and up to five of them quoted', () => {
    asked.length = 0;
    const [alert, ...more] = fired({ when: 'hazard', level: 'critical' });
    expect(alert).toMatchObject({
      when: 'hazard',
      level: 'critical',
      subject: null,
      count: 1,
      of: 10,
      limit: null,
    });
    expect([texts(alert), asked, more]).toEqual([['주전자에서 불꽃이 튀었어요'], [5], []]);
    const [calm] = periodsOf([{ text: '좋아요', date: day(0) }]);
    expect(fired({ when: 'hazard' }, { now: calm! })).toEqual([]);
  });

  test('a theme above its share, copies once: three of nine', () => {
    const alert = (over: number) => fired({ when: 'theme', theme: 'delivery.speed', over });
    expect(alert(0.3)).toMatchObject([{ subject: 'delivery.speed', count: 3, of: 9, limit: 0.3 }]);
    expect(texts(alert(0.3)[0])).toHaveLength(3);
    // Exactly the share is not above it.
    expect(alert(3 / 9)).toEqual([]);
    expect(fired({ when: 'theme', theme: 'no.such', over: 0 })).toEqual([]);
    expect(fired({ when: 'theme', theme: 'delivery.speed', over: 0 }, { now: silentWeek() })).toEqual([]);
  });

  test('a rise: significant, upwards, of complaints; any or the one that is named', () => {
    const all = [
      series('complaint/delivery.speed'),
      series('complaint/service.access', { now: 7 }),
      series('complaint/delivery.packaging', { direction: 'down' }),
      series('complaint/product.safety', { verdict: 'usual' }),
      series('praise/delivery.speed'),
    ];
    expect(fired({ when: 'rise' }, { series: all })).toMatchObject([
      { subject: 'delivery.speed', count: 4, of: 9, limit: null },
      { subject: 'service.access', count: 7, of: 9, quotes: [] },
    ]);
    const [one, ...more] = fired({ when: 'rise', theme: 'delivery.speed' }, { series: all });
    expect([one?.subject, texts(one)?.length, more]).toEqual(['delivery.speed', 3, []]);
  });

  test('anger above its share: two of nine', () => {
    expect(fired({ when: 'anger', over: 0.2 })).toEqual([
      { when: 'anger', level: 'alert', subject: null, count: 2, of: 9, limit: 0.2, quotes: [], others: [] },
    ]);
    expect(fired({ when: 'anger', over: 2 / 9 })).toEqual([]);
    expect(fired({ when: 'anger', over: 0 }, { now: silentWeek() })).toEqual([]);
  });

  test('a mention of a value, copies counted', () => {
    expect(fired({ when: 'mention', of: 'behaviours.media' })).toMatchObject([
      { subject: 'behaviours.media', count: 2, of: 10, limit: null },
    ]);
    for (const of of ['behaviours.regulator', 'nothing.media'])
      expect(fired({ when: 'mention', of })).toEqual([]);
  });

  test('silence: below the share of the mean that the digest calls usual, not in a week that runs', () => {
    const of = (verbatims: number) => ({
      ...now!,
      full: { ...now!.full, all: { ...now!.full.all, verbatims } },
    });
    const baseline = [30, 90, 61, 60].map(of);
    const silence = (
      under: number,
      week: PeriodSummary = now!,
      before: readonly PeriodSummary[] = baseline,
    ) => fired({ when: 'silence', under }, { now: week, baseline: before });
    expect(silence(0.2)).toMatchObject([{ subject: null, count: 10, of: 60, limit: 0.2, quotes: [] }]);
    expect(silence(10 / 60)).toEqual([]);
    expect(silence(0.2, { ...now!, partial: 'unfinished' })).toEqual([]);
    expect(silence(0.2, { ...now!, partial: 'ends_early' })).toHaveLength(1);
    expect(silence(1, of(0), [])).toEqual([]);
    expect(silence(1, of(0), [of(0)])).toEqual([]);
  });

  test('critical ones first, else in the order of the rules', () => {
    const rules = [
      { when: 'anger', over: 0 },
      { when: 'mention', of: 'behaviours.media' },
      { when: 'hazard', level: 'critical' },
    ].map((rule) => alertRule().parse(rule)) as AlertRule[];
    expect(firedAlerts(rules, facts()).map(({ when }) => when)).toEqual(['hazard', 'anger', 'mention']);
  });
});
