import type { Spread } from './exact-test.js';
import { digamma, trigamma, trigammaInverse } from './gamma.js';

/** Counts of one thing in earlier periods, and out of how many. */
export interface History {
  readonly counts: readonly number[];
  readonly of: readonly number[];
}

/** Dispersion where there are too few periods to see one: counts of feedback are often twice as variable as Poisson, and this is said. */
export const ASSUMED: Spread = { dispersion: 2, freedom: 4 };

/** Fewer earlier periods than this show no spread. */
export const FEWEST_PERIODS = 4;
/** Below this mean count a chi-square says little. Given the sum its variance is 2f (1 − 1/sum), so small counts do not widen it (Haldane 1937). */
const FEWEST_COUNTS = 2;
const MOST_FREEDOM = 1000;

export interface Spreads {
  of(history: History): Spread;
  /** What a series with no word of its own gets. */
  readonly common: number;
  /** Too few periods: the spread is assumed. */
  readonly assumed: boolean;
}

/**
 * Dispersion of every series: its own Pearson chi-square over its degrees of freedom, drawn towards what all series of its kind
 * have in common, as far as they agree (empirical Bayes with a scaled inverse chi-square prior: Smyth 2004, "Linear models and
 * empirical Bayes methods", 6.2). The more they agree, the more degrees of freedom the result has. Never below 1.
 */
export function estimateSpreads(histories: readonly History[]): Spreads {
  const measured = histories.map(pearson).filter((one) => one !== null);
  const freedom = Math.min(...measured.map((one) => one.freedom));
  if (measured.length < 2 || freedom < FEWEST_PERIODS - 1)
    return { of: () => ASSUMED, common: ASSUMED.dispersion, assumed: true };
  const prior = fitPrior(measured);
  return {
    common: Math.max(1, prior.dispersion),
    assumed: false,
    of(history) {
      const own = pearson(history);
      // A rare thing says nothing of its own: it gets what all have in common, at the certainty of one series.
      if (!own)
        return { dispersion: Math.max(1, prior.dispersion), freedom: Math.max(freedom, prior.freedom) };
      const together = own.freedom + prior.freedom;
      const drawn = (own.freedom * own.dispersion + prior.freedom * prior.dispersion) / together;
      return { dispersion: Math.max(1, drawn), freedom: together };
    },
  };
}

function pearson({ counts, of }: History): Spread | null {
  const whole = of.reduce((sum, n) => sum + n, 0);
  const rate = counts.reduce((sum, n) => sum + n, 0) / whole;
  const used = counts
    .map((count, i) => ({ count, expected: rate * of[i]! }))
    .filter(({ expected }) => expected > 0);
  if (used.length < 2 || (rate * whole) / used.length < FEWEST_COUNTS) return null;
  const chiSquare = used.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = used.length - 1;
  return { dispersion: chiSquare / freedom, freedom };
}

/** Moments of log dispersions: equations of Smyth 2004, 6.2. A dispersion of 0 counts as a tenth: its logarithm must exist. */
function fitPrior(measured: readonly Spread[]): Spread {
  const e = measured.map(
    ({ dispersion, freedom }) =>
      Math.log(Math.max(dispersion, 0.1)) - digamma(freedom / 2) + Math.log(freedom / 2),
  );
  const mean = e.reduce((sum, value) => sum + value, 0) / e.length;
  const variance = e.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (e.length - 1);
  const noise = measured.reduce((sum, { freedom }) => sum + trigamma(freedom / 2), 0) / e.length;
  if (variance <= noise) return { dispersion: Math.exp(mean), freedom: MOST_FREEDOM };
  const half = trigammaInverse(variance - noise);
  return {
    dispersion: Math.exp(mean + digamma(half) - Math.log(half)),
    freedom: Math.min(MOST_FREEDOM, 2 * half),
  };
}
