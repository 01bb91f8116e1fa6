import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOrderOf } from '../../src/input/date-order.js';
import { parseDate } from '../../src/input/dates.js';

const two = (n: number) => String(n).padStart(2, '0');
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const day = fc
  .date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }));

const isoOf = ({ y, m, d }: { y: number; m: number; d: number }) => `${y}-${two(m)}-${two(d)}`;

test('each form of a day is read as the day it was written from', () => {
  const forms: readonly ((date: { y: number; m: number; d: number }) => string)[] = [
    isoOf,
    ({ y, m, d }) => `${y}. ${m}. ${d}.`,
    ({ y, m, d }) => `${y}/${m}/${d}`,
    ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
    ({ y, m, d }) => `${y}년 ${m}월 ${d}일`,
    ({ y, m, d }) => `${MONTHS[m - 1]} ${d}, ${y}`,
    ({ y, m, d }) => `${MONTHS[m - 1]!.slice(0, 3)} ${d}, ${y}`,
    ({ y, m, d }) => `${d} ${MONTHS[m - 1]} ${y}`,
    ({ y, m, d }) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569),
  ];
  fc.assert(
    fc.property(day, fc.constantFrom(...forms), (date, form) => {
      expect(parseDate(form(date))).toBe(isoOf(date));
    }),
  );
});

test('each form of a time is read as the time it was written from', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const half = (h: number) => h % 12 || 12;
  fc.assert(
    fc.property(day, time, (date, [h, m]) => {
      const expected = `${isoOf(date)}T${two(h)}:${two(m)}`;
      for (const text of [
        `${h}:${two(m)}`,
        `${h < 12 ? '오전' : '오후'} ${half(h)}:${two(m)}`,
        `${half(h)}:${two(m)} ${h < 12 ? 'AM' : 'pm'}`,
        `${h}시 ${m}분`,
      ]) {
        expect(parseDate(`${isoOf(date)} ${text}`)).toBe(expected);
      }
    }),
  );
});

test('a column of two-digit dates is never read as other days than it was written from', () => {
  const orders: readonly ((date: { y: number; m: number; d: number }) => string)[] = [
    ({ y, m, d }) => `${two(y % 100)}/${two(m)}/${two(d)}`,
    ({ y, m, d }) => `${two(d)}/${two(m)}/${two(y % 100)}`,
    ({ y, m, d }) => `${two(m)}/${two(d)}/${two(y % 100)}`,
  ];
  // A year of an export: some months from one month on, as exports are.
  const column = fc
    .tuple(
      fc.integer({ min: 2018, max: 2030 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), {
        minLength: 40,
        maxLength: 60,
      }),
    )
    .map(([y, days]) => days.map(([m, d]) => ({ y, m, d })));
  fc.assert(
    fc.property(column, fc.constantFrom(...orders), (dates, write) => {
      const cells = dates.map(write);
      const order = dateOrderOf(cells);
      for (const [i, cell] of cells.entries())
        expect([isoOf(dates[i]!), null]).toContain(parseDate(cell, order));
    }),
  );
});

test('any text gives a date that exists, or null', () => {
  const piece = fc.constantFrom(
    '2026',
    '26',
    '13',
    '02',
    '30',
    '9',
    '.',
    '-',
    '/',
    ' ',
    '년',
    '월',
    '일',
    'Nov',
    '오후',
    ':',
    'T',
    'Z',
    '+09:00',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const date = parseDate(pieces.join(''));
      if (date === null) return;
      expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/);
      expect(new Date(`${date.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.slice(0, 10));
    }),
    { numRuns: 2000 },
  );
});
