import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { parseDate } from './dates.js';

export interface FilterFlags {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** COL=VALUE or COL!=VALUE. */
  readonly where?: readonly string[] | undefined;
}

/** Whether a record is wanted. With --since or --until, records without a readable date are not. */
export type Filter = (date: string | null, cells: readonly string[]) => boolean;

/** Compiles the filter flags for a table's columns. Days are inclusive at both ends. */
export function compileFilter(flags: FilterFlags, columns: readonly string[], hasDates: boolean, source: string): Filter {
  const since = day(flags.since, 'since');
  const until = day(flags.until, 'until');
  if ((since || until) && !hasDates) {
    throw new Failure('filter_invalid', `${source} has no date column, so --since and --until cannot choose.`, `Name it with --date. Its columns are: ${columns.join(', ')}.`);
  }
  if (since && until && since > until) throw new Failure('filter_invalid', `--since ${since} is after --until ${until}.`, 'Swap them.');
  const conditions = (flags.where ?? []).map((condition) => compileWhere(condition, columns, source));
  return (date, cells) => {
    if (since || until) {
      const at = date?.slice(0, 10);
      if (at === undefined || (since && at < since) || (until && at > until)) return false;
    }
    return conditions.every((holds) => holds(cells));
  };
}

function day(text: string | undefined, flag: string): string | null {
  if (text === undefined) return null;
  const date = parseDate(text);
  if (date) return date.slice(0, 10);
  throw new Failure('filter_invalid', `--${flag} "${text}" is no date.`, 'Write it as 2026-11-09.');
}

function compileWhere(condition: string, columns: readonly string[], source: string): (cells: readonly string[]) => boolean {
  const match = /^(.+?)(!?=)(.*)$/su.exec(condition);
  if (!match) throw new Failure('filter_invalid', `--where "${condition}" has no "=".`, 'Write it as COLUMN=VALUE or COLUMN!=VALUE.');
  const [, name = '', sign, value = ''] = match;
  const index = columns.indexOf(name.trim());
  if (index < 0) {
    throw new Failure('filter_invalid', `${source} has no column "${name.trim()}" for --where.${didYouMean(name.trim(), columns)}`, `Its columns are: ${columns.join(', ')}.`);
  }
  const wanted = value.trim();
  return sign === '=' ? (cells) => cells[index]?.trim() === wanted : (cells) => cells[index]?.trim() !== wanted;
}
