import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  confusionOf,
  type Judgement,
  polarityFigures,
} from '../../src/learn/evaluation/agreement.js';
import { labelFigures } from '../../src/learn/evaluation/classes.js';
import { reliability } from '../../src/learn/evaluation/reliability.js';

const judged = (gold: Judgement['gold'], found: Judgement['found'], score: number): Judgement => ({
  gold,
  found,
  score,
  confidence: 0.9,
});
const ROWS = [
  judged('positive', 'positive', 0.8),
  judged('positive', 'mixed', 0.1),
  judged('negative', 'negative', -0.9),
  judged('negative', 'neutral', 0.2),
  judged('neutral', 'neutral', 0),
];

describe('polarity against labels', () => {
  test('by polarity "mixed" is wrong, by sign the score decides', () => {
    expect(agreementOf(ROWS)).toEqual({
      count: 5,
      accuracy: 0.6,
      // positive 2/3, negative 2/3, neutral 2/3
      macroF1: 0.666667,
      sign: { count: 4, accuracy: 0.75, macroF1: 0.733333 },
    });
  });

  test('who was taken for whom', () => {
    expect(confusionOf(ROWS)).toEqual({
      gold: ['negative', 'neutral', 'positive'],
      found: ['negative', 'neutral', 'positive', 'mixed'],
      counts: [
        [1, 1, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 1],
      ],
    });
  });

  test('precision, recall and F1 of a class', () => {
    expect(polarityFigures(ROWS).find(({ id }) => id === 'neutral')).toEqual({
      id: 'neutral',
      count: 1,
      found: 2,
      precision: 0.5,
      recall: 1,
      f1: 0.666667,
    });
  });

  test('no rows, no figures', () => {
    expect(agreementOf([])).toEqual({
      count: 0,
      accuracy: 0,
      macroF1: 0,
      sign: { count: 0, accuracy: 0, macroF1: 0 },
    });
    expect(reliability([], [])).toEqual({ error: 0, auroc: null, bins: [] });
  });
});

test('labels of which a verbatim has several; rare ones stay out of the mean', () => {
  const pair = (gold: string[], found: string[]) => ({ gold: new Set(gold), found: new Set(found) });
  const figures = labelFigures([pair(['a', 'b'], ['a']), pair(['a'], ['a', 'c']), pair(['a'], [])]);
  expect(figures.micro).toEqual({ precision: 0.666667, recall: 0.5, f1: 0.571429 });
  expect(figures.macroF1).toBe(0.8);
  expect(figures.classes.map(({ id, count, found }) => [id, count, found])).toEqual([
    ['a', 3, 2],
    ['b', 1, 0],
    ['c', 0, 1],
  ]);
});

describe('reliability', () => {
  test('bins of equal mass, least sure first', () => {
    const confidence = Array.from({ length: 30 }, (_, i) => (30 - i) / 100);
    const { bins, error } = reliability(
      confidence,
      confidence.map(() => false),
    );
    expect(bins).toHaveLength(15);
    expect(bins[0]).toEqual({ count: 2, low: 0.01, high: 0.02, confidence: 0.015, accuracy: 0 });
    expect(error).toBeCloseTo(0.155, 10);
  });

  test.each([
    ['right ones surer', [0.9, 0.8, 0.2], [true, true, false], 1],
    ['the other way round', [0.1, 0.9], [true, false], 0],
    ['all the same', [0.5, 0.5, 0.5, 0.5], [true, false, true, false], 0.5],
    ['none wrong', [0.5], [true], null],
  ])('AUROC: %s', (_, confidence, hit, auroc) => expect(reliability(confidence, hit).auroc).toBe(auroc));
});
