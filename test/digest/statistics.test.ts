import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOfAlarm } from '../../src/digest/statistics/attainable.js';
import { normalTail } from '../../src/digest/statistics/beta.js';
import { cusum, cusumTail } from '../../src/digest/statistics/cusum.js';
import { estimateSpreads } from '../../src/digest/statistics/dispersion.js';
import { exactTest, rateRatio } from '../../src/digest/statistics/exact-test.js';
import { qValues } from '../../src/digest/statistics/false-discovery.js';
import { seededRandom } from '../../src/learn/random.js';

const known = { dispersion: 1, freedom: Number.POSITIVE_INFINITY };

test('how often an exact test can give so small a p-value: added up over all counts that the sum allows', () => {
  const counts = fc.record({
    total: fc.integer({ min: 1, max: 120 }),
    of: fc.integer({ min: 50, max: 3000 }),
    ofBefore: fc.integer({ min: 50, max: 9000 }),
    dispersion: fc.constantFrom(1, 1.3, 4),
    freedom: fc.constantFrom(3, 40, Number.POSITIVE_INFINITY),
    threshold: fc.constantFrom(1e-5, 4e-4, 0.01),
    sides: fc.constantFrom('both' as const, 'rise' as const),
  });
  fc.assert(
    fc.property(counts, ({ total, of, ofBefore, dispersion, freedom, threshold, sides }) => {
      const spread = { dispersion, freedom };
      const tails = Array.from({ length: total + 1 }, (_, now) =>
        exactTest({ now, of, before: total - now, ofBefore }, spread),
      );
      const largest = (side: 'rise' | 'fall', limit: number) =>
        Math.max(0, ...tails.map((tail) => tail[side]).filter((p) => p <= limit));
      const expected =
        sides === 'rise'
          ? largest('rise', threshold)
          : largest('rise', threshold / 2) + largest('fall', threshold / 2);
      const chance = chanceOfAlarm({ now: 0, of, before: total, ofBefore }, spread, sides)(threshold);
      expect(chance).toBeLessThanOrEqual(threshold);
      expect(chance).toBeCloseTo(expected, 8);
    }),
    {
      numRuns: 60,
      // A tail far below the smallest share that was once kept, which three degrees of freedom lift to the threshold.
      examples: [
        [{ total: 32, of: 50, ofBefore: 7061, dispersion: 1, freedom: 3, threshold: 4e-4, sides: 'both' }],
      ],
    },
  );
});

describe('the exact test', () => {
  test('without over-dispersion it is the binomial test given the sum', () => {
    // P(X ≥ 8), X ~ Bin(10, ½): (45 + 10 + 1) / 1024
    const { rise, fall } = exactTest({ now: 8, of: 100, before: 2, ofBefore: 100 }, known);
    expect(rise).toBeCloseTo(56 / 1024, 10);
    expect(fall).toBeCloseTo(1 - 11 / 1024, 10);
  });

  test('both tails and the count itself make one', () => {
    const counts = fc.record({
      now: fc.nat(300),
      of: fc.integer({ min: 300, max: 5000 }),
      before: fc.nat(900),
      ofBefore: fc.integer({ min: 900, max: 50_000 }),
    });
    fc.assert(
      fc.property(counts, fc.constantFrom(1, 1.2, 4), (one, dispersion) => {
        const { rise, fall, residual } = exactTest(one, { ...known, dispersion });
        const { rise: next } = exactTest(
          { ...one, now: one.now + 1, before: one.before },
          { ...known, dispersion },
        );
        expect(rise + fall).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(rise).toBeLessThanOrEqual(1);
        expect(Number.isFinite(residual)).toBe(true);
        if (one.before > 0) expect(next).toBeLessThanOrEqual(rise + 1e-9);
      }),
    );
  });

  test('over-dispersion and an uncertain dispersion make it more cautious', () => {
    const counts = { now: 80, of: 2000, before: 320, ofBefore: 16_000 };
    const p = (dispersion: number, freedom: number) => exactTest(counts, { dispersion, freedom }).rise;
    expect(p(1, Number.POSITIVE_INFINITY)).toBeLessThan(1e-6);
    expect(p(1.5, Number.POSITIVE_INFINITY)).toBeGreaterThan(p(1, Number.POSITIVE_INFINITY) * 10);
    expect(p(1.5, 8)).toBeGreaterThan(p(1.5, Number.POSITIVE_INFINITY) * 10);
  });

  test('counts too extreme for a probability that a number can hold stay ordered', () => {
    const { rise, fall } = exactTest({ now: 5000, of: 5000, before: 5000, ofBefore: 500_000 }, known);
    expect(rise).toBe(0);
    expect(fall).toBe(1);
  });

  test('the interval holds the ratio, and a binomial interval that is published', () => {
    // Clopper-Pearson of 8 of 10: 0.4439 … 0.9748
    const { ratio, low, high } = rateRatio({ now: 8, of: 100, before: 2, ofBefore: 100 }, known);
    expect(ratio).toBe(4);
    expect(low).toBeCloseTo(0.4439 / 0.5561, 3);
    expect(high!).toBeCloseTo(0.97479 / 0.02521, 1);
  });

  test('nothing before: no ratio, yet a lower bound', () => {
    const { ratio, low, high } = rateRatio({ now: 20, of: 2000, before: 0, ofBefore: 16_000 }, known);
    expect([ratio, high]).toEqual([null, null]);
    expect(low).toBeGreaterThan(30);
  });
});

describe('dispersion', () => {
  const poisson = (random: () => number, mean: number) => {
    const limit = Math.exp(-mean);
    let [product, count] = [random(), 0];
    while (product > limit) [product, count] = [product * random(), count + 1];
    return count;
  };
  const series = (random: () => number, factor: () => number, periods = 9) => ({
    counts: Array.from({ length: periods }, () => poisson(random, 30 * factor())),
    of: Array<number>(periods).fill(1000),
  });

  test('Poisson series agree: a dispersion of 1 that is as good as known', () => {
    const random = seededRandom(3);
    const all = Array.from({ length: 60 }, () => series(random, () => 1));
    const spreads = estimateSpreads(all);
    expect(spreads.common).toBeLessThan(1.15);
    expect(spreads.of(all[0]!).freedom).toBeGreaterThan(50);
  });

  test('weeks that vary more are seen, and series that differ keep fewer degrees of freedom', () => {
    const random = seededRandom(4);
    const wild = () => Math.exp(0.6 * (random() + random() + random() - 1.5));
    const all = Array.from({ length: 60 }, (_, i) => series(random, i % 2 === 0 ? wild : () => 1));
    const spreads = estimateSpreads(all);
    const [first, second] = [spreads.of(all[0]!), spreads.of(all[1]!)];
    expect(spreads.common).toBeGreaterThan(1.2);
    expect(first.freedom).toBeLessThan(60);
    expect(second.dispersion).toBeGreaterThanOrEqual(1);
  });

  test('with too few periods it is assumed, and said to be', () => {
    const random = seededRandom(5);
    const all = Array.from({ length: 60 }, () => series(random, () => 1, 3));
    expect(estimateSpreads(all)).toMatchObject({ assumed: true, common: 2 });
    expect(estimateSpreads([])).toMatchObject({ assumed: true });
  });
});

describe('cumulative sums', () => {
  test('the tail is that of simulated sums', () => {
    const random = seededRandom(6);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const sums = Array.from({ length: 200_000 }, () => cusum(Array.from({ length: 8 }, normal)));
    for (const limit of [0.5, 1, 2, 4]) {
      const share = sums.filter((sum) => sum >= limit).length / sums.length;
      expect(cusumTail(limit, 8) / share).toBeCloseTo(1, 1);
    }
  });

  /** P(Z ≥ z), on both sides. */
  const above = (z: number) => (z < 0 ? 1 - normalTail(-z) : normalTail(z));

  test.each([0.37, 1, 1.234, 2.5, 3.9, 6])('after one residual it is the normal tail (%d)', (value) => {
    expect(cusumTail(value, 1) / above(value + 0.5)).toBeCloseTo(1, 1);
    expect(cusumTail(value, 1)).toBeCloseTo(above(value + 0.5), 3);
  });

  test.each([0.3, 1, 2.17, 3.5])('after two it is the integral over the first (%d)', (value) => {
    // P(C₁ = 0) · P(Z ≥ v + ½) + ∫ φ(c + ½) · P(Z ≥ v + ½ − c) dc
    const step = 0.001;
    let expected = (1 - above(0.5)) * above(value + 0.5);
    for (let c = step / 2; c < 12; c += step)
      expected += (Math.exp(-((c + 0.5) ** 2) / 2) / Math.sqrt(2 * Math.PI)) * above(value + 0.5 - c) * step;
    expect(cusumTail(value, 2)).toBeCloseTo(expected, 3);
  });

  test('beyond the highest state it is as good as nothing, and stays a probability', () => {
    for (const value of [39.95, 40, 41, 1000]) {
      expect(cusumTail(value, 8)).toBeGreaterThanOrEqual(0);
      expect(cusumTail(value, 8)).toBeLessThan(1e-9);
    }
  });

  test('it falls with the sum and is 1 at nothing', () => {
    expect(cusumTail(0, 8)).toBe(1);
    const tails = Array.from({ length: 80 }, (_, i) => cusumTail(0.1 + i / 4, 8));
    expect(tails).toEqual([...tails].sort((a, b) => b - a));
  });

  test('a slow drift adds up', () => {
    expect(cusum([0.2, 0.6, 1, 1.3, 1.5, 1.8])).toBeCloseTo(3.7, 10);
    expect(cusum([3, -5, 0, 0])).toBe(0);
  });
});

describe('the false-discovery rate', () => {
  const one = { theme: 1 };
  test('Benjamini and Hochberg’s own example of 15 tests: four findings at 5 %', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const q = qValues(
      p.map((value) => ({ family: 'theme' as const, p: value })),
      one,
    );
    expect(q.filter((value) => value <= 0.05)).toHaveLength(4);
    expect(q[3]).toBeCloseTo(0.035625, 6);
  });

  test('a family of many tests does not eat the budget of a small one', () => {
    const words = Array.from({ length: 3000 }, (_, i) => ({ family: 'word' as const, p: (i + 1) / 3000 }));
    const theme = { family: 'theme' as const, p: 0.0002 };
    const flat = qValues(
      [theme, ...words].map(({ p }) => ({ family: 'theme' as const, p })),
      one,
    );
    const shared = qValues([theme, ...words], { theme: 0.5, word: 0.5 });
    expect(flat[0]).toBeGreaterThan(0.05);
    expect(shared[0]).toBeLessThan(0.05);
  });

  test('tests that cannot be so small do not spend the budget', () => {
    const theme = (p: number, chance?: (threshold: number) => number) => ({
      family: 'theme' as const,
      p,
      chance,
    });
    const rare = Array.from({ length: 99 }, () => theme(0.5, () => 0));
    expect(qValues([theme(0.001), ...rare], one)[0]).toBeCloseTo(0.001, 10);
    expect(qValues([theme(0.001), ...rare.map(({ p }) => theme(p))], one)[0]).toBeCloseTo(0.1, 10);
    // A large p-value is none, however seldom it comes.
    expect(qValues([theme(0.5, () => 0)], one)).toEqual([0.5]);
    expect(qValues([theme(0.02, () => 0)], one)).toEqual([0]);
    // A chance larger than the threshold would be a wrong one.
    expect(qValues([theme(0.001, () => 1)], one)[0]).toBeCloseTo(0.001, 10);
  });

  test('a family without tests leaves its part to the others', () => {
    expect(qValues([{ family: 'theme' as const, p: 0.04 }], { theme: 0.1, word: 0.9 } as never)).toEqual([
      0.04,
    ]);
    expect(qValues([], one)).toEqual([]);
  });
});
