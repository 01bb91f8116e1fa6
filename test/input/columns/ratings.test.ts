import { describe, expect, test } from 'vitest';
import { parseRating } from '../../../src/input/columns/rating.js';

describe('ratings', () => {
  test.each([
    ['5', 5],
    ['4.5', 4.5],
    [' 3 ', 3],
    [5, 5],
    [0, 0],
    ['5점', 5],
    ['4.0 점', 4],
    ['별점 3점', 3],
    ['별5개', 5],
    ['2 stars', 2],
    ['1 star', 1],
    ['★★★★☆', 4],
    ['⭐⭐⭐', 3],
    ['⭐️⭐️', 2],
    ['☆☆☆☆☆', 0],
    ['FIVE', 5],
    ['５', 5],
    ['10', 10],
    ['4/5', '4/5'],
    ['80%', '80%'],
    ['매우 만족', '매우 만족'],
    ['-1', '-1'],
    ['4,5', '4,5'],
    ['', null],
    ['  ', null],
    [null, null],
    [Number.NaN, null],
    [true, null],
  ] as const)('%s is %s', (cell, expected) => {
    expect(parseRating(cell)).toBe(expected);
  });
});
