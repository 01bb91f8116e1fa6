import type { ColumnContent } from './content.js';
import { headerMatch } from './headers.js';
import type { ColumnMapping } from './map.js';

/** A column that parts the feedback into groups worth comparing. */
export interface SegmentColumn {
  readonly index: number;
  readonly values: number;
  readonly by: 'flag' | 'name';
}

/** More groups than these are a list, not a comparison. */
const MOST_VALUES = 30;

/** Columns of few values that are called like a store, a brand, a product, a group of customers; those of --segment alone where given. */
export function segmentColumns(
  columns: readonly string[],
  contents: readonly ColumnContent[],
  mapping: ColumnMapping,
): SegmentColumn[] {
  const valuesOf = (index: number): number => contents[index]!.distinct;
  if (mapping.segment.length > 0)
    return mapping.segment.map(({ index }) => ({ index, values: valuesOf(index), by: 'flag' }));
  const { text, id, date, rating, customer } = mapping;
  const taken = new Set([...text, id, date, rating, customer].map((ref) => ref?.index));
  return columns
    .map((name, index) => ({ index, ...headerMatch(name, 'segment') }))
    .filter(({ index, tier }) => tier > 0 && !taken.has(index) && isGrouping(contents[index]!))
    .sort((a, b) => b.tier - a.tier || a.rank - b.rank || a.index - b.index)
    .map(({ index }) => ({ index, values: valuesOf(index), by: 'name' }));
}

/** Few values, most of them more than once, in most records. */
const isGrouping = ({ distinct, filled, fillRate, sentences }: ColumnContent): boolean =>
  distinct >= 2 && distinct <= MOST_VALUES && distinct * 2 <= filled && fillRate >= 0.5 && sentences < 0.5;
