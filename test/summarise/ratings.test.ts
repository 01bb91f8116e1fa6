import { expect, test } from 'vitest';
import { ratingValue, scaleOf } from '../../src/input/columns/rating-value.js';

test.each([
  [4, 4],
  [0, 0],
  ['4.5', 4.5],
  ['4점', 4],
  ['4 / 5', 4],
  ['5 Stars', 5],
  ['★★★☆☆', 3],
  ['⭐️⭐️', 2],
  ['좋음', null],
  ['', null],
  ['-1', null],
  [-1, null],
  [Number.NaN, null],
  ['2026-11-09', null],
])('rating %j is %j', (rating, value) => {
  expect(ratingValue(rating)).toBe(value);
});

test.each([
  [4.5, 5],
  [5, 5],
  [6, 10],
  [87, 100],
  [101, null],
  [null, null],
])('the highest rating %j means a scale of %j', (highest, scale) => {
  expect(scaleOf(highest)).toBe(scale);
});
