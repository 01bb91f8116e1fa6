import { Failure } from '../../errors/failure.js';
import { areNames, redactText } from '../../text/redact/redact.js';
import { safeForTerminal } from '../../text/safe.js';
import type { Cell } from '../reader.js';
import { type ColumnContent, cellText } from './content.js';
import { headerMatch, isOfPeople, ROLES } from './headers.js';
import { shownName } from './shown.js';

/** The columns of a source with its first rows. */
export interface TableView {
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly content: readonly ColumnContent[];
}

/** Which columns hold customers' words. */
export interface TextColumns {
  /** The one to read; several: which of them are to be read is not for voc to say. */
  readonly candidates: readonly number[];
  readonly by: 'name' | 'content';
  /** Others that read like customers' words, much less full or less telling by name: nobody should lose them unawares. */
  readonly others: readonly number[];
}

/**
 * The column of customers' words: the one named so; where none is, the one that reads like sentences. Another one of much text that
 * may be meant as well makes it a question, since a survey has several and leaving one out would say half of what customers said.
 * @throws Failure column_missing
 */
export function textColumns(table: TableView): TextColumns {
  const all = table.columns.map((_, index) => index);
  const tiers = all.map((index) => headerMatch(table.columns[index]!, 'text').tier);
  const reads = all.filter((index) => isText(table.columns[index]!, table.content[index]!));
  for (const tier of [2, 1] as const) {
    const so = all.filter((index) => tiers[index] === tier && mayBeText(table.content[index]!));
    const named = customersOwn(table, withoutCategories(table, so));
    if (named.length === 0) continue;
    const rivals = reads.filter((index) => tiers[index] === tier - 1);
    return { ...split(table, named, rivals, reads), by: 'name' };
  }
  const unnamed = customersOwn(table, reads);
  if (unnamed.length > 0) return { ...split(table, unnamed, [], reads), by: 'content' };
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

/** It reads like sentences, and its name does not say that it is something else. */
function isText(name: string, content: ColumnContent): boolean {
  const { tier } = headerMatch(name, 'text');
  const isFree = tier > 0 || ROLES.every((role) => headerMatch(name, role).tier < 2);
  return tier >= 0 && isFree && readsLikeText(content);
}

/** Customers' words in a column that was not chosen. */
export const isLeftOutText = (name: string, content: ColumnContent): boolean =>
  isText(name, content) && content.replies < MOSTLY;

/** Answers of the company stand beside what they answer; alone they are all there is. */
function customersOwn(table: TableView, indexes: readonly number[]): readonly number[] {
  const own = indexes.filter((index) => !isReply(table, index));
  return own.length > 0 ? own : indexes;
}

/** Share of cells from which on a column is one of the company's answers. */
const MOSTLY = 0.5;
const isReply = ({ content }: TableView, index: number): boolean => content[index]!.replies >= MOSTLY;

/** How many characters of a column a record has on average. */
const volume = ({ meanLength, fillRate }: ColumnContent): number => meanLength * fillRate;

/** Times as much text as another one that a column must hold to be chosen without a question. */
const CLEARLY = 3;

/** The fullest of `named` alone, unless another of them or of the rivals is nearly as full; then all that read like text. */
function split(
  table: TableView,
  named: readonly number[],
  rivals: readonly number[],
  reads: readonly number[],
): Pick<TextColumns, 'candidates' | 'others'> {
  const full = (index: number) => volume(table.content[index]!);
  const [best] = [...named].sort((a, b) => full(b) - full(a) || a - b) as [number];
  const others = (indexes: readonly number[]) =>
    indexes.filter((index) => index !== best && full(index) > 0 && !isReply(table, index));
  const isClose = others([...named, ...rivals]).some((index) => full(index) * CLEARLY >= full(best));
  const rest = others([...new Set([...named, ...reads])].sort((a, b) => a - b));
  return isClose
    ? { candidates: [best, ...rest].sort((a, b) => a - b), others: [] }
    : { candidates: [best], others: rest };
}

/** The question which of several columns are to be read. */
export function unclear(table: TableView, indexes: readonly number[]): Failure {
  return new Failure(
    'column_unclear',
    `${table.source} has ${indexes.length} columns that may hold customers’ words.\n${describe(table, indexes)}`,
    `To read them all, as one text a record: ${textFlags(indexes.map((index) => table.columns[index]!))}. Leave out what customers did not write.`,
  );
}

/** The flags that read these columns, to be typed as they are. */
export const textFlags = (columns: readonly string[]): string =>
  columns.map((column) => `--text ${quoted(shownName(column))}`).join(' ');

/** A name as a shell takes it for one word, and leaves it as it is. */
function quoted(name: string): string {
  if (/^[\p{L}\p{N}_.-]+$/u.test(name)) return name;
  return /["$`\\!]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`;
}

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

/** Called so, or full of names: a file without a header has them too. 강남 and 부산 are also how people are called, but not under 지점. */
export const isOfCustomers = (
  { columns, rows }: Pick<TableView, 'columns' | 'rows'>,
  index: number,
): boolean =>
  headerMatch(columns[index]!, 'customer').tier > 0 ||
  isOfPeople(columns[index]!) ||
  (headerMatch(columns[index]!, 'segment').tier <= 0 &&
    areNames(rows.slice(0, ROWS_TO_LOOK_AT).map((row) => cellText(row[index] ?? '').slice(0, 60))));

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
