import { describe, expect, test } from 'vitest';
import {
  absorbCustomers,
  addCustomer,
  complainAgain,
  customerShares,
  emptyCustomers,
} from '../../src/summarise/customers.js';
import { annotated, type Change } from './make.js';
import { bad, good } from './sections/make.js';

function customersOf(said: readonly (readonly [name: string, change: Change])[], limit = 100) {
  const customers = emptyCustomers(limit);
  for (const [name, change] of said) addCustomer(customers, annotated('글', change).annotation, name);
  return customers;
}
const CONTEXT = {
  top: 10,
  themeLabel: (id: string) => `label of ${id}`,
  themeAt: (id: string) =>
    id.startsWith('delivery')
      ? { owner: 'logistics', stage: 'deliver' }
      : id === 'service.access'
        ? { owner: 'service', stage: 'service' }
        : null,
} as Parameters<typeof complainAgain>[1];

test('a customer is one whatever case, spaces and form of the name; masked and empty names are nobody', () => {
  const { cells } = customersOf([
    ['Kim  Minji', {}],
    [' kim minji ', {}],
    ['김민지'.normalize('NFD'), {}],
    ['김민지', {}],
    ['김*지', {}],
    ['김○지', {}],
    ['  ', {}],
  ]);
  expect([...cells.values()].map(({ verbatims }) => verbatims)).toEqual([2, 2]);
});

test('shares: who has a problem, who is angry', () => {
  const customers = customersOf([
    ['a', { ...bad('delivery.speed'), intensity: 4 }],
    ['a', bad('delivery.speed')],
    ['b', bad()],
    ['c', good()],
    ['d', {}],
  ]);
  expect(customerShares(customers)).toMatchObject({
    all: 4,
    withProblem: { count: 2, share: 0.5 },
    angry: { count: 1, share: 0.25 },
    exact: true,
  });
  expect(customerShares(emptyCustomers(5))).toBeNull();
});

describe('who complains again', () => {
  const customers = () =>
    customersOf([
      ['a', bad('delivery.speed', 'service.access')],
      ['a', bad('delivery.speed', 'service.access')],
      ['a', bad('delivery.packaging')],
      ['a', bad('delivery.packaging')],
      ['b', bad('delivery.speed')],
      ['b', bad('delivery.speed')],
      ['c', bad('delivery.speed')],
      ['c', bad('service.access')],
      ['d', bad('own.theme')],
      ['d', bad('own.theme')],
      ['e', bad()],
      ['f', good()],
    ]);

  test('by theme, by who can mend it and by stage: each customer once', () => {
    expect(complainAgain(customers(), CONTEXT)).toMatchObject({
      complaining: 5,
      again: { count: 4, share: 0.8 },
      sameProblem: { count: 3, share: 0.6 },
      themes: [
        { id: 'delivery.speed', count: 2, label: 'label of delivery.speed' },
        { id: 'delivery.packaging', count: 1 },
        { id: 'own.theme', count: 1 },
        { id: 'service.access', count: 1 },
      ],
      owners: [
        { id: 'logistics', count: 2 },
        { id: 'service', count: 1 },
      ],
      stages: [
        { id: 'deliver', count: 2 },
        { id: 'service', count: 1 },
      ],
      exact: true,
    });
  });

  test('so many themes; nobody complains; nobody at all', () => {
    expect(complainAgain(customers(), { ...CONTEXT, top: 2 })!.themes).toHaveLength(2);
    expect(complainAgain(customersOf([['f', good()]]), CONTEXT)).toMatchObject({
      complaining: 0,
      again: { count: 0, share: 0 },
      themes: [],
    });
    expect(complainAgain(emptyCustomers(5), CONTEXT)).toBeNull();
  });
});

describe('more customers than are held', () => {
  const names = Array.from({ length: 200 }, (_, i) => `customer ${i}`);
  const all = names.map((name): [string, Change] => [name, bad('delivery.speed')]);

  test('so many are held at most, exactly so many where there are no more', () => {
    expect(customersOf(all.slice(0, 20), 20)).toMatchObject({ level: 0, cells: { size: 20 } });
    const held = customersOf(all, 20);
    expect(held.level).toBeGreaterThan(2);
    expect(held.cells.size).toBeLessThanOrEqual(20);
    expect(held.cells.size).toBeGreaterThan(0);
  });

  test('counts stand for all customers, shares are those of the sample', () => {
    const held = customersOf(all, 20);
    const shares = customerShares(held)!;
    expect(shares.all).toBe(held.cells.size * 2 ** held.level);
    expect(shares).toMatchObject({ exact: false, withProblem: { share: 1, count: shares.all } });
    expect(complainAgain(held, CONTEXT)).toMatchObject({ complaining: shares.all, exact: false });
    // Two hundred, roughly.
    expect(shares.all).toBeGreaterThan(80);
    expect(shares.all).toBeLessThan(500);
  });

  test('halves in any order hold what the whole holds, with its counts', () => {
    const whole = customersOf([...all, ...all], 20);
    const [a, b] = [customersOf(all, 20), customersOf(all, 20)];
    absorbCustomers(a, b);
    expect(a).toEqual({
      ...whole,
      cells: new Map([...a.cells.keys()].map((key) => [key, whole.cells.get(key)])),
    });
    expect(a.cells.size).toBe(whole.cells.size);
    const few = customersOf(all.slice(0, 5), 20);
    absorbCustomers(few, customersOf(all, 20));
    expect(few.level).toBe(whole.level);
    expect([...few.cells.keys()].sort()).toEqual([...whole.cells.keys()].sort());
  });
});
