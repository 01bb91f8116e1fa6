/** A test of one of the families that share the error budget. */
export interface Tested<Family extends string> {
  readonly family: Family;
  readonly p: number;
}

/**
 * Benjamini & Hochberg 1995 over all tests of all families, with weights that give each family its part of the budget however
 * many tests it makes (Genovese, Roeder & Wasserman 2006, "False discovery control with p-value weighting"): weights of all tests
 * have a mean of 1, so the rate promised is that of the whole. A family without tests leaves its part to the others.
 * Gives the q-value of each test: the smallest rate at which it would be called a finding.
 */
export function qValues<Family extends string>(
  tests: readonly Tested<Family>[],
  budget: Readonly<Record<Family, number>>,
): number[] {
  const sizes = new Map<Family, number>();
  for (const { family } of tests) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const spent = [...sizes.keys()].reduce((sum, family) => sum + budget[family], 0);
  const weightOf = (family: Family) => (tests.length * budget[family]) / (spent * sizes.get(family)!);
  const ranked = tests
    .map(({ family, p }, index) => ({ index, p: p / weightOf(family) }))
    .sort((a, b) => a.p - b.p);
  const q = new Array<number>(tests.length);
  let smallest = 1;
  for (let rank = ranked.length; rank >= 1; rank--) {
    const { index, p } = ranked[rank - 1]!;
    smallest = Math.min(smallest, (p * tests.length) / rank);
    q[index] = smallest;
  }
  return q;
}
