import { seededRandom } from '../../learn/random.js';
import type { Design } from './design.js';
import { coefficients, leaveOneOut } from './effects.js';
import { type Moments, momentsOf, timesOf } from './moments.js';
import { lmg } from './shapley.js';

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Per column: leave-one-out impact and coefficient; per player: explained variance. Null where the data cannot tell. */
export interface Estimates {
  readonly impact: readonly (Estimate | null)[];
  readonly effect: readonly (Estimate | null)[];
  readonly explained: readonly (Estimate | null)[];
}

export const RUNS = 400;
/** Any number; the same data give the same intervals. */
const SEED = 20261109;

/** Estimates with 95 % percentile intervals of a bootstrap of the rows (Efron & Tibshirani 1993, chapter 13). */
export function estimates(design: Design): Estimates {
  const { columns, players } = design;
  const moments = momentsOf(design, timesOf(design));
  const values = statistics(moments, design);
  const chance = chanceIn(moments, players);
  const drawn = [columns, columns, players].map((list) => list.map((): number[] => []));
  for (const times of resamples(design)) {
    for (const [list, numbers] of statistics(momentsOf(design, times), design).entries())
      for (const [i, number] of numbers.entries())
        if (Number.isFinite(number)) drawn[list]![i]!.push(list === 2 ? number - chance[i]! : number);
  }
  const [impact, effect, explained] = values.map((numbers, list) =>
    [...numbers].map((value, i) => estimate(value, drawn[list]![i]!)),
  );
  return { impact: impact!, effect: effect!, explained: explained! };
}

const statistics = (moments: Moments, { columns, players }: Design): Float64Array[] => [
  Float64Array.from(columns, (_, column) => leaveOneOut(moments, column)),
  coefficients(moments),
  lmg(moments, players, 'adjusted') ?? new Float64Array(players.length).fill(Number.NaN),
];

/**
 * What each theme explains by chance in the rows as they are. A resample takes it for the truth: adjusted R² of resamples is around
 * the plain one of the rows, not around the adjusted one, and is moved by the difference (the bootstrap's estimate of its bias).
 */
function chanceIn(moments: Moments, players: Design['players']): Float64Array {
  const plain = lmg(moments, players, 'plain');
  const adjusted = lmg(moments, players, 'adjusted');
  return Float64Array.from(players, (_, i) => (plain && adjusted ? plain[i]! - adjusted[i]! : 0));
}

/** As many rows as there are, drawn with replacement: how often each pattern was drawn. */
function* resamples({ rows, patterns, patternOf }: Design): Generator<Float64Array> {
  const random = seededRandom(SEED);
  const times = new Float64Array(patterns.length);
  for (let run = 0; run < RUNS; run++) {
    times.fill(0);
    for (let i = 0; i < rows; i++) times[patternOf[Math.floor(random() * rows)]!]!++;
    yield times;
  }
}

/** Null where the value is none, or was none in more than a twentieth of the resamples. */
function estimate(value: number, drawn: number[]): Estimate | null {
  if (!Number.isFinite(value) || drawn.length < RUNS * 0.95) return null;
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))]!;
  return { value, low: at(0.025), high: at(0.975) };
}
