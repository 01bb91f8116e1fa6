import { describe, expect, it } from 'vitest';
import {
  accuracy,
  auroc,
  calibrationError,
  macroF1,
  macroRecall,
  pearson,
} from '../../src/learn/evaluate.js';

const gold = ['a', 'a', 'a', 'b'];
const found = ['a', 'a', 'b', 'b'];

describe('evaluation', () => {
  it('measures by hand-counted figures', () => {
    expect(accuracy(gold, found)).toBe(0.75);
    // F1 of a: 2·2/(2+3) = 0.8; of b: 2·1/(2+1) = 2/3
    expect(macroF1(gold, found)).toBeCloseTo((0.8 + 2 / 3) / 2, 12);
    expect(macroRecall(gold, found)).toBeCloseTo((2 / 3 + 1) / 2, 12);
  });

  it.each([
    [[0.9, 0.8, 0.2], [true, true, false], 1],
    [[0.1, 0.8, 0.9], [true, false, false], 0],
    [[0.5, 0.5, 0.5, 0.5], [true, false, true, false], 0.5],
    // pairs (hit, miss): 0.9 > 0.4, 0.9 > 0.3, 0.3 < 0.4, 0.3 = 0.3 counts half
    [[0.9, 0.3, 0.4, 0.3], [true, true, false, false], 2.5 / 4],
  ])('auroc of %j against %j', (scores, hit, area) => {
    expect(auroc(scores, hit)).toBeCloseTo(area, 12);
  });

  it('there is no auroc of scores that are no numbers, nor without both kinds', () => {
    expect(auroc([0.9, Number.NaN], [true, false])).toBeNaN();
    expect(auroc([0.9, 0.1], [true, true])).toBeNaN();
  });

  it('a class that is only claimed costs precision, not a class of its own', () => {
    expect(macroF1(['a', 'a'], ['a', 'c'])).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    [[1, 2, 3], [2, 4, 6], 1],
    [[1, 2, 3], [3, 2, 1], -1],
    [[1, 2, 3], [5, 5, 5], 0],
  ])('pearson of %j and %j', (a, b, r) => {
    expect(pearson(a, b)).toBeCloseTo(r, 12);
  });

  it('calibration error is 0 when confidence is the hit rate, and the gap otherwise', () => {
    const confidence = Array<number>(100).fill(0.8);
    const hits = confidence.map((_, i) => i % 5 !== 0);
    expect(calibrationError(confidence, hits, 1)).toBeCloseTo(0, 12);
    expect(
      calibrationError(
        confidence,
        confidence.map(() => true),
        1,
      ),
    ).toBeCloseTo(0.2, 12);
    expect(calibrationError([0.9, 0.1], [false, true], 2)).toBeCloseTo(0.9, 12);
  });

  it('of nothing is 0', () => {
    expect([accuracy([], []), macroF1([], []), macroRecall([], []), calibrationError([], [])]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
