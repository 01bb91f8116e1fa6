import type { Examples, Target } from './examples.js';

/** log of how much more often a bucket is seen with label 1 than with label 0, both smoothed. */
export function logRatios(examples: Examples, target: Target, bits: number, smoothing: number): Float32Array {
  const yes = new Float64Array(2 ** bits).fill(smoothing);
  const no = new Float64Array(2 ** bits).fill(smoothing);
  eachSeen(examples, target, bits, (at, weight, label) => {
    yes[at]! += weight * label;
    no[at]! += weight * (1 - label);
  });
  const total = (counts: Float64Array): number => counts.reduce((sum, value) => sum + value, 0);
  const prior = Math.log(total(no) / total(yes));
  return Float32Array.from(yes, (value, at) =>
    value + no[at]! === 2 * smoothing ? 0 : Math.log(value / no[at]!) + prior,
  );
}

/**
 * The same against what each group leads to expect: a bucket that is seen with label 1 as often as its groups' rows have that label gives 0.
 * Groups that are all of one label say nothing.
 */
export function logRatiosWithin(
  examples: Examples,
  target: Target,
  bits: number,
  smoothing: number,
): Float32Array {
  const shares = sharesOf(target);
  const size = 2 ** bits;
  const [yes, no, yesExpected, noExpected] = [0, 1, 2, 3].map(() =>
    new Float64Array(size).fill(smoothing),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  eachSeen(examples, target, bits, (at, weight, label, group) => {
    const share = shares[group]!;
    if (share === 0 || share === 1) return;
    yes[at]! += weight * label;
    no[at]! += weight * (1 - label);
    yesExpected[at]! += weight * share;
    noExpected[at]! += weight * (1 - share);
  });
  return Float32Array.from(
    yes,
    (value, at) => Math.log(value / yesExpected[at]!) - Math.log(no[at]! / noExpected[at]!),
  );
}

/** The weighted share of label 1 in each group. */
function sharesOf({ labels, weights, groups }: Target): Float64Array {
  const all = new Float64Array(256);
  const yes = new Float64Array(256);
  groups.forEach((group, row) => {
    all[group]! += weights[row]!;
    yes[group]! += weights[row]! * labels[row]!;
  });
  return yes.map((sum, group) => (all[group] === 0 ? 0 : sum / all[group]!));
}

/** Every feature of every row that counts; one that stands under negation has the other label. */
function eachSeen(
  { count, offsets, codes }: Examples,
  { labels, weights, groups }: Target,
  bits: number,
  see: (bucket: number, weight: number, label: number, group: number) => void,
): void {
  const shift = 32 - bits;
  for (let row = 0; row < count; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const label = labels[row]!;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      const code = codes[i]!;
      see(code >>> shift, weight, (code & 1) === 1 ? 1 - label : label, groups[row]!);
    }
  }
}
