import { beforeEach, describe, expect, test } from 'vitest';
import { mention } from '../summarise/make.js';
import { type EventfulWeek, eventfulWeek, many, NEGATIVE } from './eventful-week.js';
import { collected, day, periodsOf, type Row, target } from './weeks.js';

let { digest, digestOf, periods, reported } = {} as EventfulWeek;
beforeEach(() => {
  ({ digest, digestOf, periods, reported } = eventfulWeek());
});

describe('the order of what is told', () => {
  const quiet = (text: string) => ({ text, source: 'a.csv', row: 1, date: null });

  test('campaigns: larger ones first, then by the row of their first text; two copies are none', () => {
    const campaigns = [
      { verbatims: 3, themes: [], quote: { ...quiet('셋, 아홉째'), row: 9 } },
      { verbatims: 2, themes: [], quote: { ...quiet('둘'), row: 1 } },
      { verbatims: 3, themes: ['no.such'], quote: { ...quiet('셋, 넷째'), row: 4 } },
      { verbatims: 8, themes: [], quote: { ...quiet('여덟'), row: 7 } },
    ];
    const told = (top: number) => digestOf({ top, campaigns }).copies.campaigns;
    expect(told(10).map(({ quote }) => quote.text)).toEqual(['여덟', '셋, 넷째', '셋, 아홉째']);
    expect(told(10)[1]?.themes).toEqual(['no.such']);
    expect(told(2)).toHaveLength(2);
  });

  test('words: new ones before those that were said, each by how clearly they rose', () => {
    const said = (week: number, keywords: string[], count: number) =>
      many(count, week, keywords.join(), { ...NEGATIVE, keywords });
    const all: Row[] = [];
    for (let week = 8; week >= 0; week--) {
      all.push(...many(60, week, '그냥 그래요', { ...NEGATIVE, keywords: ['보통'] }));
      if (week > 0) all.push(...said(week, ['늘 하던 말'], 2));
    }
    all.push(
      ...said(0, ['늘 하던 말'], 60),
      ...said(0, ['새 말'], 20),
      ...said(0, ['더 새 말'], 35),
      ...said(0, ['똑같이 새 말'], 20),
    );
    const own = collected(all);
    const known = own.periods({ since: null, until: null }, '2026-11-16');
    const { wording } = digestOf({ now: known.at(-1)!, known, complaints: own.complaints });
    expect(wording.risen.map(({ phrase }) => phrase)).toEqual([
      '더 새 말',
      '똑같이 새 말',
      '새 말',
      '늘 하던 말',
    ]);
    const z = wording.risen.map((one) => one.z);
    expect(z[0]).toBeGreaterThan(z[1]!);
    expect(z[1]).toBe(z[2]);
    expect(z[3]).toBeGreaterThan(z[0]!);
  });

  test('of findings of one kind what is further from usual comes first, rises and falls alike', () => {
    for (const kind of ['complaint', 'share', 'facet', 'praise']) {
      const away = digest.findings
        .filter((one) => one.kind === kind)
        .map(({ now, of, shareBefore }) => Math.abs(now - shareBefore * of));
      expect(away).toEqual([...away].sort((a, b) => b - a));
    }
    expect(digest.tests.notEnough).toBeGreaterThanOrEqual(0);
    expect(digest.findings.length).toBeLessThan(digest.tests.jump);
    expect(digest.alerts.every(({ subject, label }) => (subject === null) === (label === null))).toBe(true);
  });

  test('streaks are told with their labels, of whole weeks', () => {
    const all: Row[] = [];
    for (let week = 8; week >= 0; week--)
      all.push(
        ...many(week < 4 ? 30 : 5, week, '배송이 늦어요', {
          ...NEGATIVE,
          themes: [mention('delivery.speed')],
        }),
        ...many(60, week, '그냥 그래요'),
      );
    const known = periodsOf(all, '2026-11-16');
    const now = known.at(-1)!;
    expect(digestOf({ now, known }).streaks).toMatchObject([
      { id: 'delivery.speed', label: '배송 속도', periods: 4 },
    ]);
    expect(digestOf({ now: { ...now, partial: 'ends_early' }, known }).streaks).toEqual([]);
    expect(digestOf({ now, known, top: 0 }).streaks).toEqual([]);
  });

  test('a trend needs three weeks, and has five lines at most', () => {
    expect(digestOf({ known: periods.slice(-2) }).trend).toBeNull();
    expect(digestOf({ known: periods.slice(-3) }).trend?.periods).toHaveLength(3);
    const ids = ['a.a', 'b.b', 'c.c', 'd.d', 'e.e', 'f.f'];
    const all = [2, 1, 0].flatMap((week) =>
      ids.flatMap((id) => many(12, week, id, { ...NEGATIVE, themes: [mention(id)] })),
    );
    const known = periodsOf(all, '2026-11-16');
    const { trend, themes } = digestOf({ now: known.at(-1)!, known });
    expect(trend?.lines.map(({ id }) => id)).toEqual(['complaints', 'a.a', 'b.b', 'c.c', 'd.d']);
    expect(trend?.lines[1]?.shares).toEqual([0.166667, 0.166667, 0.166667]);
    expect(themes.map(({ label }) => label)).toEqual(ids);
  });
});

describe('what cannot be compared', () => {
  test.each([
    ['partial', () => ({ now: { ...reported, partial: 'unfinished' as const } })],
    ['no_baseline', () => ({ known: [reported] })],
    ['nothing_read', () => ({ now: periodsOf([{ text: '?', polarity: null, date: day(0) }])[0]! })],
  ])('%s: nothing is tested, the week is still told', (why, more) => {
    const { notCompared, findings, trend, tests, wording, period, streaks } = digestOf(more());
    expect([notCompared, findings, trend, wording]).toEqual([why, [], null, { risen: [], candidates: [] }]);
    expect(tests).toMatchObject({
      made: 0,
      jump: 0,
      drift: 0,
      words: 0,
      notEnough: 0,
      dispersion: 1,
      dispersionAssumed: false,
    });
    expect(period.id).toBe(target.id);
    if (why === 'partial') expect(streaks).toEqual([]);
  });

  test('a theme is shown without a comparison, by its own share', () => {
    const [speed] = digestOf({ known: [reported] }).themes;
    expect(speed).toMatchObject({
      id: 'delivery.speed',
      now: 40,
      before: 0,
      ofBefore: 0,
      shareBefore: 0,
      ratio: null,
      low: 0,
      high: null,
      verdict: 'not_enough',
      detectors: [],
    });
  });

  test('of two themes that are as frequent the first by name comes first', () => {
    const even = ['service.access', 'delivery.packaging', 'delivery.speed'].map((id, i) => ({
      text: `불만 ${i}`,
      date: day(0, i),
      ...NEGATIVE,
      themes: [mention(id)],
    }));
    const [week] = periodsOf(even);
    expect(digestOf({ now: week!, known: [] }).themes.map(({ id }) => id)).toEqual([
      'delivery.packaging',
      'delivery.speed',
      'service.access',
    ]);
  });

  test('its language is that of most verbatims, of the week or else of the one before', () => {
    const english = (date: string): Row => ({
      text: 'Late again and again',
      date,
      language: 'en',
      ...NEGATIVE,
    });
    const [week] = periodsOf([english(day(0))]);
    expect(digestOf({ now: week!, locale: undefined }).locale).toBe('en');
    expect(digestOf({ locale: undefined }).locale).toBe('ko');
    const [silent] = periodsOf([{ text: '?', polarity: null, date: day(0) }]);
    const before = periodsOf(Array.from({ length: 7 }, (_, i) => english(day(1, i)))).slice(0, 1);
    expect(digestOf({ now: silent!, known: before, locale: undefined }).locale).toBe('en');
  });
});
