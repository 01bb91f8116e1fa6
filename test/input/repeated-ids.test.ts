import { describe, expect, test } from 'vitest';
import { watchIds } from '../../src/input/repeated-ids.js';

const watched = (ids: readonly (string | null)[], limit?: number) => {
  const watch = watchIds(limit);
  for (const id of ids) watch.see(id);
  return watch.finish();
};

describe('ids that come more than once', () => {
  test.each([
    [[], 0, 0],
    [['1', '2', '3'], 0, 0],
    [['1', '2', '1'], 1, 1],
    [['a', 'b', 'a', 'b', 'a'], 2, 3],
    [[null, null, '7'], 0, 0],
    [['1', '01', '1 ', '１'], 0, 0],
    [['', ''], 1, 1],
  ])('%j', (ids, count, records) => {
    expect(watched(ids)).toEqual({ ids: count, records, exact: true });
  });

  test('are the same in any order', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `ORD-${i % 2000}`);
    expect(watched(ids)).toEqual({ ids: 1000, records: 1000, exact: true });
    expect(watched([...ids].reverse())).toEqual(watched(ids));
  });

  test('beyond what is held they are an estimate, near the truth', () => {
    const ids = Array.from({ length: 40_000 }, (_, i) => `2026110${i % 32_000}`);
    const { ids: count, records, exact } = watched(ids, 4096);
    expect(exact).toBe(false);
    for (const estimate of [count, records]) expect(Math.abs(estimate - 8000)).toBeLessThan(800);
  });
});
