import { logGamma } from './gamma.js';

export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

const TINY = 1e-300;
const PRECISE = 1e-14;

/** Continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, 3rd ed., 6.4). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < PRECISE) break;
  }
  return h;
}

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1: the distribution function of Beta(a, b). */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** The x of which I_x(a, b) is p, by halving: 60 halvings give the last bit that matters. */
export function betaQuantile(a: number, b: number, p: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(a, b, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T > t) of Student's t with so many degrees of freedom, t ≥ 0; of the normal distribution where there are infinitely many. */
export function studentTail(t: number, freedom: number): number {
  return freedom >= 1e6 ? normalTail(t) : 0.5 * incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t));
}

/** P(Z > z), z ≥ 0: W. J. Cody's regions by the continued fraction of Mills' ratio beyond 3, the series below. */
export function normalTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let ratio = z;
    for (let k = 60; k >= 1; k--) ratio = z + k / ratio;
    return density / ratio;
  }
  // Φ(z) − ½ = φ(z) (z + z³/3 + z⁵/(3·5) + …), Abramowitz & Stegun 26.2.11
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17 * sum; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** The z ≥ 0 of which P(Z > z) is p ≤ ½, given log p, so that also p below the smallest number has one. */
export function normalTailQuantile(logP: number): number {
  if (logP >= Math.LN2 * -1) return 0;
  let low = 0;
  let high = 2;
  while (logNormalTail(high) > logP) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (logNormalTail(middle) > logP) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** log P(Z > z), z ≥ 0, also where P is below the smallest number. */
export function logNormalTail(z: number): number {
  if (z <= 3) return Math.log(normalTail(z));
  let ratio = z;
  for (let k = 60; k >= 1; k--) ratio = z + k / ratio;
  return (-z * z) / 2 - 0.5 * Math.log(2 * Math.PI) - Math.log(ratio);
}

/** The t of which P(T > t) is p < ½: half the width of a two-sided interval of level 1 − 2p. */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom >= 1e6) return normalTailQuantile(Math.log(p));
  const x = betaQuantile(freedom / 2, 0.5, 2 * p);
  return Math.sqrt((freedom * (1 - x)) / x);
}
