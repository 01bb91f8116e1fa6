import { seededRandom } from '../../../src/learn/random.js';
import type { Summary } from '../../../src/schema/summary.js';
import { addAnnotation, emptySummary } from '../../../src/summarise/index.js';
import { annotated, mention, stageOf } from '../make.js';

/** What one theme does in a made-up population: how often it is complained of and praised, and what that goes with. */
export interface KnownTheme {
  readonly id: string;
  readonly complaints: number;
  readonly praise: number;
  /** Points that a complaint takes off (negative) and that praise adds. */
  readonly penalty: number;
  readonly reward: number;
}

/** Themes with effects that differ enough to be told apart; the last one goes with nothing. */
export const KNOWN: readonly KnownTheme[] = [
  { id: 'delivery.speed', complaints: 0.22, praise: 0.06, penalty: -1.6, reward: 0.2 },
  { id: 'product.quality', complaints: 0.1, praise: 0.12, penalty: -1.4, reward: 0.6 },
  { id: 'service.access', complaints: 0.1, praise: 0.03, penalty: -0.8, reward: 0 },
  { id: 'price.value', complaints: 0.08, praise: 0.1, penalty: -0.3, reward: 0.4 },
  { id: 'product.design', complaints: 0.07, praise: 0.06, penalty: 0, reward: 0 },
];

const BASE = 7;
const NOISE = 1.2;
/** Complaints come in crowds: with the first theme the others are complained of so much more often. */
const CROWD = 1.5;

export interface MadeRow {
  readonly rating: number;
  readonly complaints: readonly string[];
  readonly praise: readonly string[];
}

/** Rows of the population. Ratings are numbers with one decimal. */
export function madeRows(count: number, seed: number): MadeRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const complaints: string[] = [];
    const praise: string[] = [];
    let rating = BASE + NOISE * normal(random);
    for (const theme of KNOWN) {
      const crowded = complaints.includes(KNOWN[0]!.id) ? CROWD : 1;
      const at = random();
      if (at < theme.complaints * crowded) {
        complaints.push(theme.id);
        rating += theme.penalty;
      } else if (at > 1 - theme.praise) {
        praise.push(theme.id);
        rating += theme.reward;
      }
    }
    return { rating: Math.round(rating * 10) / 10, complaints, praise };
  });
}

/** Box & Muller 1958. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A summary of such rows, as if they had been read. */
export function summaryOf(rows: readonly MadeRow[], from = 0, options = {}): Summary {
  const summary = emptySummary(options);
  rows.forEach(({ rating, complaints, praise }, i) => {
    const { annotation, verbatim } = annotated(`글 ${from + i}`, {
      row: from + i + 1,
      rating,
      themes: [...complaints.map((id) => mention(id)), ...praise.map((id) => mention(id, 'positive'))],
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return summary;
}
