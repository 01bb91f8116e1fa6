import type { Counts } from '../schema/summary.js';

export function count(counts: Counts, id: string, times = 1): void {
  counts.set(id, (counts.get(id) ?? 0) + times);
}

export function absorbCounts(target: Counts, from: Counts): void {
  for (const [id, times] of from) count(target, id, times);
}

export const total = (counts: Counts): number => {
  let sum = 0;
  for (const times of counts.values()) sum += times;
  return sum;
};

/** Most frequent first; equal counts by id. */
export const ranked = (counts: Counts): [id: string, times: number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || order(a, b));

/** Order by code units: the same on every machine, unlike localeCompare. */
export const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
