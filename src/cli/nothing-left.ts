import type { Options } from './flags.js';

/** What the filters did to the rows of a run. */
interface Filtered {
  /** Rows that were let through. */
  readonly left: number;
  /** Left out by a column of the input or by the date. */
  readonly unread: number;
  /** Left out by what voc found in them (--where voc_…). */
  readonly unwanted: number;
}

/** Rows were there, and the filters let none of them through: an empty result would look like an answer. null: some are left. */
export function nothingLeft({ left, unread, unwanted }: Filtered, options: Options): string | null {
  if (left > 0 || unread + unwanted === 0) return null;
  const given = [
    ...(options.where ?? []).map((condition) => `--where ${condition}`),
    ...(options.since ? [`--since ${options.since}`] : []),
    ...(options.until ? [`--until ${options.until}`] : []),
  ].join(' ');
  const look =
    options.store !== undefined
      ? `"voc store info --store ${options.store}" shows what the store holds.`
      : unwanted > 0
        ? '"voc classify FILE" shows what voc finds in each row.'
        : '"voc inspect FILE" shows what the columns hold.';
  return `voc: No row is left: ${given} left out all ${(unread + unwanted).toLocaleString('en-US')}. ${look}`;
}
