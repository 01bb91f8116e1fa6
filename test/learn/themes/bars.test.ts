import { describe, expect, test } from 'vitest';
import { type BarCase, figuresOf } from '../../../scripts/train-themes/bars.js';

const BARS = { claim: 1, first: 1, blamed: 0.5, further: 1.2 };
const THRESHOLDS = { 'price.value': 0.5, 'delivery.speed': 0.5 };
const told = (theme: string, confidence: number, polarity: 'negative' | 'positive' = 'negative') => ({
  theme,
  polarity,
  confidence,
  share: 1,
});
const text = (complaints: string[], claims: BarCase['told'], blames = false): BarCase => ({
  group: 'plain',
  complaints: new Set(complaints),
  told: claims,
  blames,
});
const figures = (...cases: BarCase[]) => figuresOf(cases, BARS, THRESHOLDS);

describe('what other bars of claims would give', () => {
  test('the surest complaint needs less in a text that blames', () => {
    const claims = [told('price.value', 0.3)];
    expect(figures(text(['price.value'], claims, true))).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(figures(text(['price.value'], claims)).recall).toBe(0);
  });

  test('a further complaint needs more; praise is no complaint', () => {
    const sure = told('price.value', 0.9);
    const both = ['price.value', 'delivery.speed'];
    expect(figures(text(both, [sure, told('delivery.speed', 0.55)])).recall).toBe(0.5);
    expect(figures(text(both, [sure, told('delivery.speed', 0.65)])).recall).toBe(1);
    expect(figures(text(both, [sure, told('delivery.speed', 0.9, 'positive')]))).toMatchObject({
      precision: 1,
      recall: 0.5,
    });
  });

  test('false alarms are counted by texts that complain of nothing', () => {
    const calm = text([], [told('price.value', 0.9), told('delivery.speed', 0.9)]);
    expect(figures(calm, text([], []), text(['price.value'], [told('price.value', 0.9)]))).toMatchObject({
      precision: 1 / 3,
      falseAlarms: 0.5,
    });
  });
});
