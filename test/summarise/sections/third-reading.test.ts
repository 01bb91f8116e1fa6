import { describe, expect, test } from 'vitest';
import type { Change } from '../make.js';
import { bad, filled, good, sectionsOf } from './make.js';

const times = (count: number, change: Change): Change[] => Array.from({ length: count }, () => change);
const rowsOf = (quotes: readonly { readonly row: number }[]) => quotes.map(({ row }) => row);

describe('quotes stand for their number', () => {
  test('a behaviour that most complain of is quoted by a complaint, also where all of these were shown before', () => {
    const leave = { behaviours: ['exit'] };
    const rows = [...times(2, { ...bad('delivery.speed'), intensity: 4, ...leave }), { ...leave }];
    const { did } = filled(sectionsOf(rows), 'anger');
    expect(did).toMatchObject([{ id: 'exit', count: 3, complaints: 2 }]);
    expect(rowsOf(did[0]!.quotes)[0]).toBeLessThanOrEqual(2);
    expect(rowsOf(did[0]!.quotes)).toContain(3);
  });

  test('a touchpoint with as many complaints as praise is quoted by both, the complaint first', () => {
    const at = { touchpoints: ['staff'] };
    const rows = [
      { ...bad('service.attitude'), ...at },
      { ...good('service.attitude'), ...at },
    ];
    const [staff] = filled(sectionsOf(rows), 'moments').touchpoints;
    expect(rowsOf(staff!.quotes)).toEqual([1, 2]);
  });

  test('contacting again is a share of the complaints, so complaints alone are counted', () => {
    const again = { effort: { level: 2, signs: ['repeat_contact'] } } as const;
    const rows = [{ ...bad('service.access'), ...again }, { ...good(), ...again }, bad()];
    const { said } = filled(sectionsOf(rows), 'owners').again;
    expect(said).toMatchObject({ count: 1, of: 2, share: 0.5 });
    expect(rowsOf(said.quotes)).toEqual([1]);
  });
});

test('harm, privacy and fraud are in every table of themes, whatever --top', () => {
  const rows = [
    ...times(3, { ...bad('delivery.speed'), date: '2026-11-08', segments: { brand: '가' } }),
    { ...bad('trust.privacy'), date: '2026-11-09', segments: { brand: '나' } },
    ...times(2, { ...bad('price.value'), date: '2026-11-09', segments: { brand: '나' } }),
  ];
  const sections = sectionsOf(rows, { event: '2026-11-09', segments: ['brand'] }, { top: 1 });
  const expected = ['delivery.speed', 'trust.privacy'];
  const ids = (themes: readonly { readonly id: string }[]) => themes.map(({ id }) => id);
  expect(ids(sections.complaints!.themes)).toEqual(expected);
  expect(ids(filled(sections, 'trends').themes)).toEqual(expected);
  expect(ids(filled(sections, 'reasons').event!.themes)).toEqual(expected);
  expect(ids(filled(sections, 'crossTables')[0]!.themes)).toEqual(expected);
});

describe('leaders are held against the others', () => {
  const of = (brand: string, change: Change, count: number): Change[] =>
    times(count, { ...change, segments: { brand } });
  const placed = (rows: Change[]) =>
    filled(sectionsOf(rows, { segments: ['brand'] }), 'leaders')[0]!.values.map(
      ({ value, quadrant, clear }) => [value, quadrant, clear],
    );

  test('nobody is compared with its own texts', () => {
    const rows = [
      ...of('가', good('service.attitude', 'price.value'), 5),
      ...of('가', bad('service.attitude', 'price.value'), 5),
      ...of('나', good('service.attitude'), 5),
    ];
    expect(placed(rows)).toEqual([['가', null, false]]);
  });

  test('a large one does not hide behind a mean that is mostly its own', () => {
    const rows = [
      ...of('가', bad('service.attitude', 'price.value'), 90),
      ...of('가', good('service.attitude', 'price.value'), 10),
      ...of('나', good('service.attitude', 'price.value'), 10),
    ];
    expect(placed(rows)).toEqual([
      ['가', 'neither', true],
      ['나', 'both', true],
    ]);
  });
});
