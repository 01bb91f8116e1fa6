import { beforeEach, describe, expect, test } from 'vitest';
import type { RatedRow, RatedRows } from '../../../src/schema/summary.js';
import { type Design, designOf } from '../../../src/summarise/drivers/design.js';
import { coefficients } from '../../../src/summarise/drivers/effects.js';
import { type Moments, momentsOf, timesOf } from '../../../src/summarise/drivers/moments.js';
import { absorbRatedRows, addRatedRow, emptyRatedRows } from '../../../src/summarise/drivers/sample.js';
import { lmg } from '../../../src/summarise/drivers/shapley.js';
import { annotated } from '../make.js';
import { bad, good } from '../sections/make.js';

const row = (rating: number, complaints: string[], praise: string[] = [], hash = 0): RatedRow => ({
  hash,
  rating,
  complaints,
  praise,
});
const repeat = (times: number, one: RatedRow): RatedRow[] => Array.from({ length: times }, () => one);

describe('which themes are looked at', () => {
  test('enough rows must say it, and enough must not', () => {
    const rows = [
      ...repeat(10, row(1, ['often'])),
      ...repeat(9, row(2, ['seldom'])),
      ...repeat(41, row(3, [])),
    ];
    expect(designOf(rows, 10).players.map(({ theme }) => theme)).toEqual(['often']);
    expect(designOf(rows, 10).leftOut).toEqual([{ theme: 'seldom', rows: 9 }]);
    // Nearly all rows say it.
    const all = [...repeat(51, row(1, ['all'])), ...repeat(9, row(3, []))];
    expect(designOf(all, 10).players).toEqual([]);
    expect(designOf([...all, row(3, [])], 10).players.map(({ theme }) => theme)).toEqual(['all']);
  });

  test('complaints and praise are columns of one player; the side that is too rare has none', () => {
    const rows = [
      ...repeat(20, row(1, ['b'], ['a'])),
      ...repeat(25, row(5, [], ['b'])),
      ...repeat(5, row(4, ['a'])),
      ...repeat(30, row(3, [])),
    ];
    const design = designOf(rows, 10);
    expect(design.players).toEqual([
      { theme: 'b', complaints: 0, praise: 1 },
      { theme: 'a', complaints: null, praise: 2 },
    ]);
    expect(design.columns).toEqual([
      { theme: 'b', side: 'complaints' },
      { theme: 'b', side: 'praise' },
      { theme: 'a', side: 'praise' },
    ]);
    expect(design.patterns).toEqual([
      { rating: 1, columns: [0, 2] },
      { rating: 3, columns: [] },
      { rating: 4, columns: [] },
      { rating: 5, columns: [1] },
    ]);
    expect([...timesOf(design)]).toEqual([20, 30, 5, 25]);
    expect(design.rows).toBe(80);
    // where a row stood in which export makes no difference to the resamples
    expect(designOf([...rows].reverse(), 10)).toEqual(design);
  });

  test('ten rows a column: the most frequent that fit, equal ones by name', () => {
    const rows = [
      ...repeat(7, row(1, ['c'])),
      ...repeat(7, row(1, ['b'])),
      ...repeat(8, row(1, ['a'])),
      ...repeat(7, row(4, [])),
    ];
    expect(rows).toHaveLength(29);
    expect(designOf(rows, 5).players.map(({ theme }) => theme)).toEqual(['a', 'b']);
    expect(designOf([...rows, row(4, [])], 5).players.map(({ theme }) => theme)).toEqual(['a', 'b', 'c']);
  });

  test('twelve themes at most', () => {
    const ids = 'abcdefghijklmn'.split('');
    const rows = [...ids.flatMap((id, i) => repeat(30 - i, row(1, [id]))), ...repeat(60, row(4, []))];
    const { players, leftOut } = designOf(rows, 5);
    expect(players.map(({ theme }) => theme).join('')).toBe('abcdefghijkl');
    expect(leftOut).toEqual([
      { theme: 'm', rows: 18 },
      { theme: 'n', rows: 17 },
    ]);
  });
});

describe('adjusted for chance', () => {
  // One theme with both sides: R² of two columns in 40 rows, by hand.
  const rows = [
    ...repeat(10, row(1, ['a'])),
    ...repeat(10, row(5, [], ['a'])),
    ...repeat(10, row(2, [])),
    ...repeat(10, row(4, [])),
  ];
  let design: Design;
  let moments: Moments;
  beforeEach(() => {
    design = designOf(rows, 5);
    moments = momentsOf(design, timesOf(design));
  });

  test('plain R², and with the two columns taken off', () => {
    // Mean 3; squares 10·(4 + 4 + 1 + 1) = 100; left: 10·(1 + 1) = 20.
    const [plain] = lmg(moments, design.players, 'plain')!;
    expect(plain).toBeCloseTo(0.8, 12);
    const [adjusted] = lmg(moments, design.players, 'adjusted')!;
    expect(adjusted).toBeCloseTo(1 - (0.2 * 39) / 37, 12);
    expect([...coefficients(moments)]).toEqual([expect.closeTo(-2, 12), expect.closeTo(2, 12)]);
  });

  test('a theme with one column takes one off', () => {
    const one = designOf(
      [...repeat(20, row(1, ['a'])), ...repeat(10, row(2, [])), ...repeat(10, row(4, []))],
      5,
    );
    const found = momentsOf(one, timesOf(one));
    const [plain] = lmg(found, one.players, 'plain')!;
    const [adjusted] = lmg(found, one.players, 'adjusted')!;
    expect(adjusted).toBeCloseTo(1 - ((1 - plain!) * 39) / 38, 12);
  });

  test('a rating that never varies explains nothing', () => {
    const same = designOf([...repeat(20, row(3, ['a'])), ...repeat(20, row(3, []))], 5);
    expect(lmg(momentsOf(same, timesOf(same)), same.players, 'plain')).toBeNull();
  });

  test('a column that the one before it says already has no coefficient', () => {
    const twice = designOf([...repeat(20, row(1, ['a', 'b'])), ...repeat(20, row(3, []))], 5);
    const [a, b] = coefficients(momentsOf(twice, timesOf(twice)));
    expect(a).toBeCloseTo(-2, 12);
    expect(b).toBeNaN();
  });
});

describe('the sample of rated rows', () => {
  const all = Array.from({ length: 60 }, (_, i) => ({
    rating: 1 + (i % 5),
    annotation: annotated(`${i}`, { row: i + 1, ...(i % 2 ? bad('b.y', 'a.x') : good('a.x')) }).annotation,
  }));
  const sampleOf = (rows: typeof all, limit: number): RatedRows => {
    const sample = emptyRatedRows(limit);
    for (const { annotation, rating } of rows) addRatedRow(sample, annotation, rating);
    return sample;
  };

  test('below the limit all rows, themes in order; above it those of the lowest hashes', () => {
    const whole = sampleOf(all, 100);
    expect([whole.seen, whole.rows.length]).toEqual([60, 60]);
    expect(whole.rows.map(({ hash }) => hash)).toEqual(
      whole.rows.map(({ hash }) => hash).toSorted((a, b) => a - b),
    );
    expect(whole.rows.find(({ complaints }) => complaints.length > 0)).toMatchObject({
      complaints: ['a.x', 'b.y'],
      praise: [],
    });
    const some = sampleOf(all, 25);
    expect(some).toEqual({ limit: 25, seen: 60, rows: whole.rows.slice(0, 25) });
    expect(sampleOf(all, 0)).toEqual({ limit: 0, seen: 60, rows: [] });
  });

  test('any order and any parts give the same', () => {
    const some = sampleOf(all, 25);
    expect(sampleOf(all.toReversed(), 25)).toEqual(some);
    const [a, b] = [sampleOf(all.slice(0, 13), 25), sampleOf(all.slice(13), 25)];
    absorbRatedRows(a, b);
    expect(a).toEqual(some);
  });

  test('rows of one hash stand in one order too', () => {
    const rows = [
      row(1, ['b'], [], 7),
      row(2, [], [], 7),
      row(1, ['a'], [], 7),
      row(1, ['a'], ['c'], 7),
      row(5, [], [], 3),
    ];
    const sample = (list: readonly RatedRow[]): RatedRow[] => {
      const target = emptyRatedRows(9);
      absorbRatedRows(target, { limit: 9, seen: list.length, rows: [...list] });
      return target.rows;
    };
    expect(sample(rows)).toEqual(sample(rows.toReversed()));
    expect(sample(rows)[0]!.hash).toBe(3);
  });
});
