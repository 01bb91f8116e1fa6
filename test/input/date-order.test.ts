import { expect, test } from 'vitest';
import { dateOrderOf, isAmbiguous } from '../../src/input/date-order.js';

test.each([
  // A part above twelve is a day.
  ['day-first', ['13/02/2026', '01/02/2026']],
  ['month-first', ['02/13/2026', '01/02/2026']],
  ['day-first', ['13.02.2026']],
  ['month-first', ['2/13/2026 10:30']],
  [null, ['12/12/2026', '01/02/2026']],
  // Both: the column contradicts itself.
  [null, ['13/02/2026', '02/13/2026']],
  // Two digits of a year stand where most dates can be read.
  ['year-first', ['26.11.09', '26.11.30']],
  ['year-first', ['45/12/31']],
  ['day-first', ['31/12/45']],
  [null, ['25/12/31']],
  [null, ['31/12/25']],
  ['month-first', ['12-31-25']],
  // Both can be read: years of today and the years to come stand first or last …
  ['year-first', ['26.11.09', '25.10.12']],
  [null, ['09.11.26', '12.10.25']],
  ['day-first', ['09.11.26', '13.10.25', '12.10.25']],
  // … else the part with fewer values is the year.
  ['year-first', ['12.11.09', '12.10.08', '12.09.10']],
  [null, ['09.11.12', '08.10.12', '10.09.12']],
  [null, ['12.11.10']],
  // Years of four digits decide, whatever the short ones look like.
  [null, ['01/02/2026', '26/11/09']],
  // Signs that differ, and years longer than four digits, are no dates.
  [null, ['13/02-2026', '13/02/20261']],
  [null, ['26.11-09', '26.11.091']],
  ['day-first', [' 13/ 02/ 2026']],
  // Cells that are no text say nothing.
  [null, [new Date('2026-02-13'), 46_000, null, true, '']],
  ['day-first', [46_000, '13/02/2026']],
  [null, []],
] as const)('%s: %j', (order, cells) => {
  expect(dateOrderOf(cells as never)).toBe(order);
});

test.each([
  [true, ['01/02/2026'], null],
  [true, ['배송', '01/02/2026'], null],
  // The order is known, only one reading is possible, or there is no date.
  [false, ['01/02/2026'], 'day-first'],
  [false, ['2026-02-01'], null],
  [false, ['배송', ''], null],
  [false, [46_000, null], null],
  [false, [], null],
] as const)('ambiguous %s: %j with order %j', (is, cells, order) => {
  expect(isAmbiguous(cells as never, order)).toBe(is);
});
