/** 97.5 % point of the normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Score interval of a share (Wilson 1927, "Probable inference, the law of succession, and statistical inference",
 * JASA 22, 209-212), 95 %, six decimals. Of nothing: [0, 1], all is possible.
 */
export function wilson(count: number, of: number, z = Z): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const z2 = (z * z) / of;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of))) / (1 + z2);
  // At the ends the bound is exact; floating point is not.
  return { low: count === 0 ? 0 : round(centre - half), high: count === of ? 1 : round(centre + half) };
}

/** A count with what it is a count of, its share of that, and the interval of the share. */
export const proportion = (
  count: number,
  of: number,
): { count: number; of: number; share: number; low: number; high: number } => ({
  count,
  of,
  share: of === 0 ? 0 : round(count / of),
  ...wilson(count, of),
});

/**
 * The share of the second count less that of the first, with its 95 % interval by both score intervals (Newcombe 1998,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, 873-890, method 10).
 * `z`: another point of the normal distribution.
 */
export function difference(
  count1: number,
  of1: number,
  count2: number,
  of2: number,
  z = Z,
): { points: number; low: number; high: number } {
  const side = (count: number, of: number) => ({ share: of === 0 ? 0 : count / of, ...wilson(count, of, z) });
  const [first, second] = [side(count1, of1), side(count2, of2)];
  const points = second.share - first.share;
  const apart = (a: number, b: number) => Math.sqrt(a * a + b * b);
  return {
    points: round(points),
    low: round(points - apart(second.share - second.low, first.high - first.share)),
    high: round(points + apart(second.high - second.share, first.share - first.low)),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
