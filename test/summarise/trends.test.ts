import { describe, expect, test } from 'vitest';
import { stretchesBetween, stretchOf, unitFor } from '../../src/summarise/calendar.js';
import { addAnnotation, emptySummary, toReport } from '../../src/summarise/index.js';
import { annotated, mention, stageOf, tinyTaxonomy } from './make.js';

describe('calendar', () => {
  // ISO 8601 week dates, as in the standard's own examples.
  test.each([
    ['2005-01-01', '2004-W53'],
    ['2005-12-31', '2005-W52'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['1969-12-31', '1970-W01'],
    ['2026-11-15', '2026-W46'],
  ])('%s is in %s', (day, id) => {
    expect(stretchOf('week', day).id).toBe(id);
  });

  test('stretches have no gap', () => {
    expect(stretchesBetween('month', '2026-01-31', '2026-04-01').map(({ id }) => id)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
  });

  test.each([
    ['2026-11-09', '2026-11-15', 'day'],
    ['2026-09-01', '2026-11-15', 'week'],
    ['2025-01-01', '2026-11-15', 'month'],
    ['2020-01-01', '2026-11-15', 'quarter'],
    ['1990-01-01', '2026-11-15', 'year'],
  ])('%s to %s is told by %s', (first, last, unit) => {
    expect(unitFor(first, last)).toBe(unit);
  });
});

const reportOf = (days: readonly (string | null)[]) => {
  const summary = emptySummary();
  days.forEach((date, i) => {
    const bad = i % 2 === 0;
    const { annotation, verbatim } = annotated(`글 ${i}`, {
      row: i + 1,
      date,
      polarity: bad ? 'negative' : 'positive',
      themes: bad ? [mention('delivery.speed')] : [],
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return toReport(summary, { taxonomy: tinyTaxonomy }).sections.trends;
};

test('counts by day, silent days too, with the rest named', () => {
  const trends = reportOf(['2026-11-09', '2026-11-09', '2026-11-11', null]);
  expect(trends).toMatchObject({
    unit: 'day',
    readable: 3,
    leftOut: 1,
    periods: [
      { id: '2026-11-09', readable: 2 },
      { id: '2026-11-10', readable: 0 },
      { id: '2026-11-11', readable: 1 },
    ],
    complaints: [{ count: 1, share: 0.5 }, { count: 0 }, { count: 1, share: 1 }],
    themes: [{ id: 'delivery.speed', line: [{ count: 1 }, { count: 0 }, { count: 1 }] }],
  });
});

test('a slip of a century does not hide a week', () => {
  const trends = reportOf(['2926-11-09', '2026-11-09', '2026-11-10', '2026-11-11', '1026-11-11']);
  expect(trends).toMatchObject({ unit: 'day', readable: 3, leftOut: 2 });
});

test('one day is no trend', () => {
  expect(reportOf(['2026-11-09', '2026-11-09'])).toEqual({ empty: 'no_dates' });
});

test('three weeks of days too thin for a share are told by week', () => {
  const days = Array.from(
    { length: 42 },
    (_, i) => `2026-11-${String(2 + Math.floor(i / 2)).padStart(2, '0')}`,
  );
  expect(reportOf(days)).toMatchObject({
    unit: 'week',
    periods: ['2026-W45', '2026-W46', '2026-W47'].map((id) => ({ id, readable: 14 })),
  });
  const full = days.flatMap((day) => Array.from({ length: 5 }, () => day));
  expect(reportOf(full)).toMatchObject({ unit: 'day' });
});
