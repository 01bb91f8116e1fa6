import { Failure } from '../errors/failure.js';
import type { Reject } from '../schema/verbatim.js';
import { isDateOrNumber } from './columns/content.js';
import type { ColumnMapping } from './columns/map.js';
import { shownName } from './columns/shown.js';
import { textFlags } from './columns/text-column.js';
import type { RawRecord, ReadOptions, Table } from './reader.js';

/** What a warning is about: the name of the input, how it was opened, what its columns are. */
interface Reading {
  readonly name: string;
  readonly table: Pick<Table, 'format' | 'delimiter' | 'columns'>;
  readonly mapping: ColumnMapping;
  readonly options: ReadOptions;
  /** The first records. */
  readonly first: readonly (Pick<RawRecord, 'kind' | 'padded'> | Pick<Reject, 'kind'>)[];
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
const TABLE_NAME = /\.(?:csv|tsv|tab|psv|txt|dat|asc|[^.]*\d[^.]*)$|^[^.]*$/i;
const SHOWN = 40;

/** Whether voc itself took a text file for a table: neither its format nor how it is cut was said. */
const isGuessed = ({ table: { format }, options }: Reading): boolean =>
  (format === 'csv' || format === 'tsv') &&
  options.format === undefined &&
  options.delimiter === undefined &&
  options.headerRow === undefined;

/** The text column was named by somebody: by a flag, or by a header that voc knows. */
const isNamed = ({ text }: ColumnMapping): boolean =>
  text.every(({ by }) => by !== 'content' && by !== 'unclear');

const firstLine = (columns: readonly string[]): string =>
  `"${[...shownName(columns.join(', '))].slice(0, SHOWN).join('')}"`;

const FEW_RECORDS = 3;

/** Records whatever their file is called: every line cut into the same columns, with dates or ratings beside the words. */
const isRecords = ({ table: { delimiter, columns }, mapping: { date, rating }, first }: Reading): boolean =>
  delimiter !== null &&
  first.length >= FEW_RECORDS &&
  first.every((item) => item.kind === 'record' && !item.padded) &&
  !columns.some(isDateOrNumber) &&
  (date !== null || rating !== null);

/**
 * A README, a program, a letter: text that is called like no table and names no column of customers' words. Read as feedback it would
 * give a report that looks like one.
 * @throws Failure format_unknown
 */
export function refuseProse(reading: Reading): void {
  const { name, table, mapping } = reading;
  if (!isGuessed(reading) || TABLE_NAME.test(name)) return;
  // A title may happen to be the name of such a column ("# VOC"); beside others it is one.
  const isTable = table.delimiter !== null && isNamed(mapping);
  if (isTable || isRecords(reading) || mapping.text.every(({ by }) => by === 'flag')) return;
  throw new Failure(
    'format_unknown',
    `${name} does not look like feedback: it is called like no table (.csv, .tsv, .txt …), and begins with ${firstLine(table.columns)}.`,
    'If it is, add --format-in csv: its first line is then the header. "voc inspect" shows what voc sees.',
  );
}

/** Prose opens as a table of one column, and a list without a header loses its first line to it. */
function noTable(reading: Reading): string | null {
  const { name, table, mapping } = reading;
  const { delimiter, columns } = table;
  if (!isGuessed(reading)) return null;
  if (!TABLE_NAME.test(name) || (delimiter === null && !isNamed(mapping))) {
    const how =
      delimiter === null ? 'one column, each line a text' : `columns cut at ${JSON.stringify(delimiter)}`;
    return `${name} was read as CSV: ${how}, and the first line ${firstLine(columns)} as its header, not as a text. Is it feedback? "voc inspect" shows what voc sees`;
  }
  if (isNamed(mapping) || !columns.some(isDateOrNumber)) return null;
  return `${name}: the first line ${firstLine(columns)} was taken for the header, and is not read as a text. If it is a record, put a line with the names of the columns above it`;
}
