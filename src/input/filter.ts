import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { indexOfName } from './columns/column-ref.js';
import { columnList, shownName } from './columns/shown.js';
import { dayIn, parseDate } from './dates.js';
import { watchValues } from './watch-values.js';

export interface FilterFlags {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** COL=VALUE or COL!=VALUE. */
  readonly where?: readonly string[] | undefined;
  /** Names that --where may use though no column has them: somebody else sees to those. */
  readonly elsewhere?: readonly string[] | undefined;
  /** In which dates with a zone become days; default Asia/Seoul. */
  readonly timezone?: string | undefined;
}

/** Whether a record is wanted. With --since or --until, records without a readable date are not. */
export interface Filter {
  (date: string | null, cells: readonly string[]): boolean;
  /** Of each COL=VALUE that held of no record so far, the value that was probably meant, as a sentence; to be asked for at the end. */
  meant(): readonly string[];
}

/** Compiles the filter flags for a table's columns. Days are inclusive at both ends. Throws filter_invalid. */
export function compileFilter(
  flags: FilterFlags,
  columns: readonly string[],
  hasDates: boolean,
  source: string,
): Filter {
  const conditions = (flags.where ?? [])
    .filter((condition) => !isElsewhere(condition, columns, flags.elsewhere))
    .map((condition) => compileWhere(condition, columns, source, flags.elsewhere ?? []));
  const inPeriod = compilePeriod(flags, columns, hasDates, source);
  return Object.assign(
    (date: string | null, cells: readonly string[]) =>
      inPeriod(date) && conditions.every(({ holds }) => holds(cells)),
    { meant: () => conditions.flatMap(({ meant }) => meant()) },
  );
}

const invalid = (message: string, remedy: string, flag?: string): Failure =>
  new Failure('filter_invalid', message, remedy, flag);

function compilePeriod(
  flags: FilterFlags,
  columns: readonly string[],
  hasDates: boolean,
  source: string,
): (date: string | null) => boolean {
  const since = dayOf(flags.since, 'since');
  const until = dayOf(flags.until, 'until');
  if (since === null && until === null) return () => true;
  if (!hasDates) {
    throw invalid(
      `${source} has no date column, so --since and --until cannot choose.`,
      `Name it with --date. ${columnList(columns)}`,
    );
  }
  if (since !== null && until !== null && since > until)
    throw invalid(`--since ${since} is after --until ${until}.`, 'Swap them.');
  const timezone = knownTimezone(flags.timezone ?? 'Asia/Seoul');
  return (date) => {
    if (date === null) return false;
    const day = dayIn(date, timezone);
    return (since === null || day >= since) && (until === null || day <= until);
  };
}

function dayOf(text: string | undefined, flag: string): string | null {
  if (text === undefined) return null;
  const date = parseDate(text);
  if (date) return date.slice(0, 10);
  throw new Failure('date_invalid', `--${flag} "${text}" is not a date.`, 'Write it as 2026-11-09.', flag);
}

function knownTimezone(name: string): string {
  try {
    dayIn('2026-11-09T00:00:00Z', name);
    return name;
  } catch {
    throw invalid(`--timezone "${name}" is not a time zone.`, 'Write it as Asia/Seoul or UTC.');
  }
}

/** A condition on one of these columns; null where it names none of them. */
export function conditionOf(
  condition: string,
  columns: readonly string[],
): { readonly column: string; readonly value: string; readonly isEqual: boolean } | null {
  const { name, value, isEqual } = partsAt(condition, /!?=/.exec(condition));
  const index = indexOfName(columns, name);
  return index < 0 ? null : { column: columns[index]!, value, isEqual };
}

const isElsewhere = (
  condition: string,
  columns: readonly string[],
  elsewhere: readonly string[] = [],
): boolean => {
  const found = conditionOf(condition, elsewhere);
  return found !== null && indexOfName(columns, found.column) < 0;
};

/** What stands before and behind the sign of a condition. */
function partsAt(condition: string, sign: RegExpExecArray | null) {
  const at = sign?.index ?? condition.length;
  const signs = sign?.[0] ?? '';
  return {
    name: condition.slice(0, at).trim(),
    value: plain(condition.slice(at + signs.length)),
    isEqual: signs === '=',
  };
}

const plain = (text: string): string => text.normalize('NFC').trim();

interface Where {
  readonly holds: (cells: readonly string[]) => boolean;
  readonly meant: () => readonly string[];
}

/** "rating<=2": numbers are chosen by leaving the others out. */
function otherSign(condition: string, columns: readonly string[]): Failure {
  const name = condition.split(/[<>]/, 1)[0]!.trim();
  const column = indexOfName(columns, name) >= 0 ? name : 'COLUMN';
  return invalid(
    `--where knows only = and !=, and "${condition}" has another sign.`,
    `Write it as ${column}=VALUE or ${column}!=VALUE; given several times, all must hold: --where ${column}!=4 --where ${column}!=5.`,
    'where',
  );
}

/** The column's name may have "=" in it: the longest name that the table has is taken. */
function compileWhere(
  condition: string,
  columns: readonly string[],
  source: string,
  elsewhere: readonly string[],
): Where {
  const signs = [...condition.matchAll(/!?=/g)].filter(
    (sign) => condition.slice(0, sign.index).trim() !== '',
  );
  const [first] = signs;
  const sign = signs.findLast((one) => indexOfName(columns, partsAt(condition, one).name) >= 0);
  if (!sign && /[<>]/.test(condition.slice(0, first?.index))) throw otherSign(condition, columns);
  if (!first)
    throw invalid(`--where "${condition}" has no "=".`, 'Write it as COLUMN=VALUE or COLUMN!=VALUE.');
  if (!sign) throw noColumn(partsAt(condition, first).name, columns, source, elsewhere);
  const { name, value: wanted, isEqual } = partsAt(condition, sign);
  const index = indexOfName(columns, name);
  if (!isEqual) return { holds: (cells) => plain(cells[index] ?? '') !== wanted, meant: () => [] };
  const seen = watchValues(wanted);
  return {
    holds(cells) {
      const value = plain(cells[index] ?? '');
      seen.see(value);
      return value === wanted;
    },
    meant: () => seen.meant().map((near) => `"${shownName(columns[index]!)}" is never "${wanted}".${near}`),
  };
}

/** What voc finds has names too, and it is what people mean by a theme. */
const FOUND = /^(?:voc_\w+|themes?|polarity|sentiment|urgency|주제|테마|감정|극성)$/i;

function noColumn(
  name: string,
  columns: readonly string[],
  source: string,
  elsewhere: readonly string[],
): Failure {
  const found = FOUND.test(name)
    ? ' To choose by what voc finds: voc classify FILE --where voc_themes=delivery.speed, or voc report with it (columns: docs/reference/columns.md).'
    : '';
  return invalid(
    `${source} has no column "${name}" for --where.${didYouMean(name, [...columns.map(shownName), ...elsewhere])}`,
    `${columnList(columns)}${found}`,
    'where',
  );
}
