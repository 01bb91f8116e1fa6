import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  lastFullBefore,
  parsePeriod,
  periodOf,
  shift,
  today,
  yearBefore,
} from '../../src/digest/periods.js';
import { partialReason } from '../../src/digest/whole.js';
import { PERIOD_KINDS } from '../../src/schema/digest.js';

describe('periods', () => {
  test.each([
    ['day', '2026-11-09', '2026-11-09', '2026-11-09', '2026-11-09'],
    ['week', '2026-11-15', '2026-W46', '2026-11-09', '2026-11-15'],
    ['week', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
  ] as const)('the %s of %s is %s', (kind, day, id, first, last) => {
    expect(periodOf(kind, day)).toEqual({ kind, id, first, last });
  });

  test('they follow one another without a gap, and their names read back', () => {
    const days = fc.date({ min: new Date('1995-01-01'), max: new Date('2095-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), days, (kind, date) => {
        const period = periodOf(kind, date.toISOString().slice(0, 10));
        expect(daysBetween(period.last, shift(period, 1).first)).toBe(1);
        expect(shift(shift(period, 5), -5)).toEqual(period);
        expect(parsePeriod(kind, period.id)).toEqual(period);
      }),
    );
  });

  test.each([
    ['week', '2026-W46', '2025-W46'],
    ['week', '2026-W53', '2025-W52'],
    ['week', '2021-W53', null],
    ['month', '2026-02', '2025-02'],
    ['day', '2028-02-29', '2027-02-28'],
    ['quarter', '2026-Q1', '2025-Q1'],
  ] as const)('a year before the %s %s is %s', (kind, id, before) => {
    if (before === null) expect(() => parsePeriod(kind, id)).toThrow('--at cannot be');
    else expect(yearBefore(parsePeriod(kind, id)).id).toBe(before);
  });

  test('the last full one has ended before the day begins', () => {
    expect(lastFullBefore('week', '2026-11-15').id).toBe('2026-W45');
    expect(lastFullBefore('week', '2026-11-16').id).toBe('2026-W46');
  });

  test.each([
    '2026-Q4',
    '2026-11',
    'x2026-W46',
    '2026-W46x',
    '2026-46',
    'W46',
    '2026-W00',
    '2026-W54',
    '2026-Q5',
    '',
    '2026-02-30',
  ])('--at "%s" is no week', (text) => {
    expect(() => parsePeriod('week', text)).toThrow('--at cannot be');
  });

  test('today depends on the zone', () => {
    const now = new Date('2026-11-15T16:00:00Z');
    expect([today('Asia/Seoul', now), today('UTC', now)]).toEqual(['2026-11-16', '2026-11-15']);
    expect(() => today('Mars/Olympus', now)).toThrow('--timezone cannot be');
  });
});

describe('whole periods', () => {
  const week = periodOf('week', '2026-11-09');
  const daily = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => `2026-11-${String(first + i).padStart(2, '0')}`);
  const open = { since: null, until: null };

  test.each([
    ['all days are there', daily(1, 20), open, '2026-11-21', null],
    ['it has not ended', daily(1, 12), open, '2026-11-13', 'unfinished'],
    ['it ends today', daily(1, 15), open, '2026-11-15', 'unfinished'],
    ['the data end on Friday', daily(1, 13), open, '2026-11-21', 'ends_early'],
    ['the data begin on Tuesday', daily(10, 20), open, '2026-11-21', 'starts_late'],
    ['--since cuts it', daily(1, 20), { since: '2026-11-11', until: null }, '2026-11-21', 'starts_late'],
    ['--until cuts it', daily(1, 20), { since: null, until: '2026-11-11' }, '2026-11-21', 'ends_early'],
    [
      'nobody writes at weekends',
      [26, 27, 28, 29, 30].map((day) => `2026-10-${day}`).concat(daily(2, 6), daily(9, 13)),
      open,
      '2026-11-21',
      null,
    ],
    ['--since begins before it', daily(1, 20), { since: '2026-11-01', until: null }, '2026-11-21', null],
    ['--since begins with it', daily(1, 20), { since: '2026-11-09', until: null }, '2026-11-21', null],
    [
      '--since begins on its last day',
      daily(1, 20),
      { since: '2026-11-15', until: null },
      '2026-11-21',
      'starts_late',
    ],
    ['--since begins after it', daily(1, 20), { since: '2026-11-16', until: null }, '2026-11-21', null],
    ['--until ends after it', daily(1, 20), { since: null, until: '2026-11-20' }, '2026-11-21', null],
    ['--until ends with it', daily(1, 20), { since: null, until: '2026-11-15' }, '2026-11-21', null],
    [
      '--until ends on its first day',
      daily(1, 20),
      { since: null, until: '2026-11-09' },
      '2026-11-21',
      'ends_early',
    ],
    ['--until ends before it', daily(1, 20), { since: null, until: '2026-11-08' }, '2026-11-21', null],
    ['no day at all', [], open, '2026-11-21', null],
    ['one gap is no custom', [...daily(1, 2), ...daily(6, 12)], open, '2026-11-21', 'ends_early'],
  ] as const)('%s', (_, days, limits, asOf, reason) => {
    expect(partialReason(week, { days, ...limits }, asOf)).toBe(reason);
  });
});
