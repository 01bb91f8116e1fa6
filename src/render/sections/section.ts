import type { ReportSections, SectionId } from '../../schema/report.js';
import type { Empty, Proportion, Quote } from '../../schema/report-parts.js';
import { type Block, bars, type Cell, type Column, figures, intervalBars, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatInterval, formatShare } from '../numbers.js';

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
  /** Below so many verbatims a row is marked. */
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

/** An interval so wide comes from a handful of texts and says nothing; a share with one still wider neither. */
const WIDE = 0.45;
const TOO_WIDE = 0.65;

/** Share and interval, each only where there are texts enough to say it. */
export const shareCells = ({ share, low, high }: Proportion): Cell[] => [
  high - low > TOO_WIDE ? '–' : formatShare(share),
  high - low > WIDE ? '–' : formatInterval(low, high),
];

/** What "–" in a column of shares means, behind the first table of a section that has one. */
export function withWideLegend(blocks: readonly Block[], messages: Messages): Block[] {
  const labels = new Set([messages.text('column.share'), messages.text('column.interval')]);
  const isUnsure = (block: Block): boolean =>
    block.kind === 'table' &&
    block.columns.some(({ label }, i) => labels.has(label) && block.rows.some((row) => row[i] === '–'));
  const at = blocks.findIndex(isUnsure);
  if (at < 0) return [...blocks];
  return [...blocks.slice(0, at + 1), line(messages.text('report.wide'), 'muted'), ...blocks.slice(at + 1)];
}

/** Label, count, share, interval and bar of each row. */
export function proportions(
  label: string,
  rows: readonly ({ readonly label: string } & Proportion)[],
  messages: Messages,
): Block {
  const lengths = intervalBars(rows);
  return {
    kind: 'table',
    columns: [words(label), figures(messages.text('column.count')), ...shareColumns(messages), bars],
    rows: rows.map((row, i) => [row.label, formatCount(row.count), ...shareCells(row), lengths[i]!]),
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
