import { Failure } from '../../errors/failure.js';
import { areNames, redactText } from '../../text/redact/redact.js';
import { safeForTerminal } from '../../text/safe.js';
import type { Cell } from '../reader.js';
import { type ColumnContent, cellText } from './content.js';
import { headerMatch, ROLES } from './headers.js';
import { shownName } from './shown.js';

/** The columns of a source with its first rows. */
export interface TableView {
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly content: readonly ColumnContent[];
}

interface Choice {
  readonly index: number;
  readonly by: 'name' | 'content';
}

/**
 * The column of customers' words: the one named so; where none is, the one that reads like sentences. Where two could be it,
 * or none, it throws column_unclear or column_missing: reading the wrong column would be worse than asking.
 */
export function textColumn(table: TableView): Choice {
  const all = table.columns.map((_, index) => index);
  const tiers = all.map((index) => headerMatch(table.columns[index]!, 'text').tier);
  for (const tier of [2, 1] as const) {
    const named = withoutCategories(
      table,
      all.filter((index) => tiers[index] === tier && mayBeText(table.content[index]!)),
    );
    const chosen = clearest(table, named);
    if (chosen !== null) return { index: chosen, by: 'name' };
  }
  const unnamed = (index: number) =>
    tiers[index]! >= 0 && ROLES.every((role) => headerMatch(table.columns[index]!, role).tier < 2);
  const chosen = clearest(
    table,
    all.filter((index) => unnamed(index) && readsLikeText(table.content[index]!)),
  );
  if (chosen !== null) return { index: chosen, by: 'content' };
  throw new Failure(
    'column_missing',
    `No column of ${table.source} looks like customers’ words.\n${describe(table, all)}`,
    'Name it with --text COLUMN.',
  );
}

/** A column without any filled cell may be text; one of dates or numbers may not. */
const mayBeText = ({ filled, dates, numbers }: ColumnContent): boolean =>
  filled === 0 || (dates < 0.8 && numbers < 0.8);

const readsLikeText = ({ filled, distinct, sentences, meanLength }: ColumnContent): boolean =>
  sentences >= 0.5 && meanLength >= 8 && distinct * 2 >= filled;

/** Few values again and again are answers to tick ("예", "아니오"); they count only where nothing better is. */
function withoutCategories({ content }: TableView, indexes: readonly number[]): readonly number[] {
  const varied = indexes.filter((index) => {
    const { filled, distinct } = content[index]!;
    return filled < 20 || distinct > Math.max(5, filled / 20);
  });
  return varied.length > 0 ? varied : indexes;
}

/** How many characters of a column a record has on average. */
const volume = ({ meanLength, fillRate }: ColumnContent): number => meanLength * fillRate;

/** One candidate is clear when it is alone, or when it holds at least three times as much as each other one. */
function clearest(table: TableView, indexes: readonly number[]): number | null {
  const [best, second] = indexes
    .map((index) => ({ index, volume: volume(table.content[index]!) }))
    .sort((a, b) => b.volume - a.volume || a.index - b.index);
  if (!best) return null;
  if (!second || best.volume > second.volume * 3) return best.index;
  throw unclear(table, indexes);
}

function unclear(table: TableView, indexes: readonly number[]): Failure {
  const flags = indexes.map((index) => `--text ${quoted(shownName(table.columns[index]!))}`);
  return new Failure(
    'column_unclear',
    `${table.source} has ${indexes.length} columns that may hold customers’ words.\n${describe(table, indexes)}`,
    `Choose with ${flags.join(' or ')}; give the flag more than once to read several.`,
  );
}

const quoted = (name: string): string => (/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`);

const SAMPLE_LENGTH = 40;
/** Rows that tell a column of names. */
const ROWS_TO_LOOK_AT = 50;

/** Columns with up to two short samples each, without personal data; columns of customers without any. */
function describe(table: TableView, indexes: readonly number[]): string {
  return indexes
    .map((index) => `       ${shown(shownName(table.columns[index]!), 60)}: ${sampleLine(table, index)}`)
    .join('\n');
}

function sampleLine(table: TableView, index: number): string {
  if (isOfCustomers(table, index)) return '(not shown)';
  return samplesOf(table, index, 2).join(' / ') || '(empty)';
}

/** Called so, or full of names: a file without a header has them too. */
const isOfCustomers = ({ columns, rows }: Pick<TableView, 'columns' | 'rows'>, index: number): boolean =>
  headerMatch(columns[index]!, 'customer').tier > 0 ||
  areNames(rows.slice(0, ROWS_TO_LOOK_AT).map((row) => cellText(row[index] ?? '').slice(0, 60)));

/** The first different filled cells of a column, short and without personal data; none of a column of customers. */
export function samplesOf(
  { columns, rows }: Pick<TableView, 'columns' | 'rows'>,
  index: number,
  count: number,
): string[] {
  if (isOfCustomers({ columns, rows }, index)) return [];
  const samples = new Set<string>();
  for (const row of rows) {
    const text = shown(redactText(cellText(row[index] ?? '').slice(0, 500)), SAMPLE_LENGTH);
    if (text !== '') samples.add(text);
    if (samples.size === count) break;
  }
  return [...samples];
}

/** One line that a terminal may show, cut between characters. */
function shown(text: string, length: number): string {
  const line = safeForTerminal(text).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : line;
}
