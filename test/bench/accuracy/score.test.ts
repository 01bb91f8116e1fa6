import { describe, expect, it } from 'vitest';
import { type Answer, figures } from './score.js';
import type { GoldRow, Polarity } from './sets.js';

const row = (id: string, polarity: Polarity, mean: number | null = null): GoldRow => ({
  id,
  text: id,
  polarity,
  mean,
});
const answers = (list: readonly [string, Polarity | null, number, number][]): Map<string, Answer> =>
  new Map(list.map(([id, polarity, score, confidence]) => [id, { polarity, score, confidence }]));

describe('the accuracy bench', () => {
  const gold = [
    row('a', 'positive', 2),
    row('b', 'negative', -2),
    row('c', 'neutral', 0),
    row('d', 'negative', -1),
  ];
  const found = figures(
    gold,
    answers([
      ['a', 'positive', 0.9, 1],
      ['b', 'mixed', -0.1, 1],
      ['c', 'neutral', 0.1, 1],
    ]),
  );

  it('by sign, a mixed answer may be right, a missing one is wrong', () => {
    expect(found.sign).toBeCloseTo(2 / 3, 12);
    expect(found.missing).toBe(1);
  });

  it('in classes, a mixed answer is wrong', () => {
    expect(found.accuracy).toBe(0.5);
    // F1: positive 1, neutral 1, negative 0
    expect(found.macroF1).toBeCloseTo(2 / 3, 12);
    expect(found.macroRecall).toBeCloseTo(2 / 3, 12);
  });

  it('a score of 0 takes no side', () => {
    expect(figures([row('a', 'negative')], answers([['a', 'negative', 0, 1]])).sign).toBe(0);
  });

  it('correlates scores with mean ratings and measures calibration', () => {
    expect(found.pearson).toBeGreaterThan(0.8);
    expect(found.ece).toBeCloseTo(0.25, 12);
  });

  it('few rows show a calibration error by chance, sure ones none', () => {
    expect(found.eceByChance).toBe(0);
    const halves = Array.from({ length: 30 }, (_, i) => row(String(i), 'positive'));
    const unsure = answers(
      halves.map(({ id }): [string, Polarity, number, number] => [id, 'positive', 1, 0.5]),
    );
    expect(figures(halves, unsure).eceByChance).toBeGreaterThan(0.2);
  });
});
