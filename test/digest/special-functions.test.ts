import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  incompleteBeta,
  logBeta,
  logNormalTail,
  normalTail,
  normalTailQuantile,
  studentQuantile,
  studentTail,
} from '../../src/digest/statistics/beta.js';
import { estimateSpreads } from '../../src/digest/statistics/dispersion.js';
import { digamma, logGamma, trigamma, trigammaInverse } from '../../src/digest/statistics/gamma.js';

describe('special functions, against published values', () => {
  test.each([
    ['Γ(5) = 24', logGamma(5), Math.log(24)],
    ['Γ(½) = √π', logGamma(0.5), Math.log(Math.sqrt(Math.PI))],
    ['log Γ(100)', logGamma(100), 359.1342053695754],
    ['ψ(1) = −γ', digamma(1), -0.5772156649015329],
    ['ψ′(1) = π²/6', trigamma(1), Math.PI ** 2 / 6],
    ['I_½(2, 3) = 11/16', incompleteBeta(2, 3, 0.5), 0.6875],
    ['I_0.3(5, 10) = P(Bin(14, 0.3) ≥ 5)', incompleteBeta(5, 10, 0.3), 0.4157988137806497],
    ['P(Z > 1.96)', normalTail(1.959963984540054), 0.025],
    ['P(Z > 5)', normalTail(5), 2.866515718791939e-7],
    ['P(T₁₀ > 2.228)', studentTail(2.2281388519649385, 10), 0.025],
    ['P(T₁ > 1) = ¼', studentTail(1, 1), 0.25],
    ['t quantile', studentQuantile(0.025, 10), 2.2281388519649385],
    ['normal quantile', normalTailQuantile(Math.log(0.025)), 1.959963984540054],
    ['median of Beta(2, 2)', betaQuantile(2, 2, 0.5), 0.5],
  ])('%s', (_, computed, published) => {
    expect(computed / published).toBeCloseTo(1, 8);
  });

  test('at the ends and the seams', () => {
    expect([
      incompleteBeta(2, 3, 0),
      incompleteBeta(2, 3, -1),
      incompleteBeta(2, 3, 1),
      incompleteBeta(2, 3, 2),
    ]).toEqual([0, 0, 1, 1]);
    expect([normalTailQuantile(0), normalTailQuantile(-0.5), normalTailQuantile(-Math.LN2)]).toEqual([
      0, 0, 0,
    ]);
    expect(normalTailQuantile(Math.log(0.4))).toBeCloseTo(0.2533471031357997, 10);
    expect(normalTail(0)).toBe(0.5);
    // Where the series gives over to the continued fraction, and far beyond.
    expect(normalTail(3) / 0.0013498980316300946).toBeCloseTo(1, 9);
    expect(normalTail(3.0000001) / normalTail(3)).toBeCloseTo(1, 5);
    expect(logNormalTail(3)).toBeCloseTo(Math.log(0.0013498980316300946), 9);
    expect(logNormalTail(10)).toBeCloseTo(-53.23128515051247, 9);
    expect(logNormalTail(40)).toBeCloseTo(-804.6084420137538, 6);
    // Both sides of the mean of a beta distribution: I_x(a, b) = 1 − I_{1−x}(b, a).
    for (const x of [0.01, 0.2, 0.4, 0.6, 0.9])
      expect(incompleteBeta(3, 7, x) + incompleteBeta(7, 3, 1 - x)).toBeCloseTo(1, 12);
    expect(incompleteBeta(1, 4, 0.3)).toBeCloseTo(1 - 0.7 ** 4, 12);
    expect(incompleteBeta(4, 1, 0.3)).toBeCloseTo(0.3 ** 4, 12);
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
    expect(studentTail(1.5, 1e6)).toBe(normalTail(1.5));
    expect(studentTail(1.5, 999_999)).toBeCloseTo(normalTail(1.5), 6);
    expect(studentTail(0, 3)).toBeCloseTo(0.5, 12);
    expect(studentQuantile(0.025, 1e7)).toBeCloseTo(1.959963984540054, 9);
  });

  test('the gamma function and its kin, small and large', () => {
    for (const x of [0.1, 0.3, 0.49, 0.5, 1, 2.5, 7, 30])
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
    for (const x of [0.2, 1, 5.9, 6, 6.1, 40]) {
      expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 9);
      expect(trigamma(x) - trigamma(x + 1)).toBeCloseTo(1 / x ** 2, 8);
    }
    expect(digamma(10)).toBeCloseTo(2.251752589066721, 10);
    expect(trigamma(10)).toBeCloseTo(0.10516633568168575, 10);
    expect(trigammaInverse(1e8)).toBeCloseTo(1e-4, 12);
    expect(trigammaInverse(1e-7)).toBeCloseTo(1e7, 0);
  });

  test('a series without counts of its own gets what is assumed, or what all have in common', () => {
    const short = estimateSpreads([{ counts: [5, 6], of: [100, 100] }]);
    expect([short.of({ counts: [1], of: [10] }), short.common, short.assumed]).toEqual([
      { dispersion: 2, freedom: 4 },
      2,
      true,
    ]);
    const alike = Array.from({ length: 6 }, (_, i) => ({
      counts: [50, 52, 48, 51, 49 + i, 50],
      of: Array(6).fill(1000),
    }));
    const spreads = estimateSpreads(alike);
    expect([spreads.common, spreads.assumed]).toEqual([1, false]);
    const rare = spreads.of({ counts: [0, 1, 0, 0, 0, 0], of: Array(6).fill(1000) });
    expect(rare.dispersion).toBe(1);
    expect(rare.freedom).toBeGreaterThanOrEqual(5);
    expect(spreads.of(alike[0]!).dispersion).toBe(1);
    expect(spreads.of(alike[0]!).freedom).toBeGreaterThan(rare.freedom);
  });

  test('trigammaInverse undoes trigamma, far beyond what dispersions need', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        expect(trigammaInverse(trigamma(x)) / x).toBeCloseTo(1, 6);
      }),
    );
  });

  test('quantiles of probabilities below the smallest number', () => {
    expect(normalTailQuantile(-5000)).toBeCloseTo(99.95, 1);
  });
});
