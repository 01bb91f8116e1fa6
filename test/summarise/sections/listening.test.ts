import { describe, expect, test } from 'vitest';
import type { Change } from '../make.js';
import { bad, filled, good, sectionsOf } from './make.js';

describe('anger', () => {
  test('what made them angry is a share of the complaints with that theme', () => {
    const { angry, problems, themes } = filled(
      sectionsOf([
        { ...bad('service.access'), intensity: 3 },
        { ...bad('service.access'), intensity: 4 },
        bad('service.access'),
        bad('delivery.speed'),
        { ...good(), intensity: 4 },
      ]),
      'anger',
    );
    expect(angry).toMatchObject({ count: 2, share: 0.5 });
    expect(problems).toMatchObject({ count: 4, share: 0.8 });
    expect(themes).toMatchObject([{ id: 'service.access', count: 2, share: 0.666667, small: false }]);
  });

  test('what they want is told apart: words, money, acts; a text that wants two counts for both', () => {
    const { wanted } = filled(
      sectionsOf([
        { ...bad(), remedies: ['apology', 'refund'] },
        { ...bad(), remedies: ['explanation'] },
        { ...bad('returns.refund'), remedies: [] },
        { ...bad(), remedies: ['repair'] },
        good('returns.refund'),
      ]),
      'anger',
    );
    expect([wanted.any.count, wanted.words.count, wanted.money.count, wanted.acts.count]).toEqual([
      3, 2, 1, 1,
    ]);
    expect(wanted.remedies.find(({ id }) => id === 'refund')).toMatchObject({
      kind: 'money',
      got: 1,
      lacking: 1,
    });
    expect(wanted.remedies.find(({ id }) => id === 'apology')).toMatchObject({ got: null, lacking: null });
  });

  test('customers are counted once, and a masked name is nobody', () => {
    const { customers } = filled(
      sectionsOf([
        { ...bad(), intensity: 3, customer: 'K-1' },
        { ...bad(), customer: ' k-1 ' },
        { ...good(), customer: 'K-2' },
        { ...bad(), customer: '이*영' },
        { ...bad(), customer: '  ' },
      ]),
      'anger',
    );
    expect(customers).toMatchObject({
      all: 2,
      withProblem: { count: 1, share: 0.5 },
      angry: { count: 1 },
      exact: true,
    });
    expect(filled(sectionsOf([bad()]), 'anger').customers).toBeNull();
  });
});

test('reachability: causes by volume, and anger here against elsewhere', () => {
  const { any, angryHere, angryElsewhere, causes } = filled(
    sectionsOf([
      { ...bad('service.access'), intensity: 3, effort: { level: 2, signs: ['transfer'] } },
      { ...bad(), effort: { level: 2, signs: ['transfer', 'repeat_contact'] } },
      bad('delivery.speed'),
      { ...bad('delivery.speed'), intensity: 4 },
      bad('delivery.speed'),
      good('service.access'),
    ]),
    'reachability',
  );
  expect(any.count).toBe(2);
  expect([angryHere.share, angryElsewhere.share]).toEqual([0.5, 0.333333]);
  expect(causes.map(({ id, count }) => [id, count])).toEqual([
    ['passed', 2],
    ['again', 1],
    ['nobody', 1],
  ]);
});

describe('moments', () => {
  const rows: Change[] = [
    { ...bad(), touchpoints: ['ars'], moment: 'trouble' },
    { ...bad(), touchpoints: ['ars', 'call_center'], moment: 'trouble' },
    { ...good(), moment: 'receive' },
    { ...good(), touchpoints: ['courier'], moment: 'receive' },
    { ...good(), touchpoints: ['app'] },
  ];

  test('a map of touchpoint × moment; what the text does not name is null', () => {
    const { map, placed, sides } = filled(sectionsOf(rows), 'moments');
    expect(placed.count).toBe(5);
    expect(map.map(({ touchpoint, moment, verbatims }) => [touchpoint, moment, verbatims])).toEqual([
      ['ars', 'trouble', 2],
      [null, 'receive', 1],
      ['app', null, 1],
      ['call_center', 'trouble', 1],
      ['courier', 'receive', 1],
    ]);
    expect(sides.map(({ id, verbatims }) => [id, verbatims])).toEqual([
      ['physical', 2],
      ['digital', 3],
      ['person', 2],
      ['machine', 2],
    ]);
  });

  test('the worst and the best stand out beyond chance from all moments, in --min-cell verbatims', () => {
    const few = filled(sectionsOf(rows), 'moments');
    const many = Array.from({ length: 8 }, () => rows).flat();
    const small = filled(sectionsOf(many, {}, { minCell: 17 }), 'moments');
    const enough = filled(sectionsOf(many), 'moments');
    expect([few.worst, few.best, small.worst, small.best]).toEqual([null, null, null, null]);
    expect([enough.worst?.id, enough.best?.id]).toEqual(['trouble', 'receive']);
  });
});

test('leftOut: a group of too few verbatims shows no top complaint', () => {
  const rows: Change[] = [
    { ...bad('service.access'), customerGroup: ['elderly'] },
    { ...bad('service.access'), customerGroup: ['elderly'] },
    { ...bad('delivery.speed'), customerGroup: ['foreigner'] },
    bad('access.inclusion'),
  ];
  const { groups, access } = filled(sectionsOf(rows), 'leftOut');
  expect(groups.map(({ id, small, topTheme }) => [id, small, topTheme?.id ?? null])).toEqual([
    ['elderly', false, 'service.access'],
    ['foreigner', true, null],
  ]);
  expect(access.count).toBe(1);
});
