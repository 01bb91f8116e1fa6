import { describe, expect, test } from 'vitest';
import { addAnnotation, emptySummary, toReport } from '../../../src/summarise/index.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from '../make.js';
import { bad, filled, good, sectionsOf } from './make.js';

describe('loyalty', () => {
  const loyalty = (retention: number, referral = 0) => ({
    loyalty: { retention, relatedSales: 0, referral },
  });
  const rows: Change[] = [
    { ...bad(), ...loyalty(-2) },
    { ...bad(), ...loyalty(-4) },
    { ...bad(), ...loyalty(-2), relationship: 'committed_partner' },
    { ...bad(), intents: ['cancellation'] },
    { ...good(), ...loyalty(4, 3) },
  ];

  test('long-time customers first, then who has gone furthest', () => {
    const { atRisk } = filled(sectionsOf(rows), 'loyalty');
    expect(atRisk.verbatims.map(({ row, longTime, level }) => [row, longTime, level])).toEqual([
      [3, true, -2],
      [2, false, -4],
      [1, false, -2],
      [4, false, 0],
    ]);
    expect(atRisk).toMatchObject({ count: 4, longTime: 1, conditional: 2, notShown: 0 });
  });

  test('why they leave: themes of their complaints, and how many name none', () => {
    const { atRisk } = filled(
      sectionsOf([
        { ...bad('delivery.speed', 'service.access'), ...loyalty(-3) },
        { ...bad('delivery.speed'), ...loyalty(-4) },
        { ...good('delivery.packaging'), ...loyalty(-1) },
        bad('service.access'),
      ]),
      'loyalty',
    );
    expect(atRisk.themes.map(({ id, count, share }) => [id, count, share])).toEqual([
      ['delivery.speed', 2, 0.666667],
      ['service.access', 1, 0.333333],
    ]);
    expect(atRisk.themes[0]!.quotes.map(({ row }) => row).sort()).toEqual([1, 2]);
    expect(atRisk).toMatchObject({ count: 3, unsaid: 1 });
  });

  test('the words of leaving are no reason to leave', () => {
    const leaves = (start: number): Change => ({
      ...bad('service.access'),
      ...loyalty(-4),
      facetEvidence: { 'loyalty.retention': [{ start, end: start + 4, text: '그만둠' }] },
    });
    const { atRisk } = filled(sectionsOf([leaves(0), leaves(6)]), 'loyalty');
    expect(atRisk.themes.map(({ id, count, quotes }) => [id, count, quotes.map(({ row }) => row)])).toEqual([
      ['service.access', 1, [2]],
    ]);
    expect(atRisk).toMatchObject({ count: 2, unsaid: 1 });
  });

  test('--top cuts the list and says so; the counts stay', () => {
    const { atRisk, rs, grow } = filled(sectionsOf(rows, {}, { top: 1 }), 'loyalty');
    expect(atRisk).toMatchObject({ count: 4, notShown: 3, verbatims: [{ row: 3 }] });
    expect(rs[0]).toMatchObject({ id: 'retention', up: { count: 1 }, down: { count: 3 } });
    expect(grow.count).toBe(1);
  });
});

test('relationships: only what --min-cell verbatims say has a name, with how to answer', () => {
  const relation = (relationship: string): Change => ({ ...bad(), relationship });
  const rows = ['captive', 'captive', 'fling', 'kinship'].map(relation);
  const { said, relations, tooFew } = filled(sectionsOf(rows, {}, { locale: 'en' }), 'relationships');
  expect(said.count).toBe(4);
  expect(relations).toMatchObject([{ id: 'captive', count: 2, share: 0.5 }]);
  for (const text of [relations[0]!.expects, relations[0]!.breach, relations[0]!.response])
    expect(text).toMatch(/^[a-z]/i);
  expect(tooFew).toEqual({ relations: 2, verbatims: 2 });
  expect(JSON.stringify(relations)).not.toContain('kinship');
});

test('owners: the same customer with the same problem again, by theme, department and stage', () => {
  const { again, causedBy } = filled(
    sectionsOf([
      { ...bad('delivery.speed'), customer: 'a' },
      { ...bad('delivery.speed', 'delivery.packaging'), customer: 'a' },
      { ...bad('delivery.speed'), customer: 'b' },
      { ...bad('service.access'), customer: 'b' },
      { ...bad('service.access'), customer: 'c', effort: { level: 1, signs: ['repeat_contact'] } },
      bad('product.match'),
      bad('product.quality'),
      bad('product.quality', 'trust.advertising'),
    ]),
    'owners',
  );
  expect(again.said.count).toBe(1);
  expect(again.customers).toMatchObject({
    complaining: 3,
    again: { count: 2 },
    sameProblem: { count: 1 },
    themes: [{ id: 'delivery.speed', count: 1 }],
    owners: [{ id: 'logistics', count: 1 }],
    stages: [{ id: 'deliver', count: 1 }],
    exact: true,
  });
  expect([causedBy.promise.count, causedBy.make.count]).toEqual([2, 2]);
});

test('the same customer again is an estimate, and says so, where there are more customers than are held', () => {
  const limits = { ...emptySummary().options.limits, customers: 50 };
  const rows = Array.from(
    { length: 400 },
    (_, i): Change => ({ ...bad('delivery.speed'), customer: `${i % 200}` }),
  );
  const { customers } = filled(sectionsOf(rows, { limits }), 'owners').again;
  expect(customers!.exact).toBe(false);
  expect(customers!.sameProblem.share).toBe(1);
  expect(customers!.complaining).toBeGreaterThan(100);
  expect(customers!.complaining).toBeLessThan(400);
});

describe('earlyWarning', () => {
  const hazard = (product: string | null): Change => ({ ...bad('product.safety'), product });

  test('every hazard is listed, equal texts too, whatever --top says; clusters by product', () => {
    const summary = emptySummary();
    for (let row = 1; row <= 40; row++) {
      const change =
        row > 30 ? { ...bad('delivery.speed'), product: '포트' } : hazard(row % 3 ? '포트' : null);
      const { annotation, verbatim } = annotated('불꽃이 튀었습니다', { row, ...change });
      addAnnotation(summary, annotation, verbatim, stageOf);
    }
    const { sections } = toReport(summary, { taxonomy: tinyTaxonomy, top: 1 });
    const { verbatims, products, allShown, hazards } = filled(sections, 'earlyWarning');
    expect(verbatims.map(({ row }) => row)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(products.map(({ product, count, of }) => [product, count, of])).toEqual([
      ['포트', 20, 30],
      [null, 10, 10],
    ]);
    expect([hazards.count, allShown]).toEqual([30, true]);
  });

  test('beyond what is held it is a sample, and says so', () => {
    const limits = { ...emptySummary().options.limits, hazards: 3 };
    const { verbatims, allShown, hazards } = filled(
      sectionsOf(
        Array.from({ length: 5 }, () => hazard('포트')),
        { limits },
      ),
      'earlyWarning',
    );
    expect([verbatims.length, hazards.count, allShown]).toEqual([3, 5, false]);
  });

  test('a praised safety is no hazard', () => {
    expect(sectionsOf([good('product.safety')]).earlyWarning).toEqual({ empty: 'no_hazards' });
  });

  test('personal data in a product name is redacted', () => {
    const { verbatims, products } = filled(
      sectionsOf([hazard('포트 010-2345-6789')], {}, { locale: 'ko' }),
      'earlyWarning',
    );
    expect(JSON.stringify([verbatims, products])).not.toContain('2345');
  });
});

describe('reasons', () => {
  const days = (count: number, day: string, change: Change): Change[] =>
    Array.from({ length: count }, () => ({ ...change, date: day }));
  const around = (event: string | null, rows: readonly Change[]) =>
    filled(sectionsOf(rows, { event }), 'reasons').event;

  test('before and from the day of the event on, with what surely changed', () => {
    const event = around('2026-11-10', [
      ...days(30, '2026-11-09', good()),
      ...days(5, '2026-11-09', bad('delivery.speed')),
      ...days(30, '2026-11-10', bad('service.access')),
      ...days(10, '2026-11-11', good()),
      bad('delivery.speed'),
    ]);
    expect(event).toMatchObject({
      day: '2026-11-10',
      before: { readable: 35, complaints: { count: 5 } },
      after: { readable: 40, complaints: { count: 30 } },
      change: { clear: true },
    });
    expect(event!.themes.map(({ id, clear }) => [id, clear])).toEqual([
      ['service.access', true],
      ['delivery.speed', false],
    ]);
  });

  test('too few on one side are not compared; without an event there is nothing', () => {
    const rows = [...days(1, '2026-11-09', good()), ...days(9, '2026-11-10', bad())];
    expect(around('2026-11-10', rows)).toMatchObject({ change: null, before: { readable: 1 } });
    expect(around(null, rows)).toBeNull();
  });

  test('wishes, promises and praise in the words of customers', () => {
    const { needs, image, advertise } = filled(
      sectionsOf([
        { ...bad('delivery.speed'), intents: ['suggestion'] },
        bad('product.match'),
        good('product.match'),
        good('delivery.packaging'),
        good('delivery.packaging'),
      ]),
      'reasons',
    );
    expect(needs.suggestions.count).toBe(1);
    expect(needs.themes).toMatchObject([{ id: 'delivery.speed', count: 1 }]);
    expect([image.bad.count, image.good.count]).toEqual([1, 1]);
    expect(advertise.map(({ id, count }) => [id, count])).toEqual([
      ['delivery.packaging', 2],
      ['product.match', 1],
    ]);
    expect(advertise[0]!.quotes.length).toBe(2);
  });

  test('praise and nothing else is counted also where it has no theme, and told where none has one', () => {
    const only = filled(sectionsOf([good(), bad('delivery.speed')]), 'reasons');
    expect(only).toMatchObject({ advertise: [], advertiseUnthemed: { count: 1, quotes: [{ row: 1 }] } });
    expect(filled(sectionsOf([good(), good('product.match')]), 'reasons').advertiseUnthemed).toBeUndefined();
    const none = filled(sectionsOf([bad(), { ...good(), polarity: 'mixed' }]), 'reasons');
    expect(none.advertiseUnthemed).toBeUndefined();
  });
});

describe('leaders', () => {
  const of = (brand: string, change: Change, times: number): Change[] =>
    Array.from({ length: times }, () => ({ ...change, segments: { brand } }));
  const rows = [
    ...of('가', good('service.attitude', 'price.value'), 30),
    ...of(
      '나',
      { polarity: 'mixed', themes: [mention('service.attitude', 'positive'), mention('price.value')] },
      30,
    ),
    ...of('다', bad('service.attitude', 'price.value'), 30),
    ...of('라', good('service.attitude', 'price.value'), 1),
    ...of('마', good('service.attitude'), 30),
  ];

  test('who is good on both, who trades one for the other; too few are not placed', () => {
    const [table] = filled(sectionsOf(rows, { segments: ['brand'] }), 'leaders');
    expect(table!.values.map(({ value, quadrant, clear }) => [value, quadrant, clear])).toEqual([
      ['가', 'both', true],
      ['나', 'service', true],
      ['다', 'neither', true],
      ['라', null, false],
    ]);
  });

  test('says why it is empty', () => {
    expect(sectionsOf(rows).leaders).toEqual({ empty: 'no_segment' });
    expect(sectionsOf(rows.slice(-1), { segments: ['brand'] }).leaders).toEqual({ empty: 'no_pairs' });
  });
});

test.each([
  ['anger', [{ ...good() }], 'no_complaints'],
  ['owners', [{ ...good() }], 'no_complaints'],
  ['reachability', [bad('delivery.speed')], 'no_cues'],
  ['moments', [bad('delivery.speed')], 'no_cues'],
  ['leftOut', [bad('delivery.speed')], 'no_cues'],
  ['loyalty', [bad('delivery.speed')], 'no_cues'],
  ['relationships', [bad('delivery.speed')], 'no_cues'],
  ['earlyWarning', [bad('delivery.speed')], 'no_hazards'],
  ['reasons', [{ polarity: null, language: 'none' }], 'nothing_readable'],
] as const)('%s without data says %s', (id, rows, reason) => {
  expect(sectionsOf(rows as readonly Change[])[id]).toEqual({ empty: reason });
});
