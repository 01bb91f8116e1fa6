import { expect, test } from 'vitest';
import { logOddsRatios } from '../../src/summarise/log-odds.js';

const of = (word: string, here: number, there: number) => ({ word, here, there });

test('is the log-odds ratio of Monroe, Colaresi & Quinn, worked out by hand', () => {
  // priors: 0.1 × (9 + 1) = 1 for the word, 0.1 × (30 + 30) = 6 for all
  const [late] = logOddsRatios([of('late', 9, 1), of('box', 21, 29)]);
  const logOdds = Math.log(10 / 26) - Math.log(2 / 34);
  expect(late!.logOdds).toBeCloseTo(logOdds, 12);
  expect(late!.z).toBeCloseTo(logOdds / Math.sqrt(1 / 10 + 1 / 2), 12);
});

test('a word as frequent on both sides is at 0; the sides mirror each other', () => {
  const there = logOddsRatios([of('a', 2, 20), of('b', 20, 2), of('c', 5, 5)]);
  expect(there[2]!.logOdds).toBeCloseTo(0, 12);
  expect(there[0]!.z).toBeCloseTo(-there[1]!.z, 12);
});

test('more of the same is surer, and never saying a word on one side is finite', () => {
  const z = (n: number) => logOddsRatios([of('a', n, 0), of('b', 50, 50)])[0]!.z;
  expect(z(9)).toBeGreaterThan(z(3));
  expect(Number.isFinite(z(3))).toBe(true);
  expect(logOddsRatios([of('a', 3, 0)])[0]!.z).toBe(0);
  expect(logOddsRatios([])).toEqual([]);
});
