import { graveThemes } from '../classify/taxonomy/grave.js';
import { loadTaxonomy } from '../classify/taxonomy/index.js';
import { shownName } from '../input/columns/shown.js';
import type { SharedRows } from '../input/repeated-ids.js';
import type { Source } from '../input/verbatims.js';
import type { Reject } from '../schema/verbatim.js';
import type { Options } from './flags.js';

/** What the filters did to the rows of a run. */
interface Filtered {
  /** Rows that were let through. */
  readonly left: number;
  /** Left out by a column of the input or by the date. */
  readonly unread: number;
  /** Left out by what voc found in them (--where voc_…). */
  readonly unwanted: number;
  /** Values that --where was probably meant to name. */
  readonly meant: readonly string[];
}

/** Rows were there, and the filters let none of them through: an empty result would look like an answer. null: some are left. */
export function nothingLeft({ left, unread, unwanted, meant }: Filtered, options: Options): string | null {
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
  return `voc: No row is left: ${given} left out all ${(unread + unwanted).toLocaleString('en-US')}. ${[...new Set(meant), look].join(' ')}`;
}

/** Ids that come twice may be an export that was appended to itself, or a column that is no id (an order of several items). */
export function repeatedLine({ name, mapping, repeatedIds }: Source): string | null {
  const { ids, records, exact } = repeatedIds();
  if (ids === 0 || mapping.id === null) return null;
  const number = (count: number) => `${exact ? '' : 'about '}${count.toLocaleString('en-US')}`;
  return `voc: ${name}: ${number(ids)} of the ids in "${shownName(mapping.id.name)}" ${ids === 1 ? 'comes' : 'come'} more than once (${number(records)} ${records === 1 ? 'row' : 'rows'} more). Every row is counted: were rows exported twice, take them out; if it is no id, name the right one with --id.`;
}

/** Exports of overlapping days: their rows count twice. */
export function overlapLine(shared: SharedRows | null): string | null {
  if (shared === null) return null;
  const { rows, exact, file } = shared;
  const count = `${exact ? '' : 'about '}${rows.toLocaleString('en-US')} ${rows === 1 ? 'row comes' : 'rows come'}`;
  return `voc: ${count} in more than one of these files (same id, same text), in ${file} first. Every row is counted: where exports overlap, leave one out, or export days that do not.`;
}

/** How many rows could not be read, with the first of them. `file`: where all of them are written. */
export function rejectLine(first: Reject, rejected: number, file: string | undefined): string {
  const rows = rejected === 1 ? '1 row' : `${rejected} rows`;
  const place = `${first.source}, row ${first.row}${first.line === null ? '' : ` (line ${first.line})`}`;
  const hint = file === undefined ? '--rejects FILE writes them all.' : `All are in ${file}.`;
  return `voc: ${rows} could not be read. ${rejected === 1 ? 'It is' : 'The first is'} ${place}: ${first.message} ${hint}`;
}

/** A complete taxonomy of one's own may leave harm to people out: nobody should take "nothing to look at today" for an answer then. */
export function unseenHarmLine(path: string | undefined): string | null {
  if (path === undefined || graveThemes(loadTaxonomy(path)).size > 0) return null;
  return `voc: ${path} has no theme of severity 5, so harm to people is not looked for. "voc taxonomy show product.safety" shows the built-in one.`;
}

/** How many cells `--excel` changed. `file`: where they are, if not in the result. */
export function formulasLine(count: number, file?: string): string {
  const where = file === undefined ? '' : ` of ${file}`;
  const [cells, begin] =
    count === 1
      ? ['1 cell', 'looks like a formula and begins']
      : [`${count} cells`, 'look like a formula and begin'];
  return `voc: ${cells}${where} ${begin} with "'" now, so that a spreadsheet shows it as text.`;
}
