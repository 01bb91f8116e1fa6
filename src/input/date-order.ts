import { type DateOrder, parseDate } from './dates.js';
import type { Cell } from './reader.js';

const YEAR_LAST = /^\s*(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/;
const SHORT = /^\s*(\d{2})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/;

type Triple = readonly [string, string, string];

/** What a column of dates says about the order of their parts. null when it does not say, or contradicts itself. */
export function dateOrderOf(cells: readonly Cell[]): DateOrder {
  const texts = cells.filter((cell) => typeof cell === 'string');
  const long = texts.flatMap((text) => triple(YEAR_LAST.exec(text)));
  const short = texts.flatMap((text) => triple(SHORT.exec(text)));
  if (long.length === 0 && short.length > 0 && yearPlace(short) === 'first') return 'year-first';
  return dayOrMonthFirst(long.length > 0 ? long : yearPlace(short) === 'last' ? short : []);
}

function triple(match: RegExpExecArray | null): Triple[] {
  const [, a, , b, c] = match ?? [];
  return a && b && c ? [[a, b, c]] : [];
}

/** The part that is a year varies least: a column spans many days but few years. */
function yearPlace(dates: readonly Triple[]): 'first' | 'last' | null {
  const fits = (order: DateOrder) =>
    dates.filter(([a, b, c]) => parseDate(`${a}/${b}/${c}`, order) !== null).length;
  const asFirst = fits('year-first');
  const asLast = Math.max(fits('day-first'), fits('month-first'));
  if (asFirst !== asLast) return asFirst > asLast ? 'first' : 'last';
  const recent = (place: 0 | 2) =>
    dates.filter((date) => Number(date[place]) >= 15 && Number(date[place]) <= 35).length;
  const distinct = (place: 0 | 2) => new Set(dates.map((date) => date[place])).size;
  if (recent(0) !== recent(2)) return recent(0) > recent(2) ? 'first' : 'last';
  if (distinct(0) !== distinct(2)) return distinct(0) < distinct(2) ? 'first' : 'last';
  return null;
}

/** By a part above 12 somewhere in the column. */
function dayOrMonthFirst(dates: readonly Triple[]): DateOrder {
  const dayFirst = dates.some(([first]) => Number(first) > 12);
  const monthFirst = dates.some(([, second]) => Number(second) > 12);
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Whether dates of the column could be read in two ways while nothing tells which is meant. */
export const isAmbiguous = (cells: readonly Cell[], order: DateOrder): boolean =>
  order === null &&
  cells.some(
    (cell) => typeof cell === 'string' && parseDate(cell) === null && parseDate(cell, 'day-first') !== null,
  );
