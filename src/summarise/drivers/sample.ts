import { hashString } from '../../learn/hash.js';
import type { Annotation } from '../../schema/annotation.js';
import type { RatedRow, RatedRows } from '../../schema/summary.js';
import { order } from '../counts.js';
import { themesOfStance } from '../group.js';

/**
 * Rated verbatims as a bottom-k sample by the hash of where they stand (Cohen & Kaplan 2007): any split of the input gives the same
 * rows, and below the limit it is all of them. Rows are kept whole, because a bootstrap draws rows; no text is among them.
 */
export const emptyRatedRows = (limit: number): RatedRows => ({ limit, seen: 0, rows: [] });

/** Adds a readable verbatim with a rating that is a number; complaints and praise are those of every section. */
export function addRatedRow(sample: RatedRows, annotation: Annotation, rating: number): void {
  sample.seen++;
  const hash = hashString(`${annotation.row} ${annotation.source}`);
  const last = sample.rows.at(-1);
  if (sample.limit === 0 || (sample.rows.length >= sample.limit && last && hash > last.hash)) return;
  const complaints = themesOfStance(annotation, 'negative').sort(order);
  const praise = themesOfStance(annotation, 'positive').sort(order);
  insert(sample, { hash, rating, complaints, praise });
}

export function absorbRatedRows(target: RatedRows, from: RatedRows): void {
  target.seen += from.seen;
  for (const row of from.rows) insert(target, row);
}

/** Rows are a multiset in one order: equal ones may stand side by side. */
function insert({ rows, limit }: RatedRows, row: RatedRow): void {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  rows.splice(low, 0, row);
  if (rows.length > limit) rows.pop();
}

const compare = (a: RatedRow, b: RatedRow): number =>
  order(a.hash, b.hash) ||
  order(a.rating, b.rating) ||
  order(a.complaints.join(), b.complaints.join()) ||
  order(a.praise.join(), b.praise.join());
