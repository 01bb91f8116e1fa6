import { logNormalTail, studentQuantile } from './beta.js';
import { type Comparison, heavier, type Spread } from './exact-test.js';

/**
 * How often a two-sided exact test gives a p-value so small where nothing changed: P(p ≤ threshold), given the sum of both counts.
 * Counts are whole, so it is less than the threshold, and of a rare thing much less: no fall of it can be significant.
 */
export type ChanceOfAlarm = (threshold: number) => number;

/**
 * Logarithm of the share of the largest term below which terms matter to no threshold that is asked for. With three degrees of
 * freedom a normal tail of e^−5000 still is a p-value of a millionth: far below the smallest number, so all is kept as logarithms.
 */
const NEGLIGIBLE = -5000;

/** `sides`: which of the two tails the p-value is made of; the smaller is doubled where there are two. */
export function chanceOfAlarm(
  { now, before, of, ofBefore }: Comparison,
  { dispersion, freedom }: Spread,
  sides: 'both' | 'rise',
): ChanceOfAlarm {
  let tails: { rise: Float64Array; fall: Float64Array } | null = null;
  const attained = (tail: Float64Array, threshold: number): number => {
    const largest = tail[countUpTo(tail, logRawTail(threshold, freedom)) - 1];
    return largest === undefined ? 0 : Math.min(threshold, heavier(largest, freedom));
  };
  return (threshold) => {
    tails ??= tailsOf(now + before, of / (of + ofBefore), dispersion);
    if (sides === 'rise') return attained(tails.rise, threshold);
    return attained(tails.rise, threshold / 2) + attained(tails.fall, threshold / 2);
  };
}

/** log P(X ≥ k) for every k and log P(X ≤ k), ascending, of the beta-binomial (or binomial) distribution of the exact test. */
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
  const up = [0];
  for (let k = middle; k < total && up.at(-1)! > NEGLIGIBLE; k++) up.push(up.at(-1)! + Math.log(ratio(k)));
  const down: number[] = [];
  for (let k = middle - 1, term = 0; k >= 0 && term > NEGLIGIBLE; k--)
    down.push((term -= Math.log(ratio(k))));
  // From the far end inwards, beyond the middle as far as it is a tail still.
  const [rise, fall] = [cumulative(up.reverse()), cumulative(down.reverse())];
  const whole = addLogs(rise.at(-1)!, fall.at(-1) ?? Number.NEGATIVE_INFINITY);
  return { rise: rise.map((log) => log - whole), fall: fall.map((log) => log - whole) };
}

function cumulative(logs: readonly number[]): Float64Array {
  let total = Number.NEGATIVE_INFINITY;
  return Float64Array.from(logs, (log) => (total = addLogs(log, total)));
}

/** log(eᵃ + eᵇ), a finite. */
function addLogs(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

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

/** The logarithm of the probability that `heavier` makes so large: its inverse. All series of a digest ask for the same few. */
function logRawTail(p: number, freedom: number): number {
  const key = `${p}/${freedom}`;
  const raw = known.get(key) ?? logNormalTail(studentQuantile(p, freedom));
  if (known.size > 10_000) known.clear();
  known.set(key, raw);
  return raw;
}
