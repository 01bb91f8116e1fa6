import { normalTail, studentQuantile } from './beta.js';
import { type Comparison, heavier, type Spread } from './exact-test.js';

/**
 * How often a two-sided exact test gives a p-value so small where nothing changed: P(p ≤ threshold), given the sum of both counts.
 * Counts are whole, so it is less than the threshold, and of a rare thing much less: no fall of it can be significant.
 */
export type ChanceOfAlarm = (threshold: number) => number;

/** Terms smaller than this share of the largest do not matter to any threshold that is asked for. */
const NEGLIGIBLE = 1e-18;

/** `sides`: which of the two tails the p-value is made of; the smaller is doubled where there are two. */
export function chanceOfAlarm(
  { now, before, of, ofBefore }: Comparison,
  { dispersion, freedom }: Spread,
  sides: 'both' | 'rise',
): ChanceOfAlarm {
  let tails: { rise: Float64Array; fall: Float64Array } | null = null;
  const attained = (tail: Float64Array, threshold: number): number => {
    const raw = rawTail(threshold, freedom);
    const largest = tail[countUpTo(tail, raw) - 1];
    return largest === undefined ? 0 : Math.min(threshold, heavier(Math.log(largest), freedom));
  };
  return (threshold) => {
    tails ??= tailsOf(now + before, of / (of + ofBefore), dispersion);
    if (sides === 'rise') return attained(tails.rise, threshold);
    return attained(tails.rise, threshold / 2) + attained(tails.fall, threshold / 2);
  };
}

/** Every P(X ≥ k) and every P(X ≤ k), ascending, of the beta-binomial (or binomial) distribution of the exact test. */
function tailsOf(
  total: number,
  share: number,
  dispersion: number,
): { rise: Float64Array; fall: Float64Array } {
  const size = total / (dispersion - 1);
  const [a, b] = [size * share, size * (1 - share)];
  const ratio =
    dispersion <= 1 + 1e-9
      ? (k: number) => ((total - k) / (k + 1)) * (share / (1 - share))
      : (k: number) => ((total - k) * (k + a)) / ((k + 1) * (total - k - 1 + b));
  const middle = Math.min(total, Math.floor((total + 1) * share));
  const up = [1];
  for (let k = middle; k < total && up.at(-1)! > NEGLIGIBLE; k++) up.push(up.at(-1)! * ratio(k));
  const down: number[] = [];
  for (let k = middle - 1, term = 1; k >= 0 && term > NEGLIGIBLE; k--) down.push((term /= ratio(k)));
  const whole = sum(up) + sum(down);
  // From the far end inwards, beyond the middle as far as it is a tail still.
  return { rise: cumulative([...up].reverse(), whole), fall: cumulative([...down].reverse(), whole) };
}

function cumulative(terms: readonly number[], whole: number): Float64Array {
  let total = 0;
  return Float64Array.from(terms, (term) => (total += term) / whole);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How many values of an ascending list are at most `limit`. */
function countUpTo(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const known = new Map<string, number>();

/** The probability that `heavier` makes so large: its inverse. All series of a digest ask for the same few. */
function rawTail(p: number, freedom: number): number {
  const key = `${p}/${freedom}`;
  const raw = known.get(key) ?? normalTail(studentQuantile(p, freedom));
  if (known.size > 10_000) known.clear();
  known.set(key, raw);
  return raw;
}
