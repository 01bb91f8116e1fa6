import { describe, expect, it } from 'vitest';
import { type AbuseSigns, abuseIn } from '../../../../src/classify/facets/abusive.js';

/** A Korean comment without a word of the list, of which the model is in doubt. */
const DOUBTED: AbuseSigns = {
  fired: [],
  logit: -0.3,
  language: 'ko',
  isOnBusiness: false,
  isAimed: true,
  outcries: [],
  isBlameless: false,
  voice: -4,
  worst: { start: 0, end: 4, text: '그 입을' },
};

describe('abuse without a word of the list', () => {
  it('needs less where somebody is named', () => {
    expect(abuseIn(DOUBTED)).toEqual([DOUBTED.worst]);
    expect(abuseIn({ ...DOUBTED, isAimed: false })).toEqual([]);
  });
  it('is told where nobody is named when the model is surer', () => {
    expect(abuseIn({ ...DOUBTED, isAimed: false, logit: 0.3 })).toEqual([DOUBTED.worst]);
  });
  it('is not told of customers', () => {
    expect(abuseIn({ ...DOUBTED, voice: 1, logit: 2 })).toEqual([]);
  });
  it('is not told where no model can read', () => {
    expect(abuseIn({ ...DOUBTED, logit: null })).toEqual([]);
  });
});
