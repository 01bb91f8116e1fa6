import type { ClassFigures, LabelFigures } from '../../schema/evaluation.js';

/** The gold's labels and voc's for one verbatim. */
export interface LabelPair {
  readonly gold: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

/** A label that the gold has less often says nothing by its F1. */
const RAREST = 3;

export function classFigures(id: string, hits: number, found: number, count: number): ClassFigures {
  return {
    id,
    count,
    found,
    precision: ratio(hits, found),
    recall: ratio(hits, count),
    f1: ratio(2 * hits, found + count),
  };
}

/** Precision, recall and F1 of labels of which a verbatim may have several; most frequent first. */
export function labelFigures(pairs: readonly LabelPair[]): LabelFigures {
  const tallies = new Map<string, { hits: number; found: number; count: number }>();
  const tally = (id: string) => {
    const known = tallies.get(id) ?? { hits: 0, found: 0, count: 0 };
    tallies.set(id, known);
    return known;
  };
  for (const { gold, found } of pairs) {
    for (const id of gold) tally(id).count++;
    for (const id of found) tally(id).found++;
    for (const id of found) if (gold.has(id)) tally(id).hits++;
  }
  const all = [...tallies.values()];
  const sum = (of: 'hits' | 'found' | 'count'): number => all.reduce((total, each) => total + each[of], 0);
  const { precision, recall, f1 } = classFigures('', sum('hits'), sum('found'), sum('count'));
  const classes = [...tallies]
    .map(([id, { hits, found, count }]) => classFigures(id, hits, found, count))
    .sort((a, b) => b.count - a.count || b.found - a.found || (a.id < b.id ? -1 : 1));
  const frequent = classes.filter(({ count }) => count >= RAREST);
  return {
    rows: pairs.length,
    micro: { precision, recall, f1 },
    macroF1: ratio(
      frequent.reduce((total, each) => total + each.f1, 0),
      frequent.length,
    ),
    classes,
  };
}

/** Six decimals; 0 of 0 is 0. */
const ratio = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e6) / 1e6;
