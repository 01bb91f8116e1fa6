import { expect, test } from 'vitest';
import { proportion, wilson } from '../../src/summarise/wilson.js';

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
