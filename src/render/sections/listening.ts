import type { Empty, Said } from '../../schema/report-parts.js';
import { type Block, type Cell, figures, line, words } from '../blocks.js';
import type { LabelKind, MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { type Detail, quotesOf, shareCells, shareColumns } from './section.js';

export const isEmpty = (section: object): section is Empty => 'empty' in section;

/** The rows that a short report shows, and a line for those that it leaves out. */
export function cut<Row>(rows: readonly Row[], { rows: most }: Detail, messages: Messages): [Row[], Block[]] {
  const left = rows.length - most;
  const more = left > 0 ? [line(messages.text('report.more', { count: left }), 'muted')] : [];
  return [rows.slice(0, most), more];
}

interface SaidTable {
  readonly column: MessageKey;
  readonly kind: LabelKind;
  /** Quotes of each row, up to what the detail allows; otherwise of none. */
  readonly quoted?: boolean;
}

/** Name, count, share, interval, complaints, praise and angry ones of each row, with quotes. */
export function saidTable(
  rows: readonly Said[],
  { column, kind, quoted = true }: SaidTable,
  messages: Messages,
  detail: Detail,
): Block[] {
  if (rows.length === 0) return [];
  const [shown, more] = cut(rows, detail, messages);
  const name = ({ id }: Said) => messages.label(kind, id);
  return [
    {
      kind: 'table',
      columns: [
        words(messages.text(column)),
        figures(messages.text('column.count')),
        ...shareColumns(messages),
        { ...figures(messages.text('column.complaints')), expendable: 1 },
        { ...figures(messages.text('column.praise')), expendable: 1 },
        { ...figures(messages.text('column.angry')), expendable: 1 },
      ],
      rows: shown.map((row): Cell[] => [
        name(row),
        formatCount(row.count),
        ...shareCells(row, detail),
        formatCount(row.complaints),
        formatCount(row.praise),
        formatCount(row.angry),
      ]),
    },
    ...more,
    ...(quoted ? shown.slice(0, detail.quotedRows) : []).flatMap((row) =>
      quotesOf(name(row), row.quotes.slice(0, detail.quotes), messages),
    ),
  ];
}

/** A line with a count and a share, and quotes below. */
export function saidLine(key: MessageKey, row: Said, messages: Messages, detail: Detail): Block[] {
  if (row.count === 0) return [];
  const text = messages.text(key, {
    count: row.count,
    share: behindCount(row, detail.minCell, messages),
  });
  return [line(text), ...quotesOf(null, row.quotes.slice(0, detail.quotes), messages)];
}

interface Counted {
  readonly label: string;
  readonly count: number;
}

/** Names with their counts on one line: what a short report has instead of a table. */
export function listLine(key: MessageKey, rows: readonly Counted[], messages: Messages, most = 5): Block[] {
  if (rows.length === 0) return [];
  const list = rows
    .slice(0, most)
    .map(({ label, count }) => `${label} ${formatCount(count)}`)
    .join(', ');
  return [line(messages.text('report.list', { name: messages.text(key), list }))];
}

/** The same of what was said, with labels of a kind. */
export const saidList = (
  key: MessageKey,
  kind: LabelKind,
  rows: readonly Said[],
  messages: Messages,
): Block[] =>
  listLine(
    key,
    rows.map(({ id, count }) => ({ label: messages.label(kind, id), count })),
    messages,
  );

/**
 * What a list leaves out, told apart: other texts, and texts that another one equals.
 * @param left `distinct`: different texts among all; null: more than are held, so that nobody knows
 */
export function leftLine(
  left: { readonly count: number; readonly distinct: number | null; readonly shown: number },
  { text }: Messages,
): Block[] {
  const others = Math.max(0, (left.distinct ?? left.count) - left.shown);
  const same = left.count - left.shown - others;
  if (others + same <= 0) return [];
  const key = same === 0 ? 'left.others' : others === 0 ? 'left.same' : 'left.both';
  return [line(text(key, { others, same }), 'muted')];
}
