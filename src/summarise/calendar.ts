/** Calendar arithmetic on days "YYYY-MM-DD", without a time zone: the same on every machine and without loading a library. */
const MS = 86_400_000;
const THURSDAY = 3;

const numberOf = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS;
const dayAt = (number: number): string => new Date(number * MS).toISOString().slice(0, 10);

/** Days from one day to another; 0 for the same one. */
export const daysBetween = (first: string, last: string): number => numberOf(last) - numberOf(first);

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export interface Stretch {
  /** "2026-11-09", "2026-W46", "2026-11", "2026-Q4" or "2026". */
  readonly id: string;
  /** Its first day. */
  readonly first: string;
}

/** What a day is in, by unit; weeks are those of ISO 8601: from Monday, week 1 holds the year's first Thursday. */
const STRETCHES: Readonly<Record<Unit, (day: string) => Stretch>> = {
  day: (day) => ({ id: day, first: day }),
  week(day) {
    const number = numberOf(day);
    // 1970-01-01, day 0, was a Thursday.
    const monday = number - ((((number + THURSDAY) % 7) + 7) % 7);
    const thursday = dayAt(monday + THURSDAY);
    const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
    return { id: `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`, first: dayAt(monday) };
  },
  month: (day) => ({ id: day.slice(0, 7), first: `${day.slice(0, 7)}-01` }),
  quarter(day) {
    const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
    const month = String(quarter * 3 - 2).padStart(2, '0');
    return { id: `${day.slice(0, 4)}-Q${quarter}`, first: `${day.slice(0, 4)}-${month}-01` };
  },
  year: (day) => ({ id: day.slice(0, 4), first: `${day.slice(0, 4)}-01-01` }),
};

export const stretchOf = (unit: Unit, day: string): Stretch => STRETCHES[unit](day);

/** Every stretch from the one of the first day to the one of the last, without a gap. */
export function stretchesBetween(unit: Unit, first: string, last: string): Stretch[] {
  const all: Stretch[] = [];
  let previous = '';
  for (let number = numberOf(first); number <= numberOf(last); number++) {
    const stretch = stretchOf(unit, dayAt(number));
    if (stretch.id !== previous) all.push(stretch);
    previous = stretch.id;
  }
  return all;
}

/** So many stretches are still a picture; a longer time is told in larger ones. */
const MOST: Readonly<Record<Unit, number>> = { day: 31, week: 27, month: 36, quarter: 40, year: Infinity };
const LENGTH: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.2 };

export const unitFor = (first: string, last: string): Unit =>
  UNITS.find((unit) => daysBetween(first, last) < MOST[unit] * LENGTH[unit])!;
