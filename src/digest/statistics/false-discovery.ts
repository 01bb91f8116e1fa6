/** A test of one of the families that share the error budget. */
export interface Tested<Family extends string> {
  readonly family: Family;
  readonly p: number;
  /** P(p-value ≤ threshold) where nothing changed; default: the threshold itself, as of a continuous test. */
  readonly chance?: ((threshold: number) => number) | undefined;
}

/** Larger p-values are no findings, and it does not matter how often they come. */
const LARGE = 0.02;

/**
 * False-discovery rate of all tests of all families (Benjamini & Hochberg 1995), with weights that give each family its part of the
 * budget however many tests it makes (Genovese, Roeder & Wasserman 2006, "False discovery control with p-value weighting"). How many
 * false alarms a family would give at a threshold is not taken to be tests × threshold but added up over its tests, for an exact test of a
 * rare count gives fewer (Heyse 2011, "A false discovery rate procedure for categorical data"; Döhler, Durand & Roquain 2018, "New FDR
 * bounds for discrete and heterogeneous tests"). A family without tests leaves its part to the others.
 * Gives the q-value of each test: the smallest rate at which it would be called a finding.
 */
export function qValues<Family extends string>(
  tests: readonly Tested<Family>[],
  budget: Readonly<Record<Family, number>>,
): number[] {
  const families = new Map<Family, Tested<Family>[]>();
  for (const test of tests) {
    const own = families.get(test.family);
    if (own) own.push(test);
    else families.set(test.family, [test]);
  }
  const spent = [...families.keys()].reduce((sum, family) => sum + budget[family], 0);
  /** Expected false alarms of the family at this p-value as threshold, per unit of its part of the budget. */
  const alarms = ({ family, p }: Tested<Family>): number => {
    const own = families.get(family)!;
    const expected =
      p > LARGE
        ? own.length * p
        : own.reduce((sum, { chance }) => sum + (chance ? Math.min(p, chance(p)) : p), 0);
    return (expected * spent) / budget[family];
  };
  const ranked = tests
    .map((test, index) => ({ index, alarms: alarms(test) }))
    .sort((a, b) => a.alarms - b.alarms);
  const q = new Array<number>(tests.length);
  let smallest = 1;
  for (let rank = ranked.length; rank >= 1; rank--) {
    const { index, alarms } = ranked[rank - 1]!;
    smallest = Math.min(smallest, alarms / rank);
    q[index] = smallest;
  }
  return q;
}
