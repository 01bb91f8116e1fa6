import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/learn/random.js';
import { countsOf, countsOfNeeds, differenceInterval, rates } from './score.js';

describe('the bench of theme accuracy', () => {
  it('counts sets, not lists', () => {
    expect(countsOf(['a', 'b', 'b'], ['b', 'c', 'c'])).toEqual({ hits: 1, wrong: 1, missed: 1 });
  });

  it('meets a need by any of its themes, and lets pass what may be there', () => {
    const wanted = { needed: [['a', 'b'], ['c'], ['c']], allowed: ['d'] };
    expect(countsOfNeeds(wanted, ['b', 'd', 'e'])).toEqual({ hits: 1, wrong: 1, missed: 1 });
    expect(countsOfNeeds(wanted, ['a', 'b', 'c'])).toEqual({ hits: 2, wrong: 0, missed: 0 });
  });

  it('averages over claims, not over texts', () => {
    const found = rates([countsOf(['a'], ['a', 'b', 'c']), countsOf(['d'], ['d']), countsOf(['e'], [])]);
    expect(found.precision).toBeCloseTo(2 / 4, 12);
    expect(found.recall).toBeCloseTo(2 / 3, 12);
    expect(found.f1).toBeCloseTo(4 / 7, 12);
    expect(rates([])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('an interval holds 0 for halves of one kind and not for halves that differ', () => {
    const good = Array.from({ length: 200 }, (_, i) => countsOf(['a'], i % 10 === 0 ? ['b'] : ['a']));
    const poor = Array.from({ length: 200 }, (_, i) => countsOf(['a'], i % 2 === 0 ? ['b'] : ['a']));
    const [low, high] = differenceInterval(good, good, seededRandom(1), 300);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(differenceInterval(good, poor, seededRandom(1), 300)[0]).toBeGreaterThan(0.2);
  });
});
