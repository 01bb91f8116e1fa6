import { describe, expect, test } from 'vitest';
import { clausePolarity } from '../../../src/text/negation/clause-polarity.js';

const polarityOf = (text: string, language: 'ko' | 'en') => {
  const { polarity, score } = clausePolarity(text, { start: 0, end: text.length, sentence: 0 }, language);
  return [polarity, score];
};

describe('opinion words, as they stand in their clause', () => {
  test.each([
    ['색이 예뻐요', 'positive', 1],
    ['추천하지 않아요', 'negative', -0.6],
    ['친절하지는 않아요', 'negative', -0.6],
    ['안 예쁜 건 아니에요', 'positive', 1],
    ['빠르지 않은 게 없어요', 'positive', 1],
    ['별로 비싸요', 'negative', -2],
    ['비싸지만 좋지 않아요', 'negative', -1.6],
    ['믿지 마세요', 'negative', -0.6],
    ['오늘 왔어요', 'neutral', 0],
  ] as const)('%s', (text, ...said) => expect(polarityOf(text, 'ko')).toEqual(said));

  test.each([
    ['not bad', 'positive', 0.6],
    ['no problem', 'positive', 0.6],
    ['hardly good', 'negative', -0.6],
    ['not expensive at all', 'positive', 0.6],
    ['not only late but rude', 'negative', -2],
    ['wish it was faster', 'negative', -1],
    ['it came today', 'neutral', 0],
  ] as const)('%s', (text, ...said) => expect(polarityOf(text, 'en')).toEqual(said));
});

describe('without an opinion word the way of speaking tells, and a question tells nothing', () => {
  test.each([
    ['안 와요', -0.5],
    ['안 오는 건 아니에요', 0.5],
    ['왜 안 와요?', 0],
    ['안 오나요?', 0],
    ['빨리 왔으면 좋겠어요', -0.5],
    ['보내 주세요', -0.5],
    ['절대 사지 마세요', -0.5],
    ['별로', -1],
  ] as const)('%s', (text, score) => expect(polarityOf(text, 'ko')[1]).toBe(score));

  test.each([
    ['never came', -0.5],
    ['nobody came', -0.5],
    ['I wish it came', -0.5],
    ['please send it', -0.5],
    ['does it come', 0],
  ] as const)('%s', (text, score) => expect(polarityOf(text, 'en')[1]).toBe(score));
});
