import type { QuoteCandidate, Sample } from '../schema/summary.js';
import { order } from './counts.js';

export const emptySample = (limit: number): Sample => ({ limit, items: [] });

type Place = Pick<QuoteCandidate, 'key' | 'source' | 'row'>;

/**
 * Bottom-k sample by hash (Cohen & Kaplan 2007, "Summarizing data using bottom-k sketches"): any split of the verbatims
 * gives the same sample. Of equal texts the first by source and row stays. `rest` is called only for a candidate that may stay.
 */
export function offer(sample: Sample, place: Place, rest: () => Omit<QuoteCandidate, keyof Place>): void {
  const { items, limit } = sample;
  const last = items.at(-1);
  if (items.length >= limit && (!last || place.key > last.key)) return;
  insert(sample, { ...place, ...rest() });
}

export function absorbSample(target: Sample, from: Sample): void {
  for (const item of from.items) insert(target, item);
}

function insert({ items, limit }: Sample, candidate: QuoteCandidate): void {
  const at = placeOf(items, candidate.key);
  const twin = items[at];
  if (twin?.key === candidate.key) {
    if (compare(candidate, twin) < 0) items[at] = candidate;
    return;
  }
  items.splice(at, 0, candidate);
  if (items.length > limit) items.pop();
}

/** Where a key stands, or belongs; samples of hazards are long. */
function placeOf(items: readonly QuoteCandidate[], key: string): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const compare = (a: QuoteCandidate, b: QuoteCandidate): number =>
  order(a.source, b.source) || order(a.row, b.row) || order(a.text, b.text) || order(a.score, b.score);
