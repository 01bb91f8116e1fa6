/**
 * Upper tail of the chi-square distribution with whole degrees of freedom, by the recurrence of Abramowitz & Stegun 1964, 26.4.8:
 * Q(x; n + 2) = Q(x; n) + (x/2)^(n/2) e^(-x/2) / Γ(n/2 + 1).
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const half = x / 2;
  let n = degrees % 2 === 0 ? 2 : 1;
  let tail = n === 2 ? Math.exp(-half) : erfc(Math.sqrt(half));
  // The term of n, from the one of n - 2.
  let term =
    n === 2 ? half * Math.exp(-half) : (Math.sqrt(half) * Math.exp(-half)) / (Math.sqrt(Math.PI) / 2);
  for (; n < degrees; n += 2) {
    tail += term;
    term *= half / (n / 2 + 1);
  }
  return Math.min(1, tail);
}

/** Complementary error function, x ≥ 0, relative error below 1.2e-7 (Press et al. 1992, "Numerical Recipes in C", 6.2, erfcc). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = [
    1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ].reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  return t * Math.exp(-x * x - 1.26551223 + t * series);
}

/** Benjamini & Hochberg 1995: the smallest false-discovery rate at which each test would be called a finding. */
export function falseDiscovery(p: readonly number[]): number[] {
  const ranked = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const q: number[] = [];
  let smallest = 1;
  ranked.forEach(({ value, index }, i) => {
    smallest = Math.min(smallest, (value * p.length) / (p.length - i));
    q[index] = smallest;
  });
  return q;
}
