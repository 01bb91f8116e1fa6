import type { Bar, Block, Cell, Column } from '../blocks.js';
import type { Messages } from '../messages.js';
import { endOf, showBar } from './bar.js';
import { showHeat } from './heat.js';
import { showLines } from './lines.js';
import { html, type Markup, NOTHING } from './markup.js';
import { showMatrix } from './matrix.js';
import { showSpark } from './spark.js';

type Table = Extract<Block, { kind: 'table' }>;

/** From so many rows on a table can be sorted, and filtered, where scripts run. */
const SORTED = 3;
const FILTERED = 10;
/** A table of so few columns is not stretched over the page. */
const FEW = 3;

/** A table as it is read and as a mail client shows it; its picture above, where it has one. `name`: what it is about. */
export function showTable({ columns, rows, drawn }: Table, name: string, messages: Messages): Markup {
  const ends = columns.map((_, i) => endOf(rows.flatMap((row) => (isBar(row[i]!) ? [row[i]] : []))));
  const head = columns.map((column) => header(column, messages));
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, i) => showCell(cell, columns[i]!, ends[i]!, i === 0))}</tr>`,
  );
  const uses = [
    ...(rows.length >= SORTED ? ['sortable'] : []),
    ...(rows.length >= FILTERED ? ['filterable'] : []),
    ...(columns.length <= FEW ? ['few'] : []),
  ].join(' ');
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="${uses}" style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  if (!drawn) return table;
  // a matrix shows two figures of many; the others are read in the table
  if (drawn.kind === 'matrix') return html`${table}${showMatrix(drawn)}`;
  const picture = drawn.kind === 'heat' ? showHeat(drawn) : showLines(drawn);
  return html`${picture}<details class="figures"><summary>${messages.text('html.figures')}</summary>${table}</details>`;
}

const isBar = (cell: Cell): cell is Bar => typeof cell === 'object' && 'bar' in cell;

const PADDING = 'padding:5px 10px;';
const align = (column: Column): string => (column.align === 'right' ? 'text-align:right' : 'text-align:left');

function header(column: Column, { text }: Messages): Markup {
  const label =
    column.label === '' ? html`<span class="hidden">${text('html.bar')}</span>` : html`${column.label}`;
  return html`<th scope="col" style="${PADDING}${align(column)}">${label}</th>`;
}

function showCell(cell: Cell, column: Column, end: number, first: boolean): Markup {
  const style = `${PADDING}${align(column)}`;
  if (typeof cell !== 'string' && !('words' in cell)) {
    const picture = 'bar' in cell ? showBar(cell, end) : showSpark(cell);
    return 'bar' in cell
      ? html`<td class="bars" style="${PADDING}width:${column.spare ? 15 : 30}%">${picture}</td>`
      : html`<td style="${PADDING}">${picture}</td>`;
  }
  const { words, tone, sort } =
    typeof cell === 'string' ? { words: cell, tone: 'plain', sort: undefined } : cell;
  const by = sort === undefined ? NOTHING : html` data-sort="${sort}"`;
  return first
    ? html`<th scope="row" style="${style};font-weight:normal"${by}>${words}</th>`
    : html`<td style="${style}"${tone === 'plain' ? NOTHING : html` class="${tone}"`}${by}>${words}</td>`;
}
