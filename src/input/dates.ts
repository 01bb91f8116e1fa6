import type { Cell } from './reader.js';

/** Which of day and month comes first in dates like 03/04/2026; null: not known, such a date is unreadable. */
export type DayOrder = 'day-first' | 'month-first' | null;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** "14:03", "14:03:22.5", with zone when the input has one. */
  readonly time?: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** Weekday in brackets or before the date, as Korean and English exports write it. */
const WEEKDAY = /\s*[([]?(?:[월화수목금토일]요일|(?<=[([])[월화수목금토일](?=[)\]])|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[)\]]?,?\s*/gi;

/** Each form a date has in exports, with how its groups are read. The rest of the text must be a time of day. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: string[], order: DayOrder) => Parts | null }[] = [
  { pattern: /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\.?(?![\d])/, read: ([y, m, d]) => ymd(y, m, d) },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?=$|[T\s]|\d{6}$|\d{4}$)/, read: ([y, m, d]) => ymd(y, m, d) },
  { pattern: /^(\d{4}|\d{2})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/, read: ([y, m, d]) => ymd(y, m, d) },
  { pattern: new RegExp(`^${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'), read: ([m, d, y]) => ymd(y, month(m), d) },
  { pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s,-]+(\\d{4})(?!\\d)`, 'i'), read: ([d, m, y]) => ymd(y, month(m), d) },
  { pattern: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/, read: ([a, , b, y], order) => ambiguous(y, a, b, order) },
  { pattern: /^(\d{2})[./-]\s?(\d{1,2})[./-]\s?(\d{1,2})\.?(?!\d)/, read: ([y, m, d]) => ymd(y, m, d) },
];

const TIME =
  /^[T,\s]*(오전|오후|am|pm)?\s*(\d{1,2})(?::|시\s*)(\d{2})?(?:(?::|분\s*)(\d{1,2})(?:초)?(?:[.,](\d{1,9}))?)?분?\s*(am|pm|오전|오후)?\s*(z|utc|gmt|kst|[+-]\d{2}:?\d{2})?$/i;
const COMPACT_TIME = /^(\d{2})(\d{2})(\d{2})?$/;

/**
 * A date of an export as ISO 8601: a day, or a day with time where the input has one (and zone where it has one).
 * null when it is no date, an impossible one, or one whose day and month cannot be told apart.
 */
export function parseDate(cell: Cell, order: DayOrder = null): string | null {
  if (cell instanceof Date) return fromDate(cell);
  if (typeof cell === 'number') return fromNumber(cell);
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFC').replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 60) return null;
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const parts = read(match.slice(1), order);
    const time = timeOf(text.slice(match[0].length));
    return parts === null || time === undefined ? null : iso({ ...parts, time });
  }
  return null;
}

/** Two-digit years are of this century: nobody exports feedback of the last one. */
function ymd(year = '', month: string | number = '', day = ''): Parts {
  return { year: Number(year) + (year.length === 2 ? 2000 : 0), month: Number(month), day: Number(day) };
}

const month = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function ambiguous(year = '', first = '', second = '', order: DayOrder): Parts | null {
  if (Number(first) > 12 || first === second) return ymd(year, second, first);
  if (Number(second) > 12) return ymd(year, first, second);
  if (order === null) return null;
  return order === 'day-first' ? ymd(year, second, first) : ymd(year, first, second);
}

/** null: no time; undefined: something that is no time. */
function timeOf(rest: string): string | null | undefined {
  if (/^[\s.,]*$/.test(rest)) return null;
  const compact = COMPACT_TIME.exec(rest.trim());
  if (compact) return clock(Number(compact[1]), Number(compact[2]), compact[3] ?? '00', '', '');
  const match = TIME.exec(rest);
  if (!match) return undefined;
  const [, before, hours, minutes = '00', seconds, fraction, after, zone = ''] = match;
  const half = (before ?? after ?? '').toLowerCase();
  let hour = Number(hours);
  if (half !== '' && (hour > 12 || hour === 0) && !(half === '오전' && hour === 0)) return undefined;
  if (half === 'pm' || half === '오후') hour = (hour % 12) + 12;
  if (half === 'am' || half === '오전') hour %= 12;
  return clock(hour, Number(minutes), seconds, fraction ? `.${fraction}` : '', zone);
}

function clock(hour: number, minute: number, seconds: string | undefined, fraction: string, zone: string): string | undefined {
  if (hour > 23 || minute > 59 || Number(seconds ?? 0) > 59) return undefined;
  const two = (n: number | string) => String(n).padStart(2, '0');
  return `${two(hour)}:${two(minute)}${seconds === undefined ? '' : `:${two(seconds)}${fraction}`}${zoneOf(zone)}`;
}

function zoneOf(zone: string): string {
  const name = zone.toLowerCase();
  if (name === '') return '';
  if (name === 'z' || name === 'utc' || name === 'gmt') return 'Z';
  if (name === 'kst') return '+09:00';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function iso({ year, month, day, time }: Parts): string | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > days) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return time ? `${date}T${time}` : date;
}

/** Spreadsheet dates have no zone: their UTC fields are what the cell shows. */
function fromDate(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const { year, month, day } = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return iso({ year, month, day }) === null ? null : text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

const DAY_MS = 86_400_000;
/** Excel's day 25,569 is 1970-01-01 (ECMA-376, 18.17.4.1, 1900 date base). 36,526 is 2000-01-01, 73,050 is 2099-12-31. */
const EXCEL_EPOCH = 25_569;

/** Excel serials, yyyymmdd as a number, and Unix time in seconds or milliseconds of the years 2001 to 2100. */
function fromNumber(value: number): string | null {
  if (value >= 36_526 && value <= 73_050) return fromDate(new Date((value - EXCEL_EPOCH) * DAY_MS));
  if (Number.isInteger(value) && value >= 19_900_101 && value <= 21_001_231) return parseDate(String(value));
  if (value >= 1e9 && value < 4.2e9) return `${new Date(value * 1000).toISOString().slice(0, 19)}Z`;
  if (value >= 1e12 && value < 4.2e12) return `${new Date(value).toISOString().slice(0, 19)}Z`;
  return null;
}

/** Whether a column of dates like 03/04/2026 puts the day or the month first: by a part above 12 somewhere in it. */
export function dayOrderOf(cells: readonly Cell[]): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const match = typeof cell === 'string' ? /^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?!\d)/.exec(cell) : null;
    if (!match) continue;
    dayFirst ||= Number(match[1]) > 12;
    monthFirst ||= Number(match[3]) > 12;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}
