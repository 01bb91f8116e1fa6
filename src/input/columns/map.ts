import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import { redactText } from '../../text/redact/redact.js';
import { safeForTerminal } from '../../text/safe.js';
import type { Cell } from '../reader.js';
import { cellText, type ColumnContent, contentOf } from './content.js';
import { headerScore, ROLES, type Role } from './headers.js';

/** Columns named by flags; what is absent is found. */
export interface ColumnFlags {
  readonly text?: readonly string[] | undefined;
  readonly segment?: readonly string[] | undefined;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly rating?: string | undefined;
  readonly product?: string | undefined;
  readonly channel?: string | undefined;
  readonly customer?: string | undefined;
}

/** A column of the table and, in JSON, the path inside its cells: comments[].body. */
export interface ColumnRef {
  readonly index: number;
  readonly name: string;
  readonly path: readonly string[];
}

export type ColumnMapping = {
  readonly text: readonly ColumnRef[];
  readonly segment: readonly ColumnRef[];
} & { readonly [R in Exclude<Role, 'text'>]: ColumnRef | null };

/** Finds which column has which role: flags first, then header names, then content. Stops where the text is not certain. */
export function mapColumns(source: string, columns: readonly string[], rows: readonly (readonly Cell[])[], flags: ColumnFlags): ColumnMapping {
  const table: TableView = { source, columns, rows, content: columns.map((_, i) => contentOf(rows.map((row) => row[i] ?? ''))) };
  const flagged = (name: string | undefined, flag: string) => (name === undefined ? null : namedColumn(table, name, flag));
  const text = flags.text?.length ? flags.text.map((name) => namedColumn(table, name, 'text')) : [textColumn(table)];
  const taken = new Set(text.filter((ref) => ref.path.length === 0).map((ref) => ref.index));
  const mapping: Partial<Record<Role, ColumnRef | null>> = {};
  for (const role of ROLES.slice(1) as Exclude<Role, 'text'>[]) {
    const ref = flagged(flags[role], role) ?? foundColumn(table, role, taken);
    mapping[role] = ref;
    if (ref) taken.add(ref.index);
  }
  return { ...(mapping as Record<Exclude<Role, 'text'>, ColumnRef | null>), text, segment: (flags.segment ?? []).map((name) => namedColumn(table, name, 'segment')) };
}

interface TableView {
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly content: readonly ColumnContent[];
}

const whole = (table: TableView, index: number): ColumnRef => ({ index, name: table.columns[index]!, path: [] });

function namedColumn(table: TableView, name: string, flag: string): ColumnRef {
  const index = indexOfName(table.columns, name);
  if (index >= 0) return whole(table, index);
  const [head, ...path] = name.split(/\[\]\.?|\./).filter((step) => step !== '');
  const nested = name.includes('[]') ? table.columns.indexOf(name.slice(0, name.indexOf('[]'))) : -1;
  if (nested >= 0) return { index: nested, name, path: name.slice(name.indexOf('[]') + 2).split('.').filter((step) => step !== '') };
  const outer = head !== undefined && path.length > 0 ? table.columns.indexOf(head) : -1;
  if (outer >= 0) return { index: outer, name, path };
  throw new Failure('column_missing', `${table.source} has no column "${name}".${didYouMean(name, table.columns)}`, `Its columns are: ${table.columns.join(', ')}. Name one with --${flag}.`);
}

/** The column of that name; else the only one whose name differs in case or Unicode form alone. */
function indexOfName(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const folded = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const same = columns.flatMap((column, i) => (folded(column) === folded(name) ? [i] : []));
  return same.length === 1 ? same[0]! : -1;
}

/** The column named like customers' words; where none or several are, the content decides, or else the user. */
function textColumn(table: TableView): ColumnRef {
  const scored = table.columns.map((name, index) => ({ index, header: headerScore(name, 'text'), prose: proseScore(table.content[index]!) }));
  for (const level of [2, 1] as const) {
    const named = scored.filter(({ header, index }) => header === level && isProse(table.content[index]!));
    const chosen = clearBest(named);
    if (chosen === 'several') throw unclear(table, named.map(({ index }) => index));
    if (chosen) return whole(table, chosen.index);
  }
  const prose = scored.filter(({ index, prose }) => prose >= PROSE && isProse(table.content[index]!) && ROLES.slice(1).every((role) => headerScore(table.columns[index]!, role) < 2));
  const chosen = clearBest(prose);
  if (chosen === 'several') throw unclear(table, prose.map(({ index }) => index));
  if (chosen) return whole(table, chosen.index);
  throw new Failure('column_missing', `No column of ${table.source} looks like customers’ words.\n${describe(table, table.columns.map((_, i) => i))}`, 'Name it with --text COLUMN.');
}

/** Words and characters that make prose; below this a column holds codes, names or numbers. */
const PROSE = 10;
const proseScore = ({ meanLength, meanWords }: ColumnContent): number => (meanWords >= 2 || meanLength >= 12 ? meanLength : 0);

/** A column without any filled cell may be text; one of dates or numbers may not. */
const isProse = ({ filled, dates, numbers }: ColumnContent): boolean => filled === 0 || (dates < 0.8 && numbers < 0.8);

/** One candidate is clear when it is alone, or when it holds at least three times as much as each other one. */
function clearBest(candidates: readonly { index: number; prose: number }[]): { index: number } | 'several' | null {
  const [best, second] = [...candidates].sort((a, b) => b.prose - a.prose || a.index - b.index);
  if (!best) return null;
  if (!second || best.prose > second.prose * 3) return best;
  return 'several';
}

function unclear(table: TableView, indexes: readonly number[]): Failure {
  const flags = indexes.map((index) => `--text ${quoted(table.columns[index]!)}`);
  return new Failure('column_unclear', `${table.source} has ${indexes.length} columns that may hold customers’ words.\n${describe(table, indexes)}`, `Choose with ${flags.join(' or ')}; give the flag more than once to read several.`);
}

const quoted = (name: string): string => (/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`);

/** Columns with up to two short samples each, without personal data. */
function describe(table: TableView, indexes: readonly number[]): string {
  return indexes
    .map((index) => {
      const samples = table.rows
        .map((row) => safeForTerminal(redactText(cellText(row[index] ?? ''))).replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .slice(0, 2)
        .map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
      return `       ${table.columns[index]}: ${samples.length > 0 ? samples.join(' / ') : '(empty)'}`;
    })
    .join('\n');
}

/** A column by header name whose content does not speak against it; dates and ratings may also be found by content alone. */
function foundColumn(table: TableView, role: Exclude<Role, 'text'>, taken: ReadonlySet<number>): ColumnRef | null {
  const free = table.columns.map((name, index) => ({ index, header: headerScore(name, role) })).filter(({ index }) => !taken.has(index));
  const fits = ({ index }: { index: number }) => FITS[role](table.content[index]!);
  for (const level of [2, 1] as const) {
    const named = free.find((candidate) => candidate.header === level && fits(candidate));
    if (named) return whole(table, named.index);
  }
  if (role !== 'date') return null;
  const byContent = free.filter(({ index }) => table.content[index]!.filled >= 3 && table.content[index]!.dates === 1 && table.content[index]!.numbers === 0);
  return byContent.length === 1 ? whole(table, byContent[0]!.index) : null;
}

const FITS: Readonly<Record<Exclude<Role, 'text'>, (content: ColumnContent) => boolean>> = {
  id: () => true,
  date: ({ filled, dates }) => filled === 0 || dates >= 0.5,
  rating: ({ filled, ratings }) => filled === 0 || ratings >= 0.5,
  product: () => true,
  channel: () => true,
  customer: () => true,
};
