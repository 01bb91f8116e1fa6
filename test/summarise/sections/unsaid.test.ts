import { expect, test } from 'vitest';
import { emptySummary } from '../../../src/summarise/index.js';
import { bad, filled, sectionsOf } from './make.js';

test('angry complaints without a theme are counted beside the themes of the others', () => {
  const angry = { intensity: 4 } as const;
  const rows = [{ ...bad('delivery.speed'), ...angry }, { ...bad(), ...angry }, bad()];
  const { angry: all, themes, unsaid } = filled(sectionsOf(rows), 'anger');
  expect([all.count, themes.map(({ count }) => count), unsaid]).toEqual([2, [1], 1]);
});

test('different texts of those who may leave: null where more may be than are held', () => {
  const leaves = { ...bad(), loyalty: { retention: -4, relatedSales: 0, referral: 0 } };
  const rows = [leaves, leaves, leaves];
  expect(filled(sectionsOf(rows), 'loyalty').atRisk).toMatchObject({ count: 3, distinct: 3 });
  const few = filled(
    sectionsOf(rows, { limits: { ...emptySummary().options.limits, quotes: 2 } }),
    'loyalty',
  );
  expect(few.atRisk).toMatchObject({ count: 3, distinct: null });
});
