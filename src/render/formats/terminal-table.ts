import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import type { Cell, Column, Spark } from '../blocks.js';
import type { RenderOptions } from '../format.js';
import { tidy } from '../tidy.js';
import { widthOf } from '../width.js';
import { wrap } from '../wrap.js';

const BAR = 12;
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
  { width, plain }: RenderOptions,
  chalk: ChalkInstance,
): string[] {
  const between = plain ? 2 : 3;
  const edges = plain ? 0 : 4;
  const kept = keepThatFit(columns, rows, width - edges, between);
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
  for (const row of rows) grid.push(kept.map(({ index }, i) => show(row[index]!, widths[i]!, plain, chalk)));
  return grid.toString().split('\n');
}

interface Kept {
  readonly column: Column;
  readonly index: number;
  readonly width: number;
}

/** The columns with their widths; where there is too little room the expendable ones go, then words are wrapped. */
function keepThatFit(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  room: number,
  between: number,
): Kept[] {
  let kept = columns.map((column, index) => ({
    column,
    index,
    width: Math.max(widthOf(tidy(column.label)), ...rows.map((row) => cellWidth(row[index]!))),
  }));
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

/** Shares the room among the columns of words: narrow ones get what they need, the rest an equal part. */
function shareOut(kept: readonly Kept[], room: number): Kept[] {
  const given = new Map<number, number>();
  let left = room;
  const narrowFirst = kept.filter(({ column }) => column.wraps).sort((a, b) => a.width - b.width);
  narrowFirst.forEach(({ index, width }, i) => {
    const part = Math.min(width, Math.floor(left / (narrowFirst.length - i)));
    given.set(index, part);
    left -= part;
  });
  return kept.map((column) => ({ ...column, width: given.get(column.index) ?? column.width }));
}

function cellWidth(cell: Cell): number {
  if (typeof cell === 'string') return widthOf(tidy(cell));
  if ('bar' in cell) return BAR;
  return 'spark' in cell ? cell.spark.length : widthOf(tidy(cell.words));
}

const lines = (text: string, width: number): string[] => wrap(text, Math.max(2, width));

function show(cell: Cell, width: number, plain: boolean, chalk: ChalkInstance): string {
  if (typeof cell === 'string') return lines(tidy(cell), width).join('\n');
  if ('words' in cell) {
    const paint = { good: chalk.green, bad: chalk.red, muted: chalk.dim }[cell.tone];
    return lines(tidy(cell.words), width)
      .map((text) => paint(text))
      .join('\n');
  }
  if ('spark' in cell) return plain ? sparkText(cell, PLAIN_SPARKS) : chalk.cyan(sparkText(cell, SPARKS));
  const length = cell.bar > 0 ? Math.max(1, Math.round(cell.bar * BAR)) : 0;
  return plain ? '#'.repeat(length) : chalk.cyan('█'.repeat(length));
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
