import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import type { Cell, Column, Spark } from '../blocks.js';
import type { RenderOptions } from '../format.js';
import { tidy } from '../tidy.js';
import { widthOf } from '../width.js';
import { widestPart, wrap } from '../wrap.js';

/** Columns of a bar; twice as many where there is room. */
const barWidth = ({ width }: RenderOptions): number => (width >= ROOMY ? 24 : 12);
const ROOMY = 110;
/** A column of words keeps this width as long as another column can go instead. */
const NARROW = 12;

/** Without lines: two spaces between columns. */
const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((name) => [name, '']),
);

/** A table no wider than the terminal. cli-table3 cuts Hangul that has no spaces, so cells are wrapped before it sees them. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: RenderOptions,
  chalk: ChalkInstance,
): string[] {
  const { width, plain } = options;
  const bar = barWidth(options);
  const between = plain ? 2 : 3;
  const edges = plain ? 0 : 4;
  const kept = keepThatFit(columns, rows, { room: width - edges, between, bar });
  const widths = kept.map(({ width }) => width);
  const grid = new CliTable({
    head: kept.map(({ column, width }) =>
      lines(tidy(column.label), width)
        .map((text) => chalk.bold(text))
        .join('\n'),
    ),
    colAligns: kept.map(({ column }) => column.align),
    style: {
      head: [],
      border: [],
      compact: true,
      'padding-left': plain ? 0 : 1,
      'padding-right': plain ? 0 : 1,
    },
    ...(plain ? { chars: { ...NO_LINES, middle: '  ' } } : {}),
  });
  for (const row of rows)
    grid.push(kept.map(({ index }, i) => show(row[index]!, { width: widths[i]!, bar, plain }, chalk)));
  return grid.toString().split('\n');
}

interface Kept {
  readonly column: Column;
  readonly index: number;
  readonly width: number;
  /** Columns of its widest word: with fewer a word is broken. */
  readonly least: number;
}

/** The columns with their widths; where there is too little room the expendable ones go, then words are wrapped. */
function keepThatFit(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { room, between, bar }: { readonly room: number; readonly between: number; readonly bar: number },
): Kept[] {
  let kept = columns.map((column, index) => ({
    column,
    index,
    width: Math.max(widthOf(tidy(column.label)), ...rows.map((row) => cellWidth(row[index]!, bar))),
    least: Math.max(widestPart(tidy(column.label)), ...rows.map((row) => leastWidth(row[index]!))),
  }));
  const whole = sum(kept, ({ width }) => width) + between * (kept.length - 1);
  if (whole > room) kept = kept.filter(({ column }) => !column.spare);
  const spare = () =>
    room - between * (kept.length - 1) - sum(kept, ({ width, column }) => (column.wraps ? 0 : width));
  const least = () => sum(kept, ({ width, column }) => (column.wraps ? Math.min(width, NARROW) : 0));
  while (spare() < least()) {
    const first = Math.max(...kept.map(({ column }) => column.expendable));
    if (first === 0) break;
    kept = kept.filter(({ column }) => column.expendable < first);
  }
  return shareOut(kept, spare());
}

const sum = (kept: readonly Kept[], of: (column: Kept) => number): number =>
  kept.reduce((total, column) => total + of(column), 0);

/** Shares the room among the columns of words: room for whole words first, then what narrow ones need, the rest an equal part. */
function shareOut(kept: readonly Kept[], room: number): Kept[] {
  const wrapped = kept.filter(({ column }) => column.wraps);
  const whole = sum(wrapped, ({ least }) => least) <= room;
  const given = new Map(wrapped.map(({ index, least }) => [index, whole ? least : 0]));
  let left = room - (whole ? sum(wrapped, ({ least }) => least) : 0);
  const missing = ({ index, width }: Kept) => width - given.get(index)!;
  const nearestFirst = [...wrapped].sort((a, b) => missing(a) - missing(b));
  nearestFirst.forEach((column, i) => {
    const part = Math.min(missing(column), Math.floor(left / (nearestFirst.length - i)));
    given.set(column.index, given.get(column.index)! + part);
    left -= part;
  });
  return kept.map((column) => ({ ...column, width: given.get(column.index) ?? column.width }));
}

/** Columns of the widest word of a cell that is wrapped. */
const leastWidth = (cell: Cell): number =>
  typeof cell === 'string' ? widestPart(tidy(cell)) : 'words' in cell ? widestPart(tidy(cell.words)) : 0;

function cellWidth(cell: Cell, bar: number): number {
  if (typeof cell === 'string') return widthOf(tidy(cell));
  if ('bar' in cell) return bar;
  return 'spark' in cell ? cell.spark.length : widthOf(tidy(cell.words));
}

const lines = (text: string, width: number): string[] => wrap(text, Math.max(2, width));

interface Look {
  readonly width: number;
  readonly bar: number;
  readonly plain: boolean;
}

function show(cell: Cell, { width, bar, plain }: Look, chalk: ChalkInstance): string {
  if (typeof cell === 'string') return lines(tidy(cell), width).join('\n');
  if ('words' in cell) {
    const paint = { plain: (text: string) => text, good: chalk.green, bad: chalk.red, muted: chalk.dim }[
      cell.tone
    ];
    return lines(tidy(cell.words), width)
      .map((text) => paint(text))
      .join('\n');
  }
  if ('spark' in cell) return plain ? sparkText(cell, PLAIN_SPARKS) : chalk.cyan(sparkText(cell, SPARKS));
  return plain ? plainBar(cell.bar, bar) : chalk.cyan(fineBar(cell.bar, bar));
}

const plainBar = (part: number, width: number): string =>
  '#'.repeat(part > 0 ? Math.max(1, Math.round(part * width)) : 0);

/** Eighths of a column: shares that differ look different. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

function fineBar(part: number, width: number): string {
  const eighths = part > 0 ? Math.max(1, Math.round(part * width * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}

/** From nothing to the highest of the row; plain ones are ASCII, which every pipe and mail carries. */
const SPARKS = '▁▁▂▃▄▅▆▇█';
const PLAIN_SPARKS = '_.:-=+*#';

/** A share a character; a space where nothing was said. */
function sparkText({ spark }: Spark, signs: string): string {
  const highest = Math.max(...spark.map((share) => share ?? 0));
  const level = (share: number) => (highest === 0 ? 0 : Math.ceil((share / highest) * (signs.length - 1)));
  return spark.map((share) => (share === null ? ' ' : signs[level(share)])).join('');
}
