import { hashString } from '../learn/hash.js';
import type { Bounded } from '../schema/summary.js';
import { order } from './counts.js';

/** How cells of one kind start and add up. */
export interface Adding<Cell> {
  empty(): Cell;
  /** Adds `from` to `target`; leaves `from` as it is. */
  absorb(target: Cell, from: Cell): void;
}

export const emptyBounded = <Cell>(limit: number): Bounded<Cell> => ({
  limit,
  cells: new Map(),
  other: null,
  last: null,
});

/**
 * The cell that counts for a value: its own or, beyond the limit, `other`. Which values are kept depends on their hashes
 * alone: one that had to go in a part has `limit` smaller ones there and so in the whole, which makes the merge exact.
 */
export function cellOf<Cell>(bounded: Bounded<Cell>, value: string, adding: Adding<Cell>): Cell {
  const known = bounded.cells.get(value);
  if (known) return known;
  if (bounded.last !== null && byHash(value, bounded.last) > 0) return otherOf(bounded, adding);
  const cell = adding.empty();
  bounded.cells.set(value, cell);
  if (bounded.cells.size > bounded.limit) evict(bounded, adding);
  else if (bounded.cells.size === bounded.limit) bounded.last = lastOf(bounded);
  return cell;
}

export function absorbBounded<Cell>(target: Bounded<Cell>, from: Bounded<Cell>, adding: Adding<Cell>): void {
  for (const [value, cell] of from.cells) adding.absorb(cellOf(target, value, adding), cell);
  if (from.other) adding.absorb(otherOf(target, adding), from.other);
}

function evict<Cell>(bounded: Bounded<Cell>, adding: Adding<Cell>): void {
  const value = bounded.last!;
  adding.absorb(otherOf(bounded, adding), bounded.cells.get(value)!);
  bounded.cells.delete(value);
  bounded.last = lastOf(bounded);
}

function otherOf<Cell>(bounded: Bounded<Cell>, adding: Adding<Cell>): Cell {
  bounded.other ??= adding.empty();
  return bounded.other;
}

const lastOf = (bounded: Bounded<unknown>): string =>
  [...bounded.cells.keys()].reduce((last, value) => (byHash(value, last) > 0 ? value : last));

const byHash = (a: string, b: string): number => order(hashString(a), hashString(b)) || order(a, b);
