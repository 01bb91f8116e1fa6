import type { Cell } from './reader.js';
import { clockTime } from './times.js';

/**
 * What comes first in a column of dates like 03/04/2026 or 26/11/09. null: not known; a date that could be read in two ways
 * is then unreadable.
 */
export type DateOrder = 'year-first' | 'day-first' | 'month-first' | null;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Weekday in brackets or before the date, as Korean and English exports write it. */
const WEEKDAY =
  /\s*(?:[([](?:[월화수목금토일](?:요일)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[)\]]|[월화수목금토일]요일|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?),?\s*/gi;

type ReadDay = (groups: readonly string[], order: DateOrder) => Day | null;

/** Each form a date has in exports, with how its groups are read. What follows it must be a time of day. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: ReadDay }[] = [
  {
    pattern: /^(\d{4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?(?!\d)/,
    read: ([y, , m, d]) => dayOf(y, m, d),
  },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?=$|[T\s]|\d{6}$|\d{4}$)/, read: ([y, m, d]) => dayOf(y, m, d) },
  { pattern: /^(\d{4}|\d{2})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일/, read: ([y, m, d]) => dayOf(y, m, d) },
  {
    pattern: new RegExp(`^${MONTH}\\s?(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`, 'i'),
    read: ([m, d, y]) => dayOf(y, monthOf(m), d),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]${MONTH}[\\s,-]{1,2}(\\d{4})(?!\\d)`, 'i'),
    read: ([d, m, y]) => dayOf(y, monthOf(m), d),
  },
  {
    pattern: /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})\.?(?!\d)/,
    read: ([a, , b, y], order) => yearLast(y, a, b, order),
  },
  {
    pattern: /^(\d{2})([./-])\s?(\d{1,2})\2\s?(\d{1,2})\.?(?!\d)/,
    read: ([a, , b, c], order) => shortDate(a, b, c, order),
  },
];

/** "Mon Nov 09 14:03:22 +0000 2026", as C and Twitter write it: the year stands behind the time. */
const YEAR_BEHIND = new RegExp(
  `^(${MONTH} \\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2}(?: [+-]\\d{4})?) (\\d{4})$`,
  'i',
);

/** Longer texts are no dates. */
const MAX_LENGTH = 80;

/**
 * A date of an export as ISO 8601: a day, or a day with time where the input has one (and zone where it has one).
 * null when it is no date, an impossible one, or one that could be read in two ways.
 */
export function parseDate(cell: Cell, order: DateOrder = null): string | null {
  if (cell instanceof Date) return fromDate(cell);
  if (typeof cell === 'number') return fromNumber(cell);
  if (typeof cell !== 'string' || cell.length > MAX_LENGTH) return null;
  const text = plain(cell);
  if (/^(?:\d{5}|\d{10}|\d{13})(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const day = read(match.slice(1), order);
    const time = clockTime(text.slice(match[0].length));
    return day === null || time === undefined || !isDay(day) ? null : isoDay(day) + time;
  }
  return null;
}

/** One kind of space, no weekday, the year in front of the time. Most dates are digits and signs alone. */
function plain(cell: string): string {
  if (!/[^\d :./-]/.test(cell)) return cell.trim();
  const text = cell.normalize('NFKC').replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim();
  return text.replace(YEAR_BEHIND, '$1 $4 $3');
}

const dayOf = (year = '', month: string | number = '', day = ''): Day => ({
  // Two-digit years are of this century: nobody exports feedback of the last one.
  year: Number(year) + (year.length === 2 ? 2000 : 0),
  month: Number(month),
  day: Number(day),
});

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function isDay({ year, month, day }: Day): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const isoDay = ({ year, month, day }: Day): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 03/04/2026: by the column's order, else only where one of the two is no month or both are the same. */
function yearLast(year = '', first = '', second = '', order: DateOrder): Day | null {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  if (!isDay(dayFirst)) return monthFirst;
  return !isDay(monthFirst) || first === second ? dayFirst : null;
}

/** Two digits that are a year in feedback; other numbers may be one, but none to expect. */
const isRecentYear = (digits: string): boolean => Number(digits) >= 15 && Number(digits) <= 35;

/** 26/11/09: the year stands first in Korean exports, last in others. By the column's order, else by which can be a recent year. */
function shortDate(first = '', second = '', third = '', order: DateOrder): Day | null {
  const asFirst = dayOf(first, second, third);
  if (order === 'year-first') return asFirst;
  const asLast = third.length === 2 ? yearLast(third, first, second, order) : null;
  if (order !== null) return asLast;
  const lastIsPossible = third.length === 2 && canBeYearLast(first, second, third);
  if (!isDay(asFirst)) return asLast;
  if (!lastIsPossible || (isRecentYear(first) && !isRecentYear(third))) return asFirst;
  return isRecentYear(third) && !isRecentYear(first) ? asLast : null;
}

const canBeYearLast = (first: string, second: string, third: string): boolean =>
  isDay(dayOf(third, second, first)) || isDay(dayOf(third, first, second));

/** Spreadsheet dates have no zone: their UTC fields are what the cell shows. Seconds are rounded, as serials are fractions. */
export function dateText(date: Date): string | null {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return null;
  const [day = '', time = ''] = rounded.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day}T${time.slice(0, 8)}`;
}

function fromDate(date: Date): string | null {
  const text = dateText(date);
  const [, year, month, day] = /^([-+]?\d+)-(\d\d)-(\d\d)/.exec(text ?? '') ?? [];
  return isDay({ year: Number(year), month: Number(month), day: Number(day) }) ? text : null;
}

const DAY_MS = 86_400_000;
/** Excel's day 25,569 is 1970-01-01 (ECMA-376, 18.17.4.1, 1900 date base). 36,526 is 2000-01-01, 73,050 is 2099-12-31. */
const EXCEL_EPOCH = 25_569;

/** Excel serials, yyyymmdd as a number, and Unix time in seconds or milliseconds of the years 2001 to 2100. */
function fromNumber(value: number): string | null {
  if (value >= 36_526 && value < 73_051) return fromDate(new Date((value - EXCEL_EPOCH) * DAY_MS));
  if (Number.isInteger(value) && value >= 19_900_101 && value <= 21_001_231) return parseDate(String(value));
  if (value >= 1e9 && value < 4.1e9) return `${new Date(value * 1000).toISOString().slice(0, 19)}Z`;
  if (value >= 1e12 && value < 4.1e12) return `${new Date(value).toISOString().slice(0, 19)}Z`;
  return null;
}

/** A date with a zone is the day that it is in the time zone of the report; one without a zone is the day it says. */
export function dayIn(date: string, timezone: string): string {
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date.slice(0, 10);
  return dayFormat(timezone).format(new Date(date));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes days as ISO 8601 does. */
function dayFormat(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timezone, format);
  return format;
}
