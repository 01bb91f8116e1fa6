import { describe, expect, it } from 'vitest';
import { outcomes, outcomeTable } from './musts.js';
import type { Figures } from './score.js';

const found: Figures = {
  rows: 10,
  missing: 0,
  sign: 0.88,
  accuracy: 0.7,
  macroF1: 0.75,
  macroRecall: 0.5,
  pearson: Number.NaN,
  ece: 0.06,
  eceByChance: 0.02,
  auroc: 0.81,
};

describe('the musts of the accuracy bench', () => {
  it('hold each measured figure against its bar; of errors less is better', () => {
    const list = outcomes(new Map([['nsmc', found]]));
    expect(list.map(({ measure, verdict }) => [measure, verdict])).toEqual([
      ['sign', 'ok'],
      ['ece', 'below'],
      ['auroc', 'aim'],
    ]);
    expect(outcomeTable(list)).toMatch(/2 of 3 musts hold\.$/);
  });

  it('call a figure that is not a number below, and ask nothing of other sets', () => {
    const list = outcomes(
      new Map([
        ['vader_tweets', found],
        ['corpus_ko', found],
      ]),
    );
    expect(list.map(({ set }) => set)).toEqual(['vader_tweets', 'vader_tweets', 'vader_tweets']);
    expect(list[0]?.verdict).toBe('below');
  });
});
