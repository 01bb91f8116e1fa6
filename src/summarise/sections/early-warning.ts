import type { HazardCell } from '../../schema/summary.js';
import { order } from '../counts.js';
import { toQuote } from '../quote.js';
import { proportion } from '../wilson.js';
import { emptyBecause } from './said.js';
import type { BuildSection } from './section.js';

/** Every verbatim that reports a hazard, by product: what would drown among ordinary complaints. --top does not cut it. */
export const earlyWarning: BuildSection<'earlyWarning'> = ({ all, products, hazards }, { minCell }) => {
  if (all.readable === 0) return emptyBecause('nothing_readable');
  if (hazards.items.length === 0) return emptyBecause('no_hazards');
  const row = (product: string | null, { hazards, verbatims }: HazardCell) => ({
    product,
    ...proportion(hazards, verbatims),
    small: verbatims < minCell,
  });
  const rows = [...products.cells].map(([product, cell]) => row(product || null, cell));
  if (products.other) rows.push(row(null, products.other));
  const found = rows.filter(({ count }) => count > 0);
  const count = found.reduce((sum, { count }) => sum + count, 0);
  const place = (product: string | null) => (product === null ? 1 : 0);
  return {
    hazards: proportion(count, all.readable),
    products: found.sort(
      (a, b) =>
        place(a.product) - place(b.product) || b.count - a.count || order(a.product ?? '', b.product ?? ''),
    ),
    verbatims: [...hazards.items]
      .sort((a, b) => order(a.source, b.source) || a.row - b.row)
      .map((candidate) => ({ ...toQuote(candidate), product: candidate.product ?? null })),
    allShown: hazards.items.length === count,
  };
};
