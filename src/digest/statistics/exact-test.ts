import { betaQuantile, logBeta, normalTailQuantile, studentTail } from './beta.js';
import { logGamma } from './gamma.js';

/** Mentions of one thing now and before, each out of so many verbatims. */
export interface Comparison {
  readonly now: number;
  readonly of: number;
  readonly before: number;
  readonly ofBefore: number;
}

/** How much more than Poisson the counts of a period vary, and how well that is known. */
export interface Spread {
  /** Variance over mean, at least 1. */
  readonly dispersion: number;
  /** Degrees of freedom of that estimate; Infinity: known. */
  readonly freedom: number;
}

export interface Tails {
  /** P of so many or more, and of so many or fewer, were nothing changed. */
  readonly rise: number;
  readonly fall: number;
  /** The middle of the distribution function at the count, on the normal scale: a quantile residual (Dunn & Smyth 1996). */
  readonly residual: number;
}

/**
 * Exact test of two rates, given the sum of both counts. Poisson counts: the count now is binomial (Przyborowski & Wilenski 1940).
 * Counts of which the variance is `dispersion` times the mean are negative binomial; given their sum the count now is
 * beta-binomial (the exact test of Robinson & Smyth 2008, here with a variance in proportion to the mean, where sums of
 * unequal periods stay in the family). That the dispersion is itself estimated makes tails heavier: the normal quantile of
 * each is read as one of Student's t (quasi-likelihood tests of Lund, Nettleton, McCarthy & Smyth 2012).
 */
export function exactTest(counts: Comparison, { dispersion, freedom }: Spread): Tails {
  const { upper, lower, at } = logTails(counts, dispersion);
  return {
    rise: heavier(upper, freedom),
    fall: heavier(lower, freedom),
    residual: middleResidual(upper, lower, at),
  };
}

/** A one-sided probability, given as its logarithm, when the scale is estimated with so many degrees of freedom. */
export function heavier(logP: number, freedom: number): number {
  if (logP >= -Math.LN2) return Math.exp(logP);
  return studentTail(normalTailQuantile(logP), freedom);
}

/** log P(X ≥ now), log P(X ≤ now) and log P(X = now). */
function logTails(
  { now, of, before, ofBefore }: Comparison,
  dispersion: number,
): { upper: number; lower: number; at: number } {
  const total = now + before;
  if (total === 0) return { upper: 0, lower: 0, at: 0 };
  const share = of / (of + ofBefore);
  const logPmf = pmf(total, share, dispersion);
  const at = logPmf(now);
  // From the count outwards the terms shrink: the sum ends where they no longer matter.
  const sum = (step: 1 | -1) => {
    let relative = 1;
    for (let k = now + step; k >= 0 && k <= total; k += step) {
      const term = Math.exp(logPmf(k) - at);
      relative += term;
      if (term < relative * 1e-13 && Math.sign(k - total * share) === step) break;
    }
    return relative;
  };
  const outside = now >= total * share ? 1 : -1;
  const far = at + Math.log(sum(outside));
  // The other tail holds the rest and, like this one, the count itself.
  const near = Math.log(Math.max(Math.exp(at), 1 - Math.exp(far) + Math.exp(at)));
  return outside === 1 ? { upper: far, lower: near, at } : { upper: near, lower: far, at };
}

function pmf(total: number, share: number, dispersion: number): (k: number) => number {
  const choose = logGamma(total + 1);
  const ways = (k: number) => choose - logGamma(k + 1) - logGamma(total - k + 1);
  if (dispersion <= 1 + 1e-9) return (k) => ways(k) + k * Math.log(share) + (total - k) * Math.log1p(-share);
  const size = total / (dispersion - 1);
  const a = size * share;
  const b = size * (1 - share);
  const whole = logBeta(a, b);
  return (k) => ways(k) + logBeta(k + a, total - k + b) - whole;
}

function middleResidual(upper: number, lower: number, at: number): number {
  const half = Math.exp(at) / 2;
  const above = Math.exp(upper) - half;
  const below = Math.exp(lower) - half;
  const tail = Math.max(Math.min(above, below), 1e-300);
  const z = normalTailQuantile(Math.log(tail));
  return above < below ? z : -z;
}

/**
 * Ratio of the two rates with a 95 % interval: that of Clopper & Pearson 1934 for the share of the count now, with counts
 * divided by the dispersion (effective sample size, Korn & Graubard 1998). null: nothing was said before.
 */
export function rateRatio(
  { now, of, before, ofBefore }: Comparison,
  { dispersion }: Spread,
): { ratio: number | null; low: number; high: number | null } {
  const toRatio = (share: number) => (share * ofBefore) / ((1 - share) * of);
  const [n, b] = [now / dispersion, before / dispersion];
  return {
    ratio: before === 0 ? null : now / of / (before / ofBefore),
    low: now === 0 ? 0 : toRatio(betaQuantile(n, b + 1, 0.025)),
    high: before === 0 ? null : toRatio(betaQuantile(n + 1, b, 0.975)),
  };
}
