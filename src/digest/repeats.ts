import type { PeriodSummary } from '../schema/digest.js';

export interface Repeats {
  readonly customers: number;
  readonly themes: readonly { readonly id: string; readonly customers: number }[];
  /** Share of the customers that the samples hold; 1: all. */
  readonly sampled: number;
}

/**
 * Customers who complain of a theme that they complained of in an earlier period too: what was not mended. Known by hash; null
 * where no period has a customer column.
 */
export function repeatsOf(now: PeriodSummary, earlier: readonly PeriodSummary[]): Repeats | null {
  const samples = [now, ...earlier].map(({ full }) => full.customers);
  if (samples[0]!.cells.size === 0) return null;
  // A customer is in every sample that met them and is of the level of the sparsest.
  const level = Math.max(...samples.map((sample) => sample.level));
  const themes = new Map<string, number>();
  let customers = 0;
  for (const [hash, customer] of samples[0]!.cells) {
    if (Math.clz32(Number.parseInt(hash.slice(0, 8), 16)) < level) continue;
    const again = [...customer.themes.keys()].filter((theme) =>
      samples.slice(1).some(({ cells }) => cells.get(hash)?.themes.has(theme)),
    );
    if (again.length > 0) customers++;
    for (const theme of again) themes.set(theme, (themes.get(theme) ?? 0) + 1);
  }
  return {
    customers: customers * 2 ** level,
    themes: [...themes]
      .map(([id, count]) => ({ id, customers: count * 2 ** level }))
      .sort((a, b) => b.customers - a.customers || (a.id < b.id ? -1 : 1)),
    sampled: 2 ** -level,
  };
}
