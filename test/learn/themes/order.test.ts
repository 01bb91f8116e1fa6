import { describe, expect, it } from 'vitest';
import { fitOrder, type OrderCase, orderCases } from '../../../scripts/train-themes/order.js';
import { partOf, type ThemeRow } from '../../../scripts/train-themes/rows.js';
import { ranks, standing, surest } from '../../../src/learn/themes/order.js';

const CAUSE = 'delivery.speed';
const EFFECT = 'service.access';

/** Two claims, equally likely: the cause is the main one, and what stands first four times in five. */
const cases: OrderCase[] = Array.from({ length: 200 }, (_, i) => {
  const isFirst = i % 5 > 0;
  const claim = (id: string, at: number) => ({ id, theme: at > 0 ? 0.6 : 0.75, side: 0.9, at });
  const claims = [claim(CAUSE, isFirst ? 0 : 40), claim(EFFECT, isFirst ? 40 : 0)];
  return { claims, main: i % 10 === 9 ? 1 : 0 };
});

describe('the order of mentions', () => {
  const order = fitOrder(cases, [CAUSE, EFFECT]);
  const signs = { theme: 0.7, side: 0.9, at: 10 };

  it('learns which theme is rather the main one', () => {
    expect(standing(order, CAUSE, signs)).toBeGreaterThan(standing(order, EFFECT, signs));
  });

  it('leaves a mention that is alone where its theme puts it', () => {
    expect(ranks([{ theme: 0.7, standing: 3 }])).toEqual([0.7]);
  });

  it('takes from one what it gives another', () => {
    const [more, less] = ranks([
      { theme: 0.7, standing: 1 },
      { theme: 0.7, standing: 0 },
    ]);
    expect(more).toBeGreaterThan(0.7);
    expect(less).toBeLessThan(0.7);
    expect(Math.log(more! / (1 - more!)) + Math.log(less! / (1 - less!))).toBeCloseTo(
      2 * Math.log(0.7 / 0.3),
    );
  });

  it('weighs a theme that is told twice once, by what is likeliest with its side', () => {
    const told = [
      { id: CAUSE, theme: 0.8, side: 0.4 },
      { id: EFFECT, theme: 0.5, side: 0.9 },
      { id: CAUSE, theme: 0.8, side: 0.9 },
    ];
    const found = surest(
      told,
      ({ id }) => id,
      (signs) => signs,
    );
    expect([...found.values()]).toEqual([told[2], told[1]]);
  });

  it('is learned from texts with several claims of which readers know the main one', () => {
    const row = (set: ThemeRow['set'], ...ids: string[]): ThemeRow => ({
      set,
      source: 'a',
      part: partOf(`${set} ${ids.join(' ')}`),
      themes: ids.map((id) => ({ id, polarity: 'negative' })),
      polarity: 'negative',
      weight: 1,
    });
    const both = () => cases[0]!.claims;
    const mains = new Map<string, string>();
    const of = (...rows: ThemeRow[]) => orderCases(rows, both, mains).map(({ main }) => main);
    expect(of(row('corpus', EFFECT))).toEqual([1]);
    expect(of(row('read', CAUSE, EFFECT))).toEqual([0]);
    expect(of(row('corpus', CAUSE, EFFECT))).toEqual([]);
  });
});
