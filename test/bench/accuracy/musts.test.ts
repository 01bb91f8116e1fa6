import { describe, expect, it } from 'vitest';
import { THEME_MUSTS } from '../theme-accuracy/musts.js';
import { outcomes, outcomeTable, polarityMusts } from './musts.js';

const found = {
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
    const list = outcomes(new Map([['nsmc', found]]), polarityMusts(['nsmc']));
    expect(list.map(({ measure, verdict }) => [measure, verdict])).toEqual([
      ['sign', 'ok'],
      ['ece', 'below'],
      ['auroc', 'aim'],
    ]);
    expect(outcomeTable(list)).toMatch(/2 of 3 musts hold\.$/);
  });

  it('call a figure that is not a number below, and ask nothing of other sets', () => {
    const measured = new Map([
      ['vader_tweets', found],
      ['corpus_ko', found],
    ]);
    const list = outcomes(measured, polarityMusts(measured.keys()));
    expect(list.map(({ set }) => set)).toEqual(['vader_tweets', 'vader_tweets', 'vader_tweets']);
    expect(list[0]?.verdict).toBe('below');
  });

  it('ask of themes what is named for a set and nothing else', () => {
    const measured = new Map([['airline: complaint theme', { first: 0.549, any: 0.7 }]]);
    expect(outcomes(measured, THEME_MUSTS)).toMatchObject([{ measure: 'first', verdict: 'below' }]);
  });
});
