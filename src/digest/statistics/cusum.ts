import { normalTail } from './beta.js';

/** Half of the shift that is looked for, in standard deviations: the usual reference value (Montgomery, Introduction to Statistical Quality Control, 9.1). */
const ALLOWANCE = 0.5;
/** Fewer residuals cannot tell a drift from a jump. */
export const FEWEST_RESIDUALS = 6;

/** The upper cumulative sum after the last residual: C = max(0, C + residual − ½), Page 1954. */
export const cusum = (residuals: readonly number[]): number =>
  residuals.reduce((sum, residual) => Math.max(0, sum + residual - ALLOWANCE), 0);

const STATES = 400;
const HIGHEST = 40;
const WIDTH = HIGHEST / STATES;
const tails = new Map<number, Float64Array>();

/**
 * P of a cumulative sum so high after so many independent standard normal residuals: a Markov chain over 400 states of the sum
 * (Brook & Evans 1972, "An approach to the probability distribution of CUSUM run length").
 */
export function cusumTail(value: number, steps: number): number {
  if (value <= 0) return 1;
  const tail = tails.get(steps) ?? tailsAfter(steps);
  tails.set(steps, tail);
  // A tail falls exponentially between the edges of states, where it is known.
  const at = Math.min(STATES, value / WIDTH + 0.5);
  const low = Math.floor(at);
  const [a, b] = [tail[low]!, tail[Math.min(STATES, low + 1)]!];
  return b > 0 ? a * (b / a) ** (at - low) : a;
}

/** P(C ≥ (i − ½) · WIDTH) by i after so many steps. State 0 is a sum of 0; state i is a sum around i · WIDTH. */
function tailsAfter(steps: number): Float64Array {
  let chances = new Float64Array(STATES + 1);
  chances[0] = 1;
  const stay = cdf(WIDTH / 2 + ALLOWANCE);
  // The chance of a move by d states is the same from every state.
  const move = Float64Array.from({ length: 2 * STATES + 1 }, (_, i) => {
    const middle = (i - STATES) * WIDTH + ALLOWANCE;
    return cdf(middle + WIDTH / 2) - cdf(middle - WIDTH / 2);
  });
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(STATES + 1);
    for (let from = 0; from <= STATES; from++) {
      const chance = chances[from]!;
      if (chance < 1e-18) continue;
      next[0]! += chance * (from === 0 ? stay : cdf(WIDTH / 2 + ALLOWANCE - from * WIDTH));
      for (let to = 1; to < STATES; to++) next[to]! += chance * move[to - from + STATES]!;
      next[STATES]! += chance * tailBeyond((STATES - from) * WIDTH - WIDTH / 2 + ALLOWANCE);
    }
    chances = next;
  }
  const tail = new Float64Array(STATES + 1);
  let sum = 0;
  for (let i = STATES; i >= 0; i--) {
    sum += chances[i]!;
    tail[i] = Math.min(1, sum);
  }
  return tail;
}

const cdf = (z: number): number => (z < 0 ? normalTail(-z) : 1 - normalTail(z));
const tailBeyond = (z: number): number => (z < 0 ? 1 - normalTail(-z) : normalTail(z));
