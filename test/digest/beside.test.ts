import { beforeEach, describe, expect, test } from 'vitest';
import { chooseBaseline, parseAgainst } from '../../src/digest/baseline.js';
import { periodOf } from '../../src/digest/periods.js';
import { quotesAndOthers } from '../../src/digest/quotes.js';
import { themesNow } from '../../src/digest/shown-series.js';
import { trendOf } from '../../src/digest/trend.js';
import type { DigestSeries, PeriodSummary } from '../../src/schema/digest.js';
import type { QuoteCandidate, Sample } from '../../src/schema/summary.js';
import { mention } from '../summarise/make.js';
import { day, periodsOf, type Row, target } from './weeks.js';

describe('quotes, and where others stand', () => {
  const candidate = (key: string, row: number, more: Partial<QuoteCandidate> = {}): QuoteCandidate => ({
    key,
    score: 0.5,
    text: `${key}에 대한 전혀 다른 말 ${key.repeat(9)}`,
    source: 'b.csv',
    row,
    ...more,
  });
  const sample = (...items: QuoteCandidate[]): Sample => ({ limit: 99, items }) as Sample;
  const told = (items: Sample | undefined, limit: number, shown = new Set<string>()) =>
    quotesAndOthers(items, limit, shown);

  test('the best are quoted as they are; the others by file, then by row', () => {
    const { quotes, others } = told(
      sample(
        candidate('가', 9),
        candidate('나', 2),
        candidate('다', 7, { source: 'a.csv' }),
        candidate('라', 1, { score: 0.9, date: '2026-11-09', marks: [[0, 1]] }),
        candidate('마', 3, { score: 0.8 }),
      ),
      2,
    );
    expect(quotes).toEqual([
      { text: expect.stringContaining('라'), source: 'b.csv', row: 1, date: '2026-11-09', marks: [[0, 1]] },
      { text: expect.stringContaining('마'), source: 'b.csv', row: 3, date: null },
    ]);
    expect(others).toEqual([
      { source: 'a.csv', row: 7 },
      { source: 'b.csv', row: 2 },
      { source: 'b.csv', row: 9 },
    ]);
  });

  test('ten others at most; no sample, nothing', () => {
    const many = sample(
      ...Array.from({ length: 30 }, (_, i) => candidate(String.fromCharCode(0xac00 + 28 * i), 30 - i)),
    );
    const { quotes, others } = told(many, 3);
    expect([quotes.length, others.length]).toEqual([3, 10]);
    expect(others.map(({ row }) => row)).toEqual(others.map(({ row }) => row).toSorted((a, b) => a - b));
    expect(told(undefined, 3)).toEqual({ quotes: [], others: [] });
    expect(told(many, 0).quotes).toEqual([]);
  });

  test('equal ones by key, in whatever order they were kept', () => {
    for (const keys of ['가나다라', '라다나가', '나라가다']) {
      const items = [...keys].map((key) => candidate(key, key.charCodeAt(0)));
      expect(told(sample(...items), 1).quotes[0]!.text).toContain('가에');
    }
  });

  test('what was shown comes only where nothing else is left', () => {
    const two = sample(candidate('나', 1), candidate('가', 2));
    const shown = new Set<string>();
    expect(told(two, 1, shown).quotes.map(({ row }) => row)).toEqual([2]);
    expect(told(two, 1, shown).quotes.map(({ row }) => row)).toEqual([1]);
    expect([...shown].sort()).toEqual(['가', '나']);
    expect(told(two, 1, shown).quotes.map(({ row }) => row)).toEqual([2]);
  });
});

/** Weeks with so many complaints of slow delivery, and so many other texts, oldest first. */
const weeks = (...counts: readonly (readonly [slow: number, other: number])[]): PeriodSummary[] =>
  periodsOf(
    counts.flatMap(([slow, other], i) => {
      const back = counts.length - 1 - i;
      const rows = (count: number, more: Omit<Row, 'text'>): Row[] =>
        Array.from({ length: count }, (_, j) => ({
          text: `${i} ${j} ${'가나다라마바사아자차카타'[j % 12]}`.repeat(3),
          date: day(back, j % 7),
          ...more,
        }));
      return [
        ...rows(slow, { polarity: 'negative', themes: [mention('delivery.speed')] }),
        ...rows(other, { polarity: 'positive' }),
      ];
    }),
  );

describe('the trend', () => {
  const series = (kind: DigestSeries['kind'], id: string) => ({ kind, id, label: `<${id}>` }) as DigestSeries;
  let [first, second, now] = [] as unknown as [PeriodSummary, PeriodSummary, PeriodSummary];
  beforeEach(() => {
    [first, second, now] = weeks([1, 3], [2, 2], [4, 4]) as [PeriodSummary, PeriodSummary, PeriodSummary];
  });

  test('complaints first, then what changed, then the themes, each once: shares by week', () => {
    const trend = trendOf(
      now,
      [first, second],
      [series('complaint', 'delivery.speed'), series('facet', 'x')],
      [series('complaint', 'service.access'), series('complaint', 'delivery.speed')],
      4,
    );
    expect(trend).toEqual({
      periods: ['2026-W44', '2026-W45', '2026-W46'],
      lines: [
        { kind: 'share', id: 'complaints', label: 'complaints', shares: [0.25, 0.5, 0.5] },
        { kind: 'complaint', id: 'delivery.speed', label: '<delivery.speed>', shares: [0.25, 0.5, 0.5] },
        { kind: 'complaint', id: 'service.access', label: '<service.access>', shares: [0, 0, 0] },
      ],
    });
  });

  test('five lines at most; two weeks are none', () => {
    const themes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => series('complaint', id));
    expect(trendOf(now, [first, second], [], themes, 4)!.lines.map(({ id }) => id)).toEqual([
      'complaints',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(trendOf(now, [second], [], themes, 4)).toBeNull();
  });

  test('a week of fewer texts than a share is told of has none; two weeks that have one are no trend', () => {
    const empty = periodsOf([{ text: '가', date: day(0), polarity: null }]).at(-1)!;
    const trend = (fewest: number) => trendOf(now, [first, empty, second], [], [], fewest);
    expect(trend(4)!.lines[0]!.shares).toEqual([0.25, null, 0.5, 0.5]);
    expect(trend(5)).toBeNull();
    const thirds = weeks([1, 2]).at(-1)!;
    expect(trendOf(thirds, [first, second], [], [], 3)!.lines[0]!.shares[2]).toBe(0.333333);
  });
});

test('the themes of the week are those of complaints, compared where they were', () => {
  const [now] = weeks([3, 3]) as [PeriodSummary];
  const one = (kind: DigestSeries['kind'], label: string) =>
    ({ kind, id: 'delivery.speed', label }) as DigestSeries;
  const told = (...series: DigestSeries[]) =>
    themesNow(now, series, new Map([['complaint/delivery.speed', 5]]), (id) => `<${id}>`);
  expect(told(one('complaint', 'compared'), one('praise', 'praised'), one('facet', 'other'))).toEqual([
    one('complaint', 'compared'),
  ]);
  expect(told(one('praise', 'praised'))).toMatchObject([
    {
      kind: 'complaint',
      label: '<delivery.speed>',
      now: 3,
      of: 6,
      nowWithCopies: 5,
      share: 0.5,
      verdict: 'not_enough',
    },
  ]);
});

describe('what a week is held against', () => {
  const full = (back: number, verbatims: number, partial: PeriodSummary['partial'] = null): PeriodSummary => {
    const [one] = weeks([1, 1]) as [PeriodSummary];
    return {
      period: periodOf('week', day(back)),
      partial,
      full: { ...one.full, all: { ...one.full.all, verbatims } },
      distinct: one.distinct,
    };
  };
  const ids = (periods: readonly PeriodSummary[]) => periods.map(({ period }) => period.id);
  const choose = (known: readonly PeriodSummary[], against: string) =>
    chooseBaseline(target, known, parseAgainst(against));

  test('whatever the order, what comes before it, not itself and not what comes after', () => {
    const known = [full(1, 50), full(3, 50), full(-1, 50), full(2, 50), full(0, 50)];
    expect(ids(choose(known, 'average:8').periods)).toEqual(['2026-W43', '2026-W44', '2026-W45']);
    expect(ids(choose(known, 'average:8').earlier)).toEqual(['2026-W43', '2026-W44', '2026-W45']);
    expect(ids(choose(known, 'previous').periods)).toEqual(['2026-W45']);
    expect(ids(choose([...known, full(52, 50)], 'same-last-year').periods)).toEqual(['2025-W46']);
  });

  test('an average of the last N, no further back than twice N', () => {
    const known = [full(1, 50), full(2, 50), full(4, 50), full(5, 50)];
    expect(ids(choose(known, 'average:2').periods)).toEqual(['2026-W44', '2026-W45']);
    expect(ids(choose([full(1, 50), full(4, 50), full(5, 50)], 'average:2').periods)).toEqual([
      '2026-W42',
      '2026-W45',
    ]);
  });

  test('less than a fifth of the usual volume is silent, exactly a fifth is not; told where it would have counted', () => {
    const known = (silent: number) => [full(4, 100), full(3, 100), full(2, silent), full(1, 100)];
    expect(choose(known(20), 'average:4').leftOut).toEqual([]);
    const { periods, leftOut, earlier } = choose(known(19), 'average:4');
    expect([ids(periods), ids(earlier)]).toEqual([
      ['2026-W42', '2026-W43', '2026-W45'],
      ['2026-W42', '2026-W43', '2026-W45'],
    ]);
    expect(leftOut).toEqual([{ id: '2026-W44', why: 'silent', verbatims: 19 }]);
    expect(choose(known(19), 'previous').leftOut).toEqual([]);
    // Before the first week that is taken, a gap is nobody's concern.
    expect(choose([full(3, 1), full(2, 100), full(1, 100)], 'average:2').leftOut).toEqual([]);
  });

  test('a week that is not whole says why, and does not tell what is usual', () => {
    const known = [full(3, 100), full(2, 900, 'ends_early'), full(1, 30)];
    const { periods, leftOut } = choose(known, 'average:3');
    expect(ids(periods)).toEqual(['2026-W43', '2026-W45']);
    expect(leftOut).toEqual([{ id: '2026-W44', why: 'ends_early', verbatims: 900 }]);
    expect(choose([full(1, 100, 'starts_late')], 'previous')).toEqual({
      periods: [],
      earlier: [],
      leftOut: [{ id: '2026-W45', why: 'starts_late', verbatims: 100 }],
    });
  });

  test('26 earlier ones at most', () => {
    const known = Array.from({ length: 40 }, (_, i) => full(i + 1, 50));
    const { earlier } = choose(known, 'average:4');
    expect([earlier.length, earlier[0]!.period.id]).toEqual([26, periodOf('week', day(26)).id]);
  });

  test('what is usual is the median: of an even number the mean of the two in the middle', () => {
    // Of 100, 200, 60 and 31 it is 80, and a fifth of that 16; of 60 alone 12.
    const silent = (...volumes: number[]) => {
      const known = volumes.map((verbatims, i) => full(volumes.length - i, verbatims));
      return choose(known, 'average:9').leftOut.map(({ verbatims }) => verbatims);
    };
    expect(silent(200, 15, 100, 60, 100)).toEqual([15]);
    expect(silent(1000, 10, 20, 80)).toEqual([]);
    expect(silent(1000, 9, 20, 80)).toEqual([9]);
  });

  test.each([
    ['previous', { kind: 'previous', of: 1 }],
    ['average:12', { kind: 'average', of: 12 }],
    ['average:999', { kind: 'average', of: 999 }],
  ])('--against %s', (text, against) => {
    expect(parseAgainst(text)).toEqual(against);
  });
  test.each(['average:1000', 'average:-1', 'xaverage:4', 'average:4x'])(
    '--against "%s" is nothing',
    (text) => {
      expect(() => parseAgainst(text)).toThrow(`--against cannot be "${text}".`);
    },
  );
});
