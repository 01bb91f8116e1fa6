import { describe, expect, test } from 'vitest';
import { difference, proportion, wilson } from '../../src/summarise/wilson.js';

// Newcombe 1998, "Two-sided confidence intervals for the single proportion" (Statistics in Medicine 17, 857-872), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %d and %d', (count, of, low, high) => {
  const interval = wilson(count, of);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('nothing counted says nothing; all counted ends at 1', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(wilson(5, 5).high).toBe(1);
  expect(proportion(1, 3)).toMatchObject({ count: 1, share: 0.333333 });
});

describe('the difference of two shares', () => {
  // Newcombe (1998), table II, method 10: 56/70 against 48/80 is 0.2 (0.0524, 0.3339); 9/10 against 3/10 is 0.6 (0.1705, 0.8090).
  test.each([
    [48, 80, 56, 70, 0.2, 0.0524, 0.3339],
    [3, 10, 9, 10, 0.6, 0.1705, 0.809],
    [0, 10, 10, 10, 1, 0.6075, 1],
  ])('%i/%i to %i/%i', (count1, of1, count2, of2, points, low, high) => {
    const change = difference(count1, of1, count2, of2);
    expect(change.points).toBeCloseTo(points, 4);
    expect(change.low).toBeCloseTo(low, 4);
    expect(change.high).toBeCloseTo(high, 4);
  });

  test('of nothing, anything is possible', () => {
    expect(difference(0, 0, 0, 0)).toEqual({ points: 0, low: -1, high: 1 });
  });

  test('a wider interval for a higher point', () => {
    expect(difference(3, 10, 9, 10, 3.29).low).toBeLessThan(difference(3, 10, 9, 10).low);
  });
});
