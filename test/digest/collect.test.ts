import { beforeEach, describe, expect, test } from 'vitest';
import type { Collector } from '../../src/digest/collect.js';
import { countsOf, seriesOf, splitKey } from '../../src/digest/counts.js';
import { repeatsOf } from '../../src/digest/repeats.js';
import { streaksOf } from '../../src/digest/streaks.js';
import type { PeriodSummary } from '../../src/schema/digest.js';
import { mention } from '../summarise/make.js';
import { collected, day, periodsOf, type Row } from './weeks.js';

const NEGATIVE = { polarity: 'negative', date: day(0) } as const;

describe('what is kept of the week that is reported', () => {
  const seen: unknown[] = [];
  let collector: Collector;
  beforeEach(() => {
    seen.length = 0;
    collector = collected(
      [
        {
          text: '배송이 열흘째 안 와요',
          ...NEGATIVE,
          themes: [mention('delivery.speed')],
          keywords: ['배송'],
          fingerprint: 'f1',
        },
        { text: '화면이 하얗게만 보여요', ...NEGATIVE, keywords: ['흰 화면'], fingerprint: 'f2' },
        { text: '낱말 없는 불만입니다', ...NEGATIVE, keywords: null },
        { text: '포장이 예뻐요', polarity: 'positive', date: day(0), keywords: ['포장'] },
        { text: '뜻 모를 말', polarity: null, date: day(0), keywords: ['뜻'] },
        { text: '지난주의 불만이에요', ...NEGATIVE, date: day(1), keywords: ['지난주'] },
        { text: '날짜 없는 불만이에요', polarity: 'negative', keywords: ['날짜'] },
      ],
      { see: (annotation, verbatim) => seen.push([annotation.date, verbatim.texts[0]!.text]) },
    );
  });

  test('its complaints with words, and nothing else', () => {
    expect(collector.complaints).toEqual([
      {
        key: 'f1',
        words: ['배송'],
        hasTheme: true,
        score: expect.any(Number),
        quote: expect.objectContaining({
          text: '배송이 열흘째 안 와요',
          source: 'week46.csv',
          row: 1,
          date: day(0),
        }),
      },
      expect.objectContaining({ key: 'f2', words: ['흰 화면'], hasTheme: false }),
    ]);
    expect(collector.undated).toBe(1);
  });

  test('every verbatim of it is seen, those of other weeks are not', () => {
    expect(seen.map((one) => (one as string[])[0])).toEqual(Array(5).fill(day(0)));
  });

  test('copies count for their first text, each once; a text that stands alone is no campaign', () => {
    const text = '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다';
    const rows: Row[] = [text, `${text}!`, '다른 말입니다 전혀 다른 말', `${text}!!`].map((one) => ({
      text: one,
      ...NEGATIVE,
      themes: [mention('service.access'), mention('delivery.packaging', 'positive')],
    }));
    const { campaigns } = collected([...rows, { ...rows[0]!, date: day(1) }, { ...rows[0]!, date: day(1) }]);
    expect(campaigns).toEqual([
      { verbatims: 3, themes: ['service.access'], quote: expect.objectContaining({ text, row: 1 }) },
    ]);
  });

  test('weeks are made up to the one reported, whatever the order of the rows', () => {
    const weeks = (rows: Row[]) => periodsOf(rows).map(({ period, full }) => [period.id, full.all.verbatims]);
    expect(
      weeks([
        { text: '가', date: day(0) },
        { text: '나', date: day(2) },
        { text: '다', date: day(2, 6) },
      ]),
    ).toEqual([
      ['2026-W44', 2],
      ['2026-W45', 0],
      ['2026-W46', 1],
    ]);
    expect(weeks([{ text: '가', date: day(1) }])).toEqual([
      ['2026-W45', 1],
      ['2026-W46', 0],
    ]);
    // Nothing is cut behind the week that is reported.
    expect(
      weeks([
        { text: '가', date: day(-1) },
        { text: '나', date: day(0) },
      ]).at(-1),
    ).toEqual(['2026-W47', 1]);
    expect(weeks([{ text: '가' }])).toEqual([]);
  });

  test('a week that has not ended, or that the data do not hold whole, says so', () => {
    const [week] = periodsOf([{ text: '가', date: day(0) }], day(0, 6));
    expect(week!.partial).toBe('unfinished');
    const whole = Array.from({ length: 7 }, (_, i) => ({ text: `${i}`, date: day(0, i) }));
    expect(periodsOf(whole)[0]!.partial).toBeNull();
    expect(periodsOf(whole.slice(2))[0]!.partial).toBe('starts_late');
    expect(periodsOf(whole.slice(0, 4))[0]!.partial).toBe('ends_early');
  });
});

describe('what is counted of a period', () => {
  let week: PeriodSummary | undefined;
  beforeEach(() => {
    [week] = periodsOf([
      {
        text: '배송이 열흘째 안 와요',
        ...NEGATIVE,
        intensity: 3,
        themes: [mention('delivery.speed')],
        keywords: ['배송', '지연'],
        behaviours: ['media'],
      },
      {
        text: '아직도 출고 준비 중이래요',
        ...NEGATIVE,
        intensity: 4,
        themes: [mention('delivery.speed')],
        keywords: ['배송'],
      },
      { text: '그저 그래서 아쉬웠어요', ...NEGATIVE, intensity: 2 },
      { text: '주전자에서 불꽃이 튀었어요', ...NEGATIVE, themes: [mention('product.safety')] },
      {
        text: '포장이 예뻐요',
        polarity: 'positive',
        date: day(0),
        themes: [mention('delivery.packaging', 'positive')],
      },
      { text: '평범합니다', date: day(0) },
      { text: '뜻 모를 말', polarity: null, date: day(0) },
    ]);
  });

  test('series: themes of both sides, values of facets, shares', () => {
    expect(Object.fromEntries(seriesOf(week!.distinct))).toEqual({
      'complaint/delivery.speed': 2,
      'complaint/product.safety': 1,
      'praise/delivery.packaging': 1,
      'facet/behaviours.media': 1,
      'share/complaints': 4,
      'share/praise': 1,
      'share/angry': 2,
      'share/critical': 1,
    });
    expect(splitKey('complaint/a/b.c')).toEqual({ kind: 'complaint', id: 'a/b.c' });
  });

  test('what tests see: readable ones, complaints, words of complaints', () => {
    const counts = countsOf(week!, 0);
    expect([counts.readable, counts.complaints]).toEqual([6, 4]);
    expect(Object.fromEntries(counts.words)).toEqual({ 배송: 2, 지연: 1 });
    expect(countsOf(week!, 1).complaints).toBe(2);
    for (const count of countsOf(week!, 3).words.values()) expect(count).toBeGreaterThan(0);
  });
});

const weekly = (weeks: number, rows: (week: number) => Row[]): PeriodSummary[] =>
  periodsOf(
    Array.from({ length: weeks }, (_, i) =>
      rows(weeks - 1 - i).map((row, j) => ({ ...row, date: day(weeks - 1 - i, j % 7) })),
    ).flat(),
  );

describe('customers who complain again', () => {
  const by = (customer: string, ...themes: string[]): Row => ({
    text: `${customer} ${themes.join()}`,
    polarity: 'negative',
    customer,
    themes: themes.map((id) => mention(id)),
  });

  test('each once, of each theme that came up before; most customers first, then by name', () => {
    const periods = weekly(3, (week) =>
      week === 0
        ? [
            by('가', 'service.access', 'delivery.speed'),
            by('나', 'service.access'),
            by('다', 'delivery.packaging'),
            by('라', 'product.safety'),
          ]
        : week === 1
          ? [by('가', 'service.access'), by('나', 'service.access')]
          : [by('가', 'delivery.speed'), by('다', 'delivery.packaging'), by('라', 'service.access')],
    );
    expect(repeatsOf(periods[2]!, periods.slice(0, 2))).toEqual({
      customers: 3,
      themes: [
        { id: 'service.access', customers: 2 },
        { id: 'delivery.packaging', customers: 1 },
        { id: 'delivery.speed', customers: 1 },
      ],
      sampled: 1,
    });
  });

  test('a sample of an earlier week: what it may hold is counted, and multiplied', () => {
    const names = Array.from({ length: 200 }, (_, i) => `손님 ${i}`);
    const periods = weekly(2, () => names.map((name) => by(name, 'delivery.speed')));
    const [before, now] = periods as [PeriodSummary, PeriodSummary];
    const level = 2;
    const cells = new Map(
      [...before.full.customers.cells].filter(
        ([hash]) => Math.clz32(Number.parseInt(hash.slice(0, 8), 16)) >= level,
      ),
    );
    const sparse = {
      ...before,
      full: { ...before.full, customers: { ...before.full.customers, cells, level } },
    };
    expect(cells.size).toBeGreaterThan(20);
    expect(repeatsOf(now, [sparse])).toEqual({
      customers: cells.size * 4,
      themes: [{ id: 'delivery.speed', customers: cells.size * 4 }],
      sampled: 0.25,
    });
  });
});

describe('streaks', () => {
  const counts = (numbers: Readonly<Record<string, readonly number[]>>): PeriodSummary[] => {
    const weeks = Object.values(numbers)[0]!.length;
    return weekly(weeks, (back) => {
      const week = weeks - 1 - back;
      const said = Object.entries(numbers).flatMap(([id, of]) =>
        Array.from({ length: of[week]! }, (_, i) => ({
          text: `${id} ${week} ${i}`,
          polarity: 'negative' as const,
          themes: [mention(id)],
        })),
      );
      const rest = Array.from({ length: 60 - said.length }, (_, i) => ({ text: `그 밖에 ${week} ${i}` }));
      return [...said, ...rest];
    });
  };
  const streaks = (numbers: Readonly<Record<string, readonly number[]>>, fewest = 10) => {
    const periods = counts(numbers);
    return streaksOf(periods.at(-1)!, periods.slice(0, -1), fewest);
  };

  test('longest first, then the higher share', () => {
    expect(
      streaks({
        'delivery.speed': [2, 2, 2, 2, 9, 9, 9],
        'service.access': [2, 2, 2, 9, 9, 9, 9],
        'delivery.packaging': [1, 1, 1, 1, 12, 12, 12],
      }).map(({ id, periods }) => [id, periods]),
    ).toEqual([
      ['service.access', 4],
      ['delivery.packaging', 3],
      ['delivery.speed', 3],
    ]);
  });

  test('shares: of the streak, and of all the weeks before it', () => {
    expect(streaks({ 'delivery.speed': [3, 6, 3, 12, 12, 12] })).toEqual([
      { id: 'delivery.speed', periods: 3, share: 0.2, shareBefore: Math.round((1e6 * 12) / 180) / 1e6 },
    ]);
  });

  test('not two weeks, not from the first week but one, not a few, not a little', () => {
    expect(streaks({ 'delivery.speed': [3, 3, 3, 3, 12, 12] })).toEqual([]);
    expect(streaks({ 'delivery.speed': [1, 9, 9, 9] })).toEqual([]);
    expect(streaks({ 'delivery.speed': [1, 1, 9, 9, 9] })).toHaveLength(1);
    expect(streaks({ 'delivery.speed': [0, 0, 0, 3, 3, 3] })).toEqual([]);
    expect(streaks({ 'delivery.speed': [0, 0, 0, 3, 3, 4] })).toHaveLength(1);
    expect(streaks({ 'delivery.speed': [10, 10, 10, 11, 11, 11] })).toEqual([]);
    // Exactly a quarter above.
    expect(streaks({ 'delivery.speed': [8, 8, 8, 10, 10, 10] })).toHaveLength(1);
  });
});
