import { describe, expect, it } from 'vitest';
import { fitStanding } from '../../../scripts/train/standing/fit.js';
import { createFacetClassifier } from '../../../src/classify/facets/index.js';
import { loadFacets } from '../../../src/classify/facets/load.js';
import { type Believe, believeAll } from '../../../src/classify/facets/standing/model.js';
import { openSentiment } from '../../../src/classify/sentiment/adapted.js';
import { toDocument } from '../../../src/text/document.js';

const sentiment = openSentiment(undefined);
const facetsOf = (text: string, believe: Believe) => {
  const document = toDocument([{ column: 'text', text }]);
  return createFacetClassifier(loadFacets(), believe).classify(document, {
    sentiment: sentiment.classify(document, {}),
    themes: [],
  });
};
const TEXT =
  'I called the call centre four times about the broken kettle, please refund me, my son cannot use it. I will never buy from you again and I am telling everyone to avoid this shop.';
const believeNone: Believe = () => () => false;

describe('the standing of claims', () => {
  it('leaves what is believed', () => {
    const { remedies, touchpoints, effort, loyalty, intents } = facetsOf(TEXT, believeAll);
    expect(remedies).toContain('refund');
    expect(touchpoints).toContain('call_center');
    expect(effort).not.toBeNull();
    expect(loyalty.retention).toBeLessThan(0);
    expect(intents).toContain('request');
  });

  it('tells what is doubted, with the words that claim it', () => {
    const document = toDocument([{ column: 'text', text: TEXT }]);
    const doubted = new Map<string, string>();
    createFacetClassifier(loadFacets(), believeNone).classify(document, {
      sentiment: sentiment.classify(document, {}),
      themes: [],
      onDoubt: (key, spans) => doubted.set(key, spans.map(({ text }) => text).join()),
    });
    expect(doubted.get('remedies.refund')).toContain('refund me');
    expect([...doubted.keys()]).toContain('touchpoints.call_center');
  });

  it('takes what is doubted out of every facet, with its evidence', () => {
    const found = facetsOf(TEXT, believeNone);
    expect(found.remedies).toEqual([]);
    expect(found.touchpoints).toEqual([]);
    expect(found.behaviours).toEqual([]);
    expect(found.customerGroup).toEqual([]);
    expect(found.effort).toBeNull();
    expect(found.moment).toBeNull();
    expect(found.loyalty).toEqual({ retention: 0, relatedSales: 0, referral: 0 });
    expect(found.alarms).toEqual([]);
    expect(found.intents).toContain('request');
    expect(Object.keys(found.facetEvidence).every((key) => /^(?:intents|abusive)[.]/.test(key))).toBe(true);
  });

  it('never doubts a threat to hurt oneself', () => {
    const text = '상담이 이 지경이면 저 그냥 죽어버릴 거예요';
    expect(facetsOf(text, believeNone).behaviours).toEqual(facetsOf(text, believeAll).behaviours);
  });
});

describe('fitStanding', () => {
  const lesson = (signs: Record<string, number>, isRight: boolean) => ({
    signs: [['bias', 1], ...Object.entries(signs)] as [string, number][],
    isRight,
    weight: 1,
  });

  it('gives a sign of right claims a weight above 0, one of wrong claims one below', () => {
    const lessons = Array.from({ length: 40 }, (_, i) =>
      lesson(i % 2 ? { good: 1 } : { bad: 1 }, i % 2 === 1),
    );
    const { good, bad } = fitStanding(lessons);
    expect(good).toBeGreaterThan(0.5);
    expect(bad).toBeLessThan(-0.5);
  });

  it('has no weight for a sign of few claims', () => {
    const lessons = Array.from({ length: 40 }, (_, i) => lesson(i === 0 ? { rare: 1 } : {}, i % 2 === 1));
    expect(fitStanding(lessons)).not.toHaveProperty('rare');
  });
});
