import { describe, expect, test } from 'vitest';
import { stretchesBetween, stretchOf, unitFor } from '../../../src/summarise/calendar.js';
import { emptySummary } from '../../../src/summarise/index.js';
import type { Change } from '../make.js';
import { bad, filled, good, sectionsOf } from './make.js';

const times = (count: number, change: Change): Change[] => Array.from({ length: count }, () => change);

describe('moments of truth', () => {
  test('the worst and the best: surely above the others, with quotes of that side', () => {
    const section = filled(
      sectionsOf([
        ...times(12, { ...bad('delivery.speed'), moment: 'receive', touchpoints: ['courier'] }),
        ...times(2, { ...good('delivery.speed'), moment: 'receive' }),
        ...times(12, { ...good('service.access'), moment: 'ask' }),
        ...times(3, { ...bad('service.access'), moment: 'ask' }),
        ...times(20, { moment: 'use' }),
        ...times(5, {}),
      ]),
      'moments',
    );
    expect(section.placed).toMatchObject({ count: 49 });
    expect(section.worst).toMatchObject({ id: 'receive', complaints: { count: 12 } });
    expect(section.best).toMatchObject({ id: 'ask', praise: { count: 12, share: 0.8 } });
    expect(section.worst!.quotes.every(({ row }) => row <= 12)).toBe(true);
    expect(section.best!.quotes.every(({ row }) => row > 14 && row <= 26)).toBe(true);
    expect(section.map.find(({ touchpoint }) => touchpoint === 'courier')).toMatchObject({
      touchpoint: 'courier',
      moment: 'receive',
      verbatims: 12,
      complaints: 12,
      praise: 0,
      small: false,
    });
    expect(
      section.map.find(({ moment, touchpoint }) => moment === 'use' && touchpoint === null),
    ).toMatchObject({
      verbatims: 20,
      complaints: 0,
    });
  });

  test('a touchpoint is quoted by what most say of it; by both where many say both, the most frequent first', () => {
    const quoted = (wrong: number, right: number) => {
      const rows = [
        ...times(wrong, { ...bad(), touchpoints: ['app'] }),
        ...times(right, { ...good(), touchpoints: ['app'], confidence: 1 }),
      ];
      return filled(sectionsOf(rows), 'moments').touchpoints[0]!.quotes.map(({ row }) => row <= wrong);
    };
    expect(quoted(9, 3)).toEqual([true, true, true]);
    expect(quoted(6, 4)).toEqual([true, false, false]);
  });

  test('of several that stand out the surest; equal ones by name', () => {
    const side = (moment: string, wrong: number, right: number): Change[] => [
      ...times(wrong, { ...bad(), moment }),
      ...times(right, { ...good(), moment }),
    ];
    const worst = (...rows: Change[]) => filled(sectionsOf(rows), 'moments').worst?.id;
    expect(worst(...side('use', 8, 2), ...side('ask', 30, 2), ...times(60, { moment: 'pay' }))).toBe('ask');
    expect(worst(...side('use', 9, 1), ...side('ask', 9, 1), ...times(40, { moment: 'pay' }))).toBe('ask');
  });

  test('nothing stands out: as many praises, too few, or no better than all', () => {
    const evenly = filled(
      sectionsOf([...times(5, { ...bad(), moment: 'use' }), ...times(5, { ...good(), moment: 'use' })]),
      'moments',
    );
    expect([evenly.worst, evenly.best]).toEqual([null, null]);
    const one = filled(sectionsOf([{ ...bad(), moment: 'use' }, ...times(30, { moment: 'pay' })]), 'moments');
    expect(one.worst).toBeNull();
  });

  test('no cue, nothing readable', () => {
    expect(sectionsOf([bad()]).moments).toEqual({ empty: 'no_cues' });
    expect(sectionsOf([{ polarity: null, language: 'none' }]).moments).toEqual({ empty: 'nothing_readable' });
  });
});

describe('early warning', () => {
  const hazard = (product: string | null, row: number, source = 'b.csv'): Change => ({
    ...bad('product.safety'),
    product,
    row,
    source,
  });

  test('every hazard by product: most first, then by name, without a product last', () => {
    const section = filled(
      sectionsOf([
        hazard(null, 1),
        hazard(null, 2),
        hazard(null, 3),
        hazard('주전자', 9),
        hazard('주전자', 4),
        hazard('냄비', 5, 'a.csv'),
        hazard('가마솥', 6),
        { ...good(), product: '냄비', row: 7 },
        { ...good(), product: '체', row: 8 },
      ]),
      'earlyWarning',
    );
    expect(section.hazards).toMatchObject({ count: 7 });
    expect(section.products.map(({ product, count, of, small }) => [product, count, of, small])).toEqual([
      ['주전자', 2, 2, false],
      ['가마솥', 1, 1, true],
      ['냄비', 1, 2, false],
      [null, 3, 3, false],
    ]);
    expect(section.verbatims.map(({ source, row }) => [source, row])).toEqual([
      ['a.csv', 5],
      ['b.csv', 1],
      ['b.csv', 2],
      ['b.csv', 3],
      ['b.csv', 4],
      ['b.csv', 6],
      ['b.csv', 9],
    ]);
    expect(section.verbatims[0]).toMatchObject({ product: '냄비' });
    expect(section.allShown).toBe(true);
  });

  test('more than are kept: counted, and said', () => {
    const limits = { ...emptySummary().options.limits, hazards: 3 };
    const rows = Array.from({ length: 8 }, (_, i) => hazard('주전자', i + 1));
    const section = filled(sectionsOf(rows, { limits }), 'earlyWarning');
    expect([section.hazards.count, section.verbatims.length, section.allShown]).toEqual([8, 3, false]);
  });

  test('no hazards, nothing readable', () => {
    expect(sectionsOf([bad()]).earlyWarning).toEqual({ empty: 'no_hazards' });
    expect(sectionsOf([]).earlyWarning).toEqual({ empty: 'nothing_readable' });
  });
});

describe('the calendar at its edges', () => {
  test.each([
    ['day', '2026-11-09', { id: '2026-11-09', first: '2026-11-09' }],
    ['week', '2026-11-15', { id: '2026-W46', first: '2026-11-09' }],
    ['week', '2027-01-01', { id: '2026-W53', first: '2026-12-28' }],
    ['week', '1960-01-03', { id: '1959-W53', first: '1959-12-28' }],
    ['week', '2026-01-05', { id: '2026-W02', first: '2026-01-05' }],
    ['month', '2026-11-09', { id: '2026-11', first: '2026-11-01' }],
    ['quarter', '2026-03-31', { id: '2026-Q1', first: '2026-01-01' }],
    ['quarter', '2026-04-01', { id: '2026-Q2', first: '2026-04-01' }],
    ['quarter', '2026-12-31', { id: '2026-Q4', first: '2026-10-01' }],
    ['year', '2026-11-09', { id: '2026', first: '2026-01-01' }],
  ] as const)('the %s of %s', (unit, day, stretch) => {
    expect(stretchOf(unit, day)).toEqual(stretch);
  });

  // 31 days, 27 weeks, 36 months of 30.4 days, 40 quarters of 91.3 days.
  test.each([
    [30, 'day'],
    [31, 'week'],
    [188, 'week'],
    [189, 'month'],
    [1094, 'month'],
    [1095, 'quarter'],
    [3651, 'quarter'],
    [3652, 'year'],
    [99_999, 'year'],
  ])('%i days later is told by %s', (days, unit) => {
    const last = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10);
    expect(unitFor('2000-01-01', last)).toBe(unit);
  });

  test('a single day is one stretch; none where the last is before the first', () => {
    expect(stretchesBetween('week', '2026-11-09', '2026-11-09')).toEqual([
      { id: '2026-W46', first: '2026-11-09' },
    ]);
    expect(stretchesBetween('day', '2026-11-09', '2026-11-11')).toHaveLength(3);
    expect(stretchesBetween('day', '2026-11-09', '2026-11-08')).toEqual([]);
  });
});
