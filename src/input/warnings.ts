import { isDateOrNumber } from './columns/content.js';
import type { ColumnMapping } from './columns/map.js';
import { shownName } from './columns/shown.js';
import { textFlags } from './columns/text-column.js';
import type { ReadOptions, Table } from './reader.js';

/** What a warning is about: the name of the input, how it was opened, what its columns are. */
interface Reading {
  readonly name: string;
  readonly table: Pick<Table, 'format' | 'delimiter' | 'columns'>;
  readonly mapping: ColumnMapping;
  readonly options: ReadOptions;
}

/** What people should know before they trust a result, asked or not: words that were left out, and what may be no table. */
export const readingWarnings = (reading: Reading): string[] =>
  [unreadColumns(reading), noTable(reading)].flatMap((warning) => warning ?? []);

function unreadColumns({ name, mapping: { text, unread } }: Reading): string | null {
  if (unread.length === 0) return null;
  const names = unread.map((ref) => `"${shownName(ref.name)}"`).join(', ');
  const chosen = text.map((ref) => ref.name);
  const all = textFlags([...chosen, ...unread.map((ref) => ref.name)]);
  const reads =
    unread.length === 1
      ? 'reads like customers’ words too, and is'
      : 'read like customers’ words too, and are';
  return `${name}: ${names} ${reads} left out. To read everything: ${all}. If it is right so: ${textFlags(chosen)}`;
}

/** Endings of tables; a name without an ending, or with a date or a number for one, may be one too. */
const TABLE_NAME = /\.(?:csv|tsv|tab|txt|dat|asc|[^.]*\d[^.]*)$|^[^.]*$/i;
const SHOWN = 40;

/** Prose opens as a table of one column, and a list without a header loses its first line to it. */
function noTable({ name, table, mapping, options }: Reading): string | null {
  const { format, delimiter, columns } = table;
  const isDecided = options.format ?? options.delimiter ?? options.headerRow;
  if ((format !== 'csv' && format !== 'tsv') || isDecided !== undefined) return null;
  const first = `"${[...shownName(columns.join(', '))].slice(0, SHOWN).join('')}"`;
  const isFound = mapping.text.every(({ by }) => by !== 'content' && by !== 'unclear');
  if (!TABLE_NAME.test(name) || (delimiter === null && !isFound)) {
    const how =
      delimiter === null ? 'one column, each line a text' : `columns cut at ${JSON.stringify(delimiter)}`;
    return `${name} was read as CSV: ${how}, and the first line ${first} as its header, not as a text. Is it feedback? "voc inspect" shows what voc sees`;
  }
  if (isFound || !columns.some(isDateOrNumber)) return null;
  return `${name}: the first line ${first} was taken for the header, and is not read as a text. If it is a record, put a line with the names of the columns above it`;
}
