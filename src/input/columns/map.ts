import type { Cell } from '../reader.js';
import { type ColumnRef, namedColumn } from './column-ref.js';
import { type ColumnContent, contentOf } from './content.js';
import { headerMatch, ROLES, type Role } from './headers.js';
import { type TableView, type TextColumns, textColumns, unclear } from './text-column.js';

/** Columns named by flags; what is absent is found. */
export interface ColumnFlags {
  readonly text?: readonly string[] | undefined;
  readonly segment?: readonly string[] | undefined;
  /** One of the segments that another flag than --segment names. */
  readonly splitBy?: string | undefined;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly rating?: string | undefined;
  readonly product?: string | undefined;
  readonly channel?: string | undefined;
  readonly customer?: string | undefined;
  /** Where a record was before it was cut out of its export: names of columns that say so. */
  readonly source?: string | undefined;
  readonly rowNumber?: string | undefined;
  /** What to do where several columns may be the text: stop with the question (default), or take all and say so. */
  readonly unclear?: 'ask' | 'all' | undefined;
}

/** Roles that one column has, or none. */
export type SingleRole = Exclude<Role, 'text'>;
export const SINGLE_ROLES = ROLES.filter((role): role is SingleRole => role !== 'text');

export type ColumnMapping = {
  readonly text: readonly ColumnRef[];
  readonly segment: readonly ColumnRef[];
  readonly source: ColumnRef | null;
  readonly rowNumber: ColumnRef | null;
  /** Columns that read like customers' words too and that nobody asked for. */
  readonly unread: readonly ColumnRef[];
} & { readonly [R in SingleRole]: ColumnRef | null };

/** Where a flag is not called as here. */
const FLAG_OF: Readonly<Partial<Record<keyof ColumnFlags, string>>> = {
  rowNumber: 'row-number',
  splitBy: 'split-by',
};

/** Finds which column has which role: flags first, then header names, then content. Stops where the text is not certain. */
export function mapColumns(
  source: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  flags: ColumnFlags,
): ColumnMapping {
  const content = columns.map((_, index) => contentOf(rows.map((row) => row[index] ?? '')));
  const table: TableView = { source, columns, rows, content };
  const named = (flag: Exclude<keyof ColumnFlags, 'unclear'>) => (name: string) =>
    namedColumn(source, columns, name, FLAG_OF[flag] ?? flag);
  const origin = (['source', 'rowNumber'] as const).map((flag) =>
    flags[flag] === undefined ? null : named(flag)(flags[flag]),
  );
  const found = flags.text?.length ? null : textColumns(table);
  const text = found ? foundText(table, found, flags.unclear) : flags.text!.map(named('text'));
  const given = SINGLE_ROLES.map(
    (role) => [role, flags[role] === undefined ? null : named(role)(flags[role])] as const,
  );
  const taken = new Set(
    [...text, ...origin, ...given.map(([, ref]) => ref)].flatMap((ref) =>
      ref && ref.path.length === 0 ? ref.index : [],
    ),
  );
  const roles = given.map(([role, ref]) => {
    const column = ref ?? foundColumn(table, role, taken);
    if (column) taken.add(column.index);
    return [role, column] as const;
  });
  const segment = (flags.segment ?? []).map((name) =>
    named(name === flags.splitBy ? 'splitBy' : 'segment')(name),
  );
  return {
    ...(Object.fromEntries(roles) as Record<SingleRole, ColumnRef | null>),
    text,
    source: origin[0]!,
    rowNumber: origin[1]!,
    segment,
    unread: (found?.others ?? []).flatMap((index) =>
      taken.has(index) || segment.some((ref) => ref.index === index)
        ? []
        : [{ index, name: columns[index]!, path: [], by: 'content' as const }],
    ),
  };
}

function foundText(
  table: TableView,
  { candidates, by }: TextColumns,
  whenUnclear: ColumnFlags['unclear'],
): ColumnRef[] {
  const isUnclear = candidates.length > 1;
  if (isUnclear && whenUnclear !== 'all') throw unclear(table, candidates);
  return candidates.map((index) => ({
    index,
    name: table.columns[index]!,
    path: [],
    by: isUnclear ? 'unclear' : by,
  }));
}

/** A column by header name whose content does not speak against it; a date may also be found by content alone. */
function foundColumn(
  { columns, content }: TableView,
  role: SingleRole,
  taken: ReadonlySet<number>,
): ColumnRef | null {
  const free = columns
    .map((name, index) => ({ index, name, ...headerMatch(name, role) }))
    .filter(({ index }) => !taken.has(index));
  const [best] = free
    .filter(({ tier, index }) => tier > 0 && FITS[role](content[index]!))
    .sort((a, b) => b.tier - a.tier || a.rank - b.rank || a.index - b.index);
  if (best) return { index: best.index, name: best.name, path: [], by: 'name' };
  if (role !== 'date') return null;
  const dated = [isDates, isMostlyDates]
    .map((fits) => free.filter(({ index }) => fits(content[index]!)))
    .find((fitting) => fitting.length > 0);
  return dated?.length === 1
    ? { index: dated[0]!.index, name: dated[0]!.name, path: [], by: 'content' }
    : null;
}

/** Nothing but dates, written as such: numbers may be Excel's or Unix's, but also anything else. */
const isDates = ({ filled, dates, numbers }: ColumnContent): boolean =>
  filled >= 3 && dates === 1 && numbers === 0;

/** Dates with a few cells between them that are none ("어제", "-"), or that a spreadsheet turned into numbers. */
const isMostlyDates = ({ filled, dates, numbers }: ColumnContent): boolean =>
  filled >= 3 && dates >= 0.8 && numbers <= 0.2;

/** Where no column was taken as the date: those that hold dates at least every other time, for people to choose from. */
export const datesNotTaken = (
  columns: readonly string[],
  content: readonly ColumnContent[],
  { date, text }: Pick<ColumnMapping, 'date' | 'text'>,
): string[] =>
  date === null
    ? columns.filter((_, index) => {
        const { filled, dates, numbers } = content[index]!;
        return filled > 0 && dates >= 0.5 && numbers <= 0.5 && text.every((ref) => ref.index !== index);
      })
    : [];

const FITS: Readonly<Record<SingleRole, (content: ColumnContent) => boolean>> = {
  id: ({ filled, distinct, sentences }) => filled === 0 || (distinct * 2 > filled && sentences < 0.5),
  date: ({ filled, dates }) => filled === 0 || dates >= 0.5,
  rating: ({ filled, ratings }) => filled === 0 || ratings >= 0.5,
  product: ({ filled, dates }) => filled === 0 || dates < 0.8,
  channel: ({ filled, distinct }) => filled < 20 || distinct * 2 <= filled,
  customer: ({ filled, dates }) => filled === 0 || dates < 0.8,
};
