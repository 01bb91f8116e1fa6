import { Temporal } from 'temporal-polyfill';
import { Failure } from '../errors/failure.js';
import type { Period, PeriodKind } from '../schema/digest.js';

/** The period of a kind that a day falls in. Weeks are those of ISO 8601: they start on Monday, week 1 holds the year's first Thursday. */
export const periodOf = (kind: PeriodKind, day: string): Period =>
  periodAt(kind, Temporal.PlainDate.from(day));

function periodAt(kind: PeriodKind, day: Temporal.PlainDate): Period {
  const first = firstDay(kind, day);
  const last = first.add(LENGTHS[kind]).subtract({ days: 1 });
  return { kind, id: nameOf(kind, first), first: first.toString(), last: last.toString() };
}

const LENGTHS = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
} as const;

function firstDay(kind: PeriodKind, day: Temporal.PlainDate): Temporal.PlainDate {
  switch (kind) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'month':
      return day.with({ day: 1 });
    case 'quarter':
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
  }
}

function nameOf(kind: PeriodKind, first: Temporal.PlainDate): string {
  switch (kind) {
    case 'day':
      return first.toString();
    case 'week':
      return `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}`;
    case 'month':
      return first.toPlainYearMonth().toString();
    case 'quarter':
      return `${first.year}-Q${Math.ceil(first.month / 3)}`;
  }
}

/** So many periods later; earlier below 0. */
export function shift({ kind, first }: Period, by: number): Period {
  const {
    days = 0,
    weeks = 0,
    months = 0,
  } = LENGTHS[kind] as { days?: number; weeks?: number; months?: number };
  const start = Temporal.PlainDate.from(first).add({
    days: days * by,
    weeks: weeks * by,
    months: months * by,
  });
  return periodAt(kind, start);
}

/**
 * The same period a year before: the same name where the year has one (2025-W46 for 2026-W46, 2025-02-28 for 2024-02-29);
 * week 53 is held against week 52 of a year that has no week 53.
 */
export function yearBefore({ kind, first }: Period): Period {
  const day = Temporal.PlainDate.from(first);
  if (kind !== 'week') return periodAt(kind, day.subtract({ years: 1 }));
  return weekOf(day.yearOfWeek! - 1, day.weekOfYear!);
}

function weekOf(year: number, week: number): Period {
  // 4 January is always in week 1.
  const inWeekOne = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const wanted = periodAt('week', inWeekOne.add({ weeks: week - 1 }));
  return wanted.id.startsWith(`${year}-`) ? wanted : shift(wanted, -1);
}

/** The last period that had ended before a day began. */
export const lastFullBefore = (kind: PeriodKind, day: string): Period => shift(periodOf(kind, day), -1);

/** Calendar days from one day to another; 0 for the same one. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** The day it is in a time zone. @throws Failure usage for an unknown zone */
export function today(timezone: string, now: Date): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO(timezone)
      .toPlainDate()
      .toString();
  } catch {
    throw new Failure(
      'usage',
      `--timezone cannot be "${timezone}".`,
      'Name a zone of the IANA database, such as Asia/Seoul or Europe/London.',
    );
  }
}

const NAMES: readonly {
  readonly kind: PeriodKind;
  readonly pattern: RegExp;
  readonly day: (match: RegExpExecArray) => string;
}[] = [
  {
    kind: 'week',
    pattern: /^(\d{4})-?W(\d{2})$/i,
    day: ([, year, week]) => weekDay(Number(year), Number(week)),
  },
  {
    kind: 'quarter',
    pattern: /^(\d{4})-?Q([1-4])$/i,
    day: ([, year, quarter]) => `${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`,
  },
  { kind: 'month', pattern: /^(\d{4})-(\d{2})$/, day: ([, year, month]) => `${year}-${month}-01` },
  { kind: 'day', pattern: /^\d{4}-\d{2}-\d{2}$/, day: ([day]) => day },
];

const weekDay = (year: number, week: number): string => {
  const period = weekOf(year, Math.max(1, week));
  if (period.id !== `${year}-W${String(week).padStart(2, '0')}`) throw new RangeError();
  return period.first;
};

/** Reads what --at names: a period of its kind, or a day in it. @throws Failure usage */
export function parsePeriod(kind: PeriodKind, text: string): Period {
  for (const { kind: named, pattern, day } of NAMES) {
    const match = pattern.exec(text.trim());
    if (!match || (named !== kind && named !== 'day')) continue;
    try {
      return periodOf(kind, day(match));
    } catch {
      break;
    }
  }
  throw new Failure(
    'usage',
    `--at cannot be "${text}".`,
    `It takes a ${kind} such as ${EXAMPLES[kind]}, or a day in it.`,
  );
}

const EXAMPLES: Readonly<Record<PeriodKind, string>> = {
  day: '2026-11-09',
  week: '2026-W46',
  month: '2026-11',
  quarter: '2026-Q4',
};
