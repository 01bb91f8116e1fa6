import { describe, expect, test } from 'vitest';
import { englishOpinions } from '../../../src/text/english/negation/opinions.js';
import { clauseTokens } from '../../../src/text/english/negation/tokens.js';
import { koreanOpinions } from '../../../src/text/korean/negation/opinions.js';
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
    ['길 찾기가 편해요', 'positive', 1],
    ['길을 못 찾겠어요', 'negative', -0.5],
    ['줄이 길어요', 'negative', -1],
    ['걱정 않고 써요', 'positive', 0.6],
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

/** The opinion words of a clause with their own value, and the score of the whole clause. */
const opinionsOf = (text: string, language: 'ko' | 'en') => {
  const clause = { start: 0, end: text.length, sentence: 0 };
  const opinions =
    language === 'ko' ? koreanOpinions(text, clause) : englishOpinions(clauseTokens(text, 0, text.length));
  return opinions
    .map(({ start, end, value }) => `${value > 0 ? '+' : ''}${value} ${text.slice(start, end)}`)
    .join(', ');
};

describe('which words are opinions, and what they make together', () => {
  test.each([
    ['예쁜데 도움', '+1 예쁜, +0.5 도움', 1],
    ['도움', '+0.5 도움', 0.5],
    ['문제', '-1 문제', -1],
    ['예쁜데 문제', '+1 예쁜, -1 문제', -1],
    ['문제는 도움', '-1 문제, +0.5 도움', -1],
    ['좋은데 나빠요', '+1 좋, -1 나빠', -1],
    ['나쁜데 좋아요', '-1 나쁜, +1 좋', 1],
    ['좋은데 나쁘지 않고 나빠요', '+1 좋, -1 나쁘, -1 나빠', 0.6],
    ['좋은가요? 나쁜가요?', '+1 좋, -1 나쁜', 0],
    ['별로 안 비싸요', '-1 별로, -1 비싸', 0.6],
    ['별로 비싸요', '-1 별로, -1 비싸', -2],
    ['안 비싼데 별로', '-1 비싼, -1 별로', -0.4],
    ['별로 좋아요 안 비싸요', '-1 별로, +1 좋, -1 비싸', 1.6],
    ['속지 마세요', '-1 속', -1],
    ['속지 않았어요', '-1 속', 0.6],
    ['속았어요', '-1 속', -1],
    ['믿지 마세요', '+1 믿', -0.6],
    ['싸요', '+1 싸', 1],
    ['안싸요', '+1 싸', -0.6],
    ['쌉니다', '+1 쌉', 1],
    ['(싸요)', '+1 싸', 1],
    ['이싸요', '', 0],
    ['포장싸요', '', 0],
    ['짜요', '-1 짜', -1],
    ['짜', '-1 짜', -1],
    ['짠데', '-1 짠', -1],
    ['맵고', '-1 맵', -1],
    ['늦었어요', '-1 늦', -1],
    ['느려요', '-1 느려', -1],
    ['느림', '-1 느림', -1],
    ['형편없어요', '-1 형편없', -1],
    ['형편없지 않아요', '-1 형편없', 0.6],
    ['끊임없이 좋아요', '+1 좋', 1],
    ['손색없어요', '+1 손색없', 1],
    ['손색없지 않아요', '+1 손색없', -0.6],
    ['잘못 왔어요', '-1 잘못', -1],
    ['친절하지만 비싸요', '+1 친절, -1 비싸', -1],
    ['좋으면 좋겠어요', '+1 좋, +1 좋', -1],
    ['좋아요 좋아요', '+1 좋, +1 좋', 2],
    ['싫어요', '-1 싫', -1],
    ['안좋아요', '+1 좋', -0.6],
    ['돌싫', '-1 싫', -1],
    ['예쁨', '+1 예쁨', 1],
    ['예뻐요', '+1 예뻐', 1],
    ['빨라요', '+1 빨라', 1],
    ['빠릅니다', '+1 빠릅', 1],
    ['빠름', '+1 빠름', 1],
    ['빨랐어요', '+1 빨랐', 1],
    ['나빠요', '-1 나빠', -1],
    ['가벼워요', '+1 가벼워', 1],
    ['무겁네요', '-1 무겁', -1],
    ['쉬워요', '+1 쉬워', 1],
    ['좁아요', '-1 좁', -1],
    ['나아요', '+1 나아', 1],
    ['낫네요', '+1 낫', 1],
    ['힘들어요', '-1 힘들', -1],
    ['길어요', '-1 길', -1],
    ['느린', '-1 느린', -1],
    ['느릴', '-1 느릴', -1],
    ['불러요', '', 0],
    ['추천합니다', '+1 추천', 1],
    ['추천했어요', '+1 추천', 1],
    ['추천 안 해요 도움 안 돼요', '+1 추천, +0.5 도움', -0.6],
    ['작년에 속아 샀어요', '-1 속', -1],
    ['속도가 느려요', '-1 느려', -1],
    ["'싸다'고 하네요", '+1 싸', 1],
    ['"싸요"', '+1 싸', 1],
    [',싸요', '+1 싸', 1],
    ['싸', '+1 싸', 1],
    ['싸구려', '-1 싸구려', -1],
    ['작아요', '-1 작', -1],
    ['적은 양', '-1 적', -1],
    ['낫다', '+1 낫', 1],
    ['좁다', '-1 좁', -1],
  ] as const)('%s', (text, opinions, score) => {
    expect(opinionsOf(text, 'ko')).toBe(opinions);
    expect(polarityOf(text, 'ko')[1]).toBeCloseTo(score);
  });

  test.each([
    ['breaks easily', '-1 breaks', -1],
    ['drains fast', '-1 drains', -1],
    ['works fast', '+0.5 works, +1 fast', 1],
    ['fast', '+1 fast', 1],
    ['breaks, easily', '-1 breaks', -1],
    ['good', '+1 good', 1],
    ['goods', '+1 goods', 1],
    ['better', '+1 better', 1],
    ['worse', '-1 worse', -1],
    ['cheaper', '+0.5 cheaper', 0.5],
    ['cheapest', '+0.5 cheapest', 0.5],
    ['crashes', '-1 crashes', -1],
    ['crashed', '-1 crashed', -1],
    ['crashing', '-1 crashing', -1],
    ['lies', '-0.5 lies', -0.5],
    ['easily', '+1 easily', 1],
    ['buggy', '-1 buggy', -1],
    ['nicely', '+1 nicely', 1],
    ['slower', '-1 slower', -1],
    ['happily', '+1 happily', 1],
    ['happiest', '+1 happiest', 1],
    ['let me down', '-1 let me down', -1],
    ['not let me down', '-1 let me down', 0.6],
    ['waste of time and money', '-1 waste of time', -1],
    ['hung up on me', '-1 hung up', -1],
    ['it came on time', '+1 on time', 1],
    ['works like a charm', '+0.5 works, +1 like a charm', 1],
    ['nothing special', '-1 nothing special', -1],
    ['great but breaks', '+1 great, -1 breaks', -1],
    ['cheap and nice', '+0.5 cheap, +1 nice', 1],
    ['cheap', '+0.5 cheap', 0.5],
    ['not cheap', '+0.5 cheap', -0.3],
    ['cheaply made', '-1 cheaply', -1],
    ['good good bad', '+1 good, +1 good, -1 bad', 1],
    ['nobody was nice', '+1 nice', -0.6],
    ['as good as it is bad', '+1 good, -1 bad', -1],
    ['baddest', '-1 baddest', -1],
    ['sadly', '-1 sadly', -1],
    ['slowed', '-1 slowed', -1],
    ['slowing', '-1 slowing', -1],
    ['easier', '+1 easier', 1],
    ['easiest', '+1 easiest', 1],
    ['costly', '-1 costly', -1],
    ['trying', '', 0],
    ['worst', '-1 worst', -1],
    ['hotter', '-0.5 hotter', -0.5],
    ['dirtier', '-1 dirtier', -1],
    ['robbed', '', 0],
    ['happy but not good and not nice', '+1 happy, +1 good, +1 nice', -0.2],
  ] as const)('%s', (text, opinions, score) => {
    expect(opinionsOf(text, 'en')).toBe(opinions);
    expect(polarityOf(text, 'en')[1]).toBeCloseTo(score);
  });
});
