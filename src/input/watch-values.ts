import { suggest } from '../errors/suggest.js';
import { shownName } from './columns/shown.js';

/** So many values of a column are kept to suggest from: one with more is a text or a number, of which nobody types one. */
const MOST_VALUES = 1000;

/** Sees the values of a column, for who wanted one that it never has. */
export interface WatchedValues {
  see(value: string): void;
  /** [" Did you mean "강남점"?"], or nothing where the value was there or none is near. */
  meant(): readonly string[];
}

/** A value that begins with what was wanted is meant before one with a typing error. */
export function watchValues(wanted: string): WatchedValues {
  const values = new Set<string>();
  let isThere = wanted === '';
  return {
    see(value) {
      if (value === wanted) isThere = true;
      if (!isThere && values.size < MOST_VALUES) values.add(value);
    },
    meant() {
      if (isThere) return [];
      const longer = [...values].filter((value) => value.startsWith(wanted));
      const match = longer.length === 1 ? longer[0]! : suggest(wanted, [...values]);
      return match === null ? [] : [` Did you mean "${shownName(match)}"?`];
    },
  };
}
