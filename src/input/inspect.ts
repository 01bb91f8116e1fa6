import type { Language } from '../schema/annotation.js';
import type { RejectCode, Verbatim } from '../schema/verbatim.js';
import { fingerprint } from '../text/fingerprint.js';
import type { ColumnRef } from './columns/column-ref.js';
import { type ColumnContent, contentOf } from './columns/content.js';
import { headerMatch, ROLES, type Role } from './columns/headers.js';
import { type ColumnMapping, datesNotTaken } from './columns/map.js';
import { ratingValue, scaleOf } from './columns/rating-value.js';
import { type SegmentColumn, segmentColumns } from './columns/segments.js';
import { shownName } from './columns/shown.js';
import { isOfCustomers, samplesOf } from './columns/text-column.js';
import { dayIn } from './dates.js';
import type { Note } from './note.js';
import type { FormatId } from './reader.js';
import type { RepeatedIds } from './repeated-ids.js';
import type { Source, SourceCounts } from './verbatims.js';

export type ColumnType = 'empty' | 'date' | 'number' | 'list' | 'text';

export interface InspectedColumn {
  readonly name: string;
  /** By the first records. */
  readonly type: ColumnType;
  readonly filled: number;
  /** Share of the rows read in which it is filled, 0 … 1. */
  readonly fillRate: number;
  /** Up to three short cells without personal data. */
  readonly samples: readonly string[];
  /** It tells customers apart or is full of names: no cell of it is shown. */
  readonly hidden: boolean;
}

/**
 * Which column has a role, and what decided: a flag, its name or its content. unclear: several read like customers' words, and
 * other commands ask which; unread: it reads like them beside the chosen one, and is left out.
 */
export interface InspectedRole {
  readonly role: Role;
  readonly column: string;
  readonly by: ColumnRef['by'] | 'unread';
}

/** The ratings that are numbers: the lowest, the highest, and out of how many they are read (5, 10, 100; null: more). */
export interface InspectedRatings {
  readonly lowest: number;
  readonly highest: number;
  readonly scale: number | null;
  /** The question is how likely people are to recommend (NPS). */
  readonly isRecommendation: boolean;
}

/** A column whose values a report may compare: --segment. */
export interface InspectedSegment {
  readonly column: string;
  readonly by: SegmentColumn['by'];
  /** Different ones in the first records. */
  readonly values: number;
}

/** What voc sees before it works. Rows that a filter leaves out are counted, not looked at. */
export interface Inspection {
  readonly name: string;
  readonly format: FormatId;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly notes: readonly Note[];
  readonly columns: readonly InspectedColumn[];
  readonly mapping: readonly InspectedRole[];
  /** null where no rating is a number. */
  readonly ratings: InspectedRatings | null;
  /** Most telling first. */
  readonly segments: readonly InspectedSegment[];
  readonly counts: Readonly<SourceCounts>;
  /** Columns that look like dates where none was taken as the date. */
  readonly datesNotTaken: readonly string[];
  /** First and last day; null when no date was read. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  /** Verbatims whose wording an earlier one has too; empty ones do not count. */
  readonly duplicates: number;
  /** Ids that several records have: all are counted. */
  readonly repeatedIds: RepeatedIds;
  readonly rejects: Readonly<Partial<Record<RejectCode, number>>>;
}

export interface InspectOptions {
  readonly detectLanguage: (text: string) => Language;
  /** In which dates with a zone become days. */
  readonly timezone: string;
}

/** Rows by which types and samples are found. */
const ROWS_TO_LOOK_AT = 1000;

/** Reads a source to its end and tells what is in it. */
export async function inspectSource(
  source: Source,
  { detectLanguage, timezone }: InspectOptions,
): Promise<Inspection> {
  const { table, mapping, counts } = source;
  const filled = table.columns.map(() => 0);
  const rows: (readonly string[])[] = [];
  const languages: Partial<Record<Language, number>> = {};
  const rejects: Partial<Record<RejectCode, number>> = {};
  const seen = new Set<string>();
  const ratings = watchRatings();
  let duplicates = 0;
  let first: string | null = null;
  let last: string | null = null;

  for await (const item of source.verbatims()) {
    if (item.kind === 'reject') {
      rejects[item.code] = (rejects[item.code] ?? 0) + 1;
      continue;
    }
    if (rows.length < ROWS_TO_LOOK_AT) rows.push(item.cells);
    for (const [index, cell] of item.cells.entries()) if (cell.trim() !== '') filled[index]!++;
    const language = detectLanguage(item.texts.map((part) => part.text).join('\n'));
    languages[language] = (languages[language] ?? 0) + 1;
    ratings.see(item.rating);
    if (isRepeat(item, seen)) duplicates++;
    const day = item.date === null ? null : dayIn(item.date, timezone);
    if (day !== null && (first === null || day < first)) first = day;
    if (day !== null && (last === null || day > last)) last = day;
  }

  const contents = table.columns.map((_, index) => contentOf(rows.map((cells) => cells[index] ?? '')));
  const columns = table.columns.map((name, index): InspectedColumn => {
    return {
      name: shownName(name),
      type: typeOf(
        contents[index]!,
        rows.map((cells) => cells[index] ?? ''),
      ),
      filled: filled[index]!,
      fillRate: counts.read === 0 ? 0 : filled[index]! / counts.read,
      samples: samplesOf({ columns: table.columns, rows }, index, 3),
      hidden: filled[index]! > 0 && isOfCustomers({ columns: table.columns, rows }, index),
    };
  });
  return {
    name: source.name,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    notes: source.notes,
    columns,
    mapping: rolesOf(mapping),
    ratings: ratings.found(mapping.rating?.name ?? ''),
    segments: segmentColumns(table.columns, contents, mapping)
      .filter(({ index }) => !columns[index]!.hidden)
      .map(({ index, by, values }) => ({ column: columns[index]!.name, by, values })),
    counts: { ...counts },
    datesNotTaken: datesNotTaken(table.columns, contents, mapping).map(shownName),
    days: first === null || last === null ? null : { first, last },
    languages,
    duplicates,
    repeatedIds: source.repeatedIds(),
    rejects,
  };
}

function isRepeat({ texts }: Verbatim, seen: Set<string>): boolean {
  if (texts.every(({ text }) => text.trim() === '')) return false;
  const key = fingerprint(texts.map(({ text }) => text));
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function watchRatings() {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    see(rating: Verbatim['rating']) {
      const value = ratingValue(rating);
      if (value === null) return;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    },
    found: (column: string): InspectedRatings | null =>
      highest < lowest
        ? null
        : {
            lowest,
            highest,
            scale: scaleOf(highest),
            isRecommendation: headerMatch(column, 'recommendation').tier > 0,
          },
  };
}

function typeOf({ filled, dates, numbers }: ColumnContent, cells: readonly string[]): ColumnType {
  if (filled === 0) return 'empty';
  if (numbers >= 0.95) return 'number';
  if (dates >= 0.8) return 'date';
  return cells.every((cell) => cell.trim() === '' || /^\[.*\]$/s.test(cell)) ? 'list' : 'text';
}

const rolesOf = (mapping: ColumnMapping): InspectedRole[] => [
  ...ROLES.flatMap((role) =>
    [mapping[role]].flat().flatMap((ref) => (ref ? [{ role, column: shownName(ref.name), by: ref.by }] : [])),
  ),
  ...mapping.unread.map(({ name }) => ({
    role: 'text' as const,
    column: shownName(name),
    by: 'unread' as const,
  })),
];
