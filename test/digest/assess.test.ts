import { describe, expect, test } from 'vitest';
import { assess } from '../../src/digest/assess.js';
import type { PeriodCounts } from '../../src/digest/counts.js';
import { seededRandom } from '../../src/learn/random.js';

const random = seededRandom(11);
const poisson = (mean: number) => {
  let [count, sum] = [-1, 0];
  for (; sum < mean; count++) sum -= Math.log(1 - random());
  return count;
};
const THEMES = Array.from({ length: 30 }, (_, i) => ({ key: `complaint/t${i}`, rate: 0.1 / (1 + i) }));
const week = (
  change: Readonly<Record<string, number>> = {},
  words: Readonly<Record<string, number>> = {},
): PeriodCounts => ({
  readable: 2000,
  complaints: 600,
  series: new Map(THEMES.map(({ key, rate }) => [key, poisson(2000 * rate * (change[key] ?? 1))])),
  words: new Map([
    ...Array.from({ length: 200 }, (_, i) => [`말${i}`, poisson(60 / (1 + i))] as const),
    ...Object.entries(words),
  ]),
});
const weeks = (count: number) => Array.from({ length: count }, () => week());
const found = (earlier: readonly PeriodCounts[], now: PeriodCounts) => {
  const { series, words } = assess(now, earlier.slice(-8), earlier, { fewest: 10 });
  return [
    ...series
      .filter(({ verdict }) => verdict === 'significant')
      .map(({ key, direction }) => `${key} ${direction}`),
    ...words.filter((word) => word.found).map(({ word }) => word),
  ];
};

describe('what changed', () => {
  test('a doubled theme, one that all but vanished and a new phrase, and hardly anything else', () => {
    const planted = ['complaint/t1 down', 'complaint/t4 up', '흰 화면'];
    const runs = Array.from({ length: 10 }, () =>
      found(weeks(12), week({ 'complaint/t4': 2, 'complaint/t1': 0.3 }, { '흰 화면': 20 })),
    );
    for (const run of runs) expect(run).toEqual(expect.arrayContaining(planted));
    // Of 30 findings that are right 5 % more may be wrong.
    expect(runs.flat().filter((one) => !planted.includes(one)).length).toBeLessThanOrEqual(4);
  });

  test('nothing where nothing changed', () => {
    expect(found(weeks(12), week())).toEqual([]);
  });

  test('a slow drift is found by its sum, though the last week is no jump', () => {
    const drift = (i: number) => ({ 'complaint/t0': 1 + i * 0.03 });
    const earlier = [...weeks(8), ...Array.from({ length: 16 }, (_, i) => week(drift(i)))];
    const { series } = assess(week(drift(16)), earlier.slice(-8), earlier, { fewest: 10 });
    const { tests } = series.find(({ key }) => key === 'complaint/t0')!;
    expect(tests.map(({ detector, found: is }) => [detector, is])).toEqual([
      ['jump', false],
      ['drift', true],
    ]);
  });

  test('rare things are too few to test, by the sum of both counts alone', () => {
    const rare = (count: number): PeriodCounts => ({
      ...week(),
      series: new Map([...week().series, ['facet/x.y', count]]),
    });
    const verdict = (now: number, before: number) =>
      assess(rare(now), [rare(before)], weeks(6), { fewest: 10 }).series.find(
        ({ key }) => key === 'facet/x.y',
      )?.verdict;
    expect([verdict(9, 0), verdict(0, 9)]).toEqual(['not_enough', 'not_enough']);
    expect(verdict(5, 5)).toBe('usual');
    expect(verdict(40, 0)).toBe('significant');
  });

  test('every test is counted once', () => {
    const { made, series, words } = assess(week(), weeks(8), weeks(8), { fewest: 10 });
    expect(made).toEqual({
      jump: series.filter(({ verdict }) => verdict !== 'not_enough').length,
      drift: series.filter(({ tests }) => tests.length === 2).length,
      words: words.length,
    });
    expect(made.drift).toBeGreaterThan(20);
  });

  test('nothing to compare with: nothing tested, nothing thrown', () => {
    expect(assess(week(), [], [], { fewest: 10 }).made).toEqual({ jump: 0, drift: 0, words: 0 });
    const empty: PeriodCounts = { readable: 0, complaints: 0, series: new Map(), words: new Map() };
    expect(assess(empty, weeks(3), weeks(3), { fewest: 10 }).made).toEqual({ jump: 0, drift: 0, words: 0 });
  });
});
