import type { Locale } from '../schema/report.js';

/** Days and periods as people of each language write them: from tables of our own, since ICU differs from machine to machine. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function read(text: string): Day | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}

const month = (number: number): string => MONTHS[number - 1] ?? '';

/** "2026년 11월 9일", "9 Nov 2026"; anything but YYYY-MM-DD as it is. */
export function formatDay(text: string, locale: Locale): string {
  const at = read(text);
  if (!at) return text;
  return locale === 'ko'
    ? `${at.year}년 ${at.month}월 ${at.day}일`
    : `${at.day} ${month(at.month)} ${at.year}`;
}

/** "2026년 11월 9일~15일", "9–15 Nov 2026": what both days have in common is said once. */
export function formatDays(first: string, last: string, locale: Locale): string {
  const [from, to] = [read(first), read(last)];
  if (!from || !to || first === last) return formatDay(last, locale);
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  if (locale === 'ko') {
    const end = `${sameYear ? '' : `${to.year}년 `}${sameMonth ? '' : `${to.month}월 `}${to.day}일`;
    return `${formatDay(first, locale)}~${end}`;
  }
  const start = `${from.day}${sameMonth ? '' : ` ${month(from.month)}`}${sameYear ? '' : ` ${from.year}`}`;
  return `${start}${sameMonth ? '–' : ' – '}${formatDay(last, locale)}`;
}

/** Ids of periods (src/summarise/calendar.ts), in a sentence or table and, shorter, below a chart. */
const PERIODS: readonly {
  readonly pattern: RegExp;
  readonly long: Readonly<Record<Locale, (year: string, part: number) => string>>;
  readonly short: Readonly<Record<Locale, (year: string, part: number) => string>>;
}[] = [
  {
    pattern: /^(\d{4})-W(\d{2})$/,
    long: { ko: (year, week) => `${year}년 ${week}주차`, en: (year, week) => `Week ${week}, ${year}` },
    short: { ko: (_, week) => `${week}주차`, en: (_, week) => `W${week}` },
  },
  {
    pattern: /^(\d{4})-Q(\d)$/,
    long: { ko: (year, quarter) => `${year}년 ${quarter}분기`, en: (year, quarter) => `Q${quarter} ${year}` },
    short: { ko: (_, quarter) => `${quarter}분기`, en: (_, quarter) => `Q${quarter}` },
  },
  {
    pattern: /^(\d{4})-(\d{2})$/,
    long: { ko: (year, part) => `${year}년 ${part}월`, en: (year, part) => `${month(part)} ${year}` },
    short: { ko: (_, part) => `${part}월`, en: (_, part) => month(part) },
  },
  {
    pattern: /^(\d{4})()$/,
    long: { ko: (year) => `${year}년`, en: (year) => year },
    short: { ko: (year) => year, en: (year) => year },
  },
];

function period(id: string, locale: Locale, length: 'long' | 'short'): string | null {
  for (const { pattern, ...names } of PERIODS) {
    const [, year, part] = pattern.exec(id) ?? [];
    if (year) return names[length][locale](year, Number(part));
  }
  return null;
}

/** "2026년 46주차", "Nov 2026", "9 Nov 2026". */
export const formatPeriod = (id: string, locale: Locale): string =>
  period(id, locale, 'long') ?? formatDay(id, locale);

/** "46주차", "Nov", "11/9", "9 Nov": below a chart that says the year elsewhere. */
export function shortPeriod(id: string, locale: Locale): string {
  const at = read(id);
  if (!at) return period(id, locale, 'short') ?? id;
  return locale === 'ko' ? `${at.month}/${at.day}` : `${at.day} ${month(at.month)}`;
}
