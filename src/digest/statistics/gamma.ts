/** Coefficients of Lanczos 1964, "A precision approximation of the gamma function", g = 7, n = 9 (as in Numerical Recipes). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** log Γ(x), x > 0; relative error about 1e-14. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ψ(x), x > 0: recurrence up to 6, then the asymptotic series (Abramowitz & Stegun 1964, 6.3.18). */
export function digamma(x: number): number {
  if (x < 6) return digamma(x + 1) - 1 / x;
  const r = 1 / (x * x);
  return Math.log(x) - 0.5 / x - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r / 240)));
}

/** ψ′(x), x > 0: likewise (6.4.12). */
export function trigamma(x: number): number {
  if (x < 6) return trigamma(x + 1) + 1 / (x * x);
  const r = 1 / (x * x);
  return 1 / x + r / 2 + (r / x) * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r / 30)));
}

/** The x of which ψ′(x) is y > 0: Newton steps of Smyth 2004, "Linear models and empirical Bayes methods", appendix. */
export function trigammaInverse(y: number): number {
  if (y > 1e7) return 1 / Math.sqrt(y);
  if (y < 1e-6) return 1 / y;
  let x = 0.5 + 1 / y;
  for (let i = 0; i < 50; i++) {
    const value = trigamma(x);
    const slope = (trigamma(x + 1e-5 * x) - trigamma(x - 1e-5 * x)) / (2e-5 * x);
    const step = (value * (1 - value / y)) / slope;
    x += step;
    if (-step / x < 1e-8) break;
  }
  return x;
}
