import { type Block, type Column, figures, line, words } from '../blocks.js';
import type { RenderOptions } from '../format.js';
import { terminalText } from '../formats/terminal.js';

/** A value of a query's result: JSON. */
export type RowValue =
  | null
  | boolean
  | number
  | string
  | readonly RowValue[]
  | { readonly [key: string]: RowValue };

interface RowColumn {
  readonly name: string;
  readonly isNumber: boolean;
}

interface RowWriter {
  header(columns: readonly RowColumn[]): string;
  row(row: readonly RowValue[]): string;
  footer(): string;
}

interface RowFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  writer(look: RenderOptions): RowWriter;
}

/** Formats of a query's result. */
export const ROW_FORMATS = [
  { id: 'table', extensions: ['.txt'], writer: table },
  { id: 'json', extensions: ['.json'], writer: json },
  { id: 'csv', extensions: ['.csv'], writer: csv },
] as const satisfies readonly RowFormat[];

/** A value in one cell: lists joined with ";", as in the CSV of `voc classify`. */
function cell(value: RowValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) && value.every((one) => typeof one !== 'object')
    ? value.join(';')
    : JSON.stringify(value);
}

/** A table is for reading: so many rows of it, and so many characters of a cell. */
const SHOWN_ROWS = 200;
const SHOWN_CHARACTERS = 160;
/** Terminal columns that a column needs at least; where there are fewer, each row is a table of its own: name and value. */
const READABLE = 10;

/** Rows are kept until the last: the widths are those of all. What is cut is said. */
function table(look: RenderOptions): RowWriter {
  let columns: Column[] = [];
  const rows: string[][] = [];
  let [left, cut] = [0, 0];
  const shown = (value: RowValue): string => {
    const text = cell(value);
    if (text.length <= SHOWN_CHARACTERS) return text;
    cut++;
    return `${text.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…`;
  };
  return {
    header(all) {
      columns = all.map(({ name, isNumber }) => (isNumber ? figures(name) : words(name)));
      return '';
    },
    row(row) {
      if (rows.length < SHOWN_ROWS) rows.push(row.map(shown));
      else left++;
      return '';
    },
    footer() {
      if (columns.length === 0) return '';
      const isWide = columns.length > 1 && columns.length * READABLE > look.width;
      const tables: Block[] = isWide
        ? rows.map((row) => upright(columns, row))
        : [{ kind: 'table', columns, rows }];
      return terminalText([...tables, ...leftOut(left, cut)], look);
    },
  };
}

/** One row with its columns below each other. */
const upright = (columns: readonly Column[], row: readonly string[]): Block => ({
  kind: 'table',
  columns: [words('column'), words('value')],
  rows: columns.map(({ label }, i) => [label, row[i]!]),
});

function leftOut(rows: number, cells: number): Block[] {
  const what = [
    ...(rows > 0 ? [`${rows} more rows`] : []),
    ...(cells > 0 ? [`the rest of ${cells} long cells (…)`] : []),
  ];
  return what.length === 0 ? [] : [line(`Not shown: ${what.join(', ')}. Everything: --format csv or json.`)];
}

/** An array with one object a row; a name that comes twice is numbered, so that no value is lost. */
function json(): RowWriter {
  let names: string[] = [];
  let count = 0;
  return {
    header(columns) {
      names = distinct(columns.map(({ name }) => name));
      return '[';
    },
    row: (row) =>
      `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(row.map((value, i) => [names[i], value])))}`,
    footer: () => (count === 0 ? ']\n' : '\n]\n'),
  };
}

function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}

const SPECIAL = /[",\r\n]/;
const field = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const record = (fields: readonly string[]): string => `${fields.map(field).join(',')}\n`;

/** RFC 4180 with LF. */
function csv(): RowWriter {
  return {
    header: (columns) => record(columns.map(({ name }) => name)),
    row: (row) => record(row.map(cell)),
    footer: () => '',
  };
}
