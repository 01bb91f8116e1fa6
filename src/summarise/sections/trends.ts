import type { Counts, DayCell } from '../../schema/summary.js';
import { daysBetween, stretchesBetween, stretchOf, UNITS, type Unit, unitFor } from '../calendar.js';
import { count, order } from '../counts.js';
import { dayCells } from '../days.js';
import { proportion } from '../wilson.js';
import { emptyBecause } from './said.js';
import type { BuildSection } from './section.js';
import { shownThemes } from './shown-themes.js';

/** A date so far from the middle one is a slip: a trend over a century would hide that of this month. */
const FAR = 20 * 366;

/** Shares of complaints, praise and complaint themes over time: by day, week, month, quarter or year, as the dates span. */
export const trends: BuildSection<'trends'> = ({ days, all }, context) => {
  const { minCell, themeLabel } = context;
  if (all.readable === 0) return emptyBecause('nothing_readable');
  const known = [...days.cells.keys()].filter(isDay).sort(order);
  const middle = middleOf(known.map((day) => [day, days.cells.get(day)!.readable]));
  const shown = known.filter((day) => Math.abs(daysBetween(day, middle)) <= FAR);
  const [first = '', last = ''] = [shown[0], shown.at(-1)];
  if (first === last) return emptyBecause('no_dates');
  const read = shown.map((day) => [day, days.cells.get(day)!.readable] as const);
  const unit = fullUnit(unitFor(first, last), read, minCell);
  const cells = new Map(stretchesBetween(unit, first, last).map(({ id }) => [id, dayCells.empty()]));
  const whole = dayCells.empty();
  for (const day of shown) {
    dayCells.absorb(cells.get(stretchOf(unit, day).id)!, days.cells.get(day)!);
    dayCells.absorb(whole, days.cells.get(day)!);
  }
  const of = [...cells.values()];
  const themes: Counts = whole.themes;
  return {
    unit,
    readable: whole.readable,
    periods: [...cells].map(([id, { readable }]) => ({ id, readable })),
    complaints: line(of, ({ complaints }) => complaints),
    praise: line(of, ({ praise }) => praise),
    themes: shownThemes(themes, context).map(([id]) => ({
      id,
      label: themeLabel(id),
      line: line(of, ({ themes }) => themes.get(id) ?? 0),
    })),
    leftOut: all.readable - whole.readable,
  };
};

const line = (cells: readonly DayCell[], countOf: (cell: DayCell) => number) =>
  cells.map((cell) => proportion(countOf(cell), cell.readable));

/** Stretches that make a line. */
const FEWEST_TOLD = 2;

/** The next larger unit as long as most stretches with texts have too few of them for a share, and larger ones would not. */
function fullUnit(
  unit: Unit,
  days: readonly (readonly [day: string, readable: number])[],
  minCell: number,
): Unit {
  const next = UNITS[UNITS.indexOf(unit) + 1];
  if (next === undefined) return unit;
  const here = told(unit, days, minCell);
  if (here.told * 2 >= here.all || told(next, days, minCell).told < FEWEST_TOLD) return unit;
  return fullUnit(next, days, minCell);
}

/** How many stretches have texts, and how many of them enough for a share. */
function told(unit: Unit, days: readonly (readonly [day: string, readable: number])[], minCell: number) {
  const sums: Counts = new Map();
  for (const [day, readable] of days) count(sums, stretchOf(unit, day).id, readable);
  return { all: sums.size, told: [...sums.values()].filter((sum) => sum >= minCell).length };
}

/** The day before and after which there are as many verbatims. */
function middleOf(days: readonly (readonly [day: string, verbatims: number])[]): string {
  let left = days.reduce((sum, [, verbatims]) => sum + verbatims, 0) / 2;
  return days.find(([, verbatims]) => (left -= verbatims) <= 0)?.[0] ?? '';
}

/** Dates of the input are checked where they are read; a record of another program's annotations may hold anything. */
const isDay = (day: string): boolean => /^[1-9]\d{3}-\d{2}-\d{2}$/.test(day);
