import type { ReportSections, SectionId } from '../../schema/report.js';
import type { Empty, Proportion, Quote } from '../../schema/report-parts.js';
import { type Block, bars, type Cell, type Column, figures, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { barsTold, intervalTold, shareTold, UNTOLD } from '../small.js';

type Table = Extract<Block, { kind: 'table' }>;

/** How much of a section is shown. */
export interface Detail {
  /** Everything; otherwise the top of it. */
  readonly full: boolean;
  /** Tables that are drawn, where the rest is told in brief. */
  readonly pictures: boolean;
  /** Rows of a table. */
  readonly rows: number;
  /** Quotes below a row, and how many rows have some. */
  readonly quotes: number;
  readonly quotedRows: number;
  /** Shares of fewer verbatims are not told. */
  readonly minCell: number;
}

/** A section that has something to show. */
type Filled<Section> = Exclude<NonNullable<Section>, Empty>;

/** A section's part of the report, in words. */
export type ShowSection<Id extends SectionId> = (
  section: Filled<ReportSections[Id]>,
  messages: Messages,
  detail: Detail,
) => Block[];

export const shareColumns = (messages: Messages): Column[] => [
  figures(messages.text('column.share')),
  { ...figures(messages.text('column.interval')), expendable: 2 },
];

/** Share and interval, where they are told. */
export const shareCells = (one: Proportion, { minCell }: Pick<Detail, 'minCell'>): Cell[] => [
  shareTold(one, minCell),
  intervalTold(one, minCell),
];

/** Columns of shares of which no row is told are left out; what "–" means stands behind the first table of a section that has one, unless it tells so itself. */
export function withoutUntold(
  blocks: readonly Block[],
  messages: Messages,
  { minCell }: Detail,
  ownLegend: boolean,
): Block[] {
  const labels = new Set([messages.text('column.share'), messages.text('column.interval')]);
  const isShare = ({ label }: Column) => labels.has(label);
  const told = blocks.map((block) => (block.kind === 'table' ? withoutColumns(block, isShare) : block));
  if (ownLegend) return told;
  const at = told.findIndex(
    (block) =>
      block.kind === 'table' &&
      block.columns.some((column, i) => isShare(column) && block.rows.some((row) => row[i] === UNTOLD)),
  );
  if (at < 0) return told;
  const legend = line(messages.text('report.untold', { count: minCell }), 'muted');
  return [...told.slice(0, at + 1), legend, ...told.slice(at + 1)];
}

/** A table without those of its columns of shares that say nothing. */
function withoutColumns(table: Table, isShare: (column: Column) => boolean): Table {
  const says = table.columns.map(
    (column, i) => !isShare(column) || table.rows.some((row) => row[i] !== UNTOLD),
  );
  if (says.every(Boolean)) return table;
  return {
    ...table,
    columns: table.columns.filter((_, i) => says[i]),
    rows: table.rows.map((row) => row.filter((_, i) => says[i])),
  };
}

/** Label, count, share, interval and bar of each row. */
export function proportions(
  label: string,
  rows: readonly ({ readonly label: string } & Proportion)[],
  messages: Messages,
  detail: Pick<Detail, 'minCell'>,
): Block {
  const lengths = barsTold(rows, detail.minCell);
  return {
    kind: 'table',
    columns: [words(label), figures(messages.text('column.count')), ...shareColumns(messages), bars],
    rows: rows.map((row, i) => [row.label, formatCount(row.count), ...shareCells(row, detail), lengths[i]!]),
  };
}

export function quotesOf(label: string | null, quotes: readonly Quote[], messages: Messages): Block[] {
  if (quotes.length === 0) return [];
  const placed = quotes.map(({ text, source, row, marks }) => ({
    text,
    ...(marks ? { marks } : {}),
    place: messages.text('quote.place', { source: messages.label('source', source), row: String(row) }),
  }));
  return [{ kind: 'quotes', label, quotes: placed }];
}
