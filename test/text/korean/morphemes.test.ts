import { describe, expect, it } from 'vitest';
import { endingForm, plainLemma, splitExpression } from '../../../src/text/korean/morphemes.js';

/** "form/TAG:lemma" with the part of the surface that each morpheme stands for. */
const split = (surface: string, expression: string): string =>
  splitExpression(surface, expression)
    .map(({ lemma, tag, start, end }) => `${surface.slice(start, end)}/${tag}:${lemma}`)
    .join(' ');

describe('inflected forms are cut into their morphemes', () => {
  it.each([
    ['느려서', '느리/VA+어서/EC', '느려서/VA:느리다 느려서/EC:어서'],
    ['좋아서', '좋/VA+아서/EC', '좋/VA:좋다 아서/EC:아서'],
    ['갔다', '가/VV+았/EP+다/EF', '갔/VV:가다 갔/EP:았 다/EF:다'],
    ['할게요', '하/VV+ᆯ게요/EC', '할게요/VV:하다 할게요/EC:ㄹ게요'],
    ['나옴', '나오/VV+ᄆ/EC', '나옴/VV:나오다 나옴/ETN:ㅁ'],
    ['나옴', '나오/VV+ᆷ/ETN', '나옴/VV:나오다 나옴/ETN:ㅁ'],
    ['먹는', '먹/VV+는/ETM', '먹/VV:먹다 는/ETM:는'],
    ['먹었는데', '먹/VV+었/EP+는데/EC', '먹/VV:먹다 었/EP:었 는데/EC:는데'],
    ['예쁜데', '예쁘/VA+ㄴ데/EC', '예쁜데/VA:예쁘다 예쁜데/EC:ㄴ데'],
    ['거', '것/NNB', '거/NNB:것'],
    ['걔', '그애/NP', '걔/NP:그애'],
    ['꽤', '꾀/MAG', '꽤/MAG:꽤'],
    ['간', '가/VV', '간/VV:가다'],
    ['건', '것/NNB+은/JX', '건/NNB:것 건/JX:은'],
    ['게', '것/NNB+이/JKS', '게/NNB:것 게/JKS:이'],
    ['이건', '이것/NP+은/JX', '이건/NP:이것 이건/JX:은'],
    ['a/b', 'a/b/SL', 'a/b/SL:a/b'],
    ['됐', '되/VV+/EP+었/EP', '됐/VV:되다 됐/EP:었'],
    ['가가', '가/VV+가/EC', '가/VV:가다 가/EC:가'],
    ['가', '가/VV+아/EC', '가/VV:가다 가/EC:아'],
    ['져요', '지/VX+어요/EF', '져요/VX:지다 져요/EF:어요'],
  ])('%s of %s', (surface, expression, morphemes) => expect(split(surface, expression)).toBe(morphemes));
});

describe('endings as the dictionary writes them', () => {
  it.each([
    ['ᆯ게요', 'ㄹ게요'],
    ['ᆨ', 'ㄱ'],
    ['ᇂ', 'ㅎ'],
    ['ᆫ다', 'ㄴ다'],
    ['ᄀ', 'ㄱ'],
    ['ᄒ', 'ㅎ'],
    ['ᄆ', 'ㅁ'],
    ['ㅓㅆ', '었'],
    ['ㅏㅆ다', '았다'],
    ['ㅓ', '어'],
    ['ㅣㅎ', '잏'],
    ['ㅏㅏ', '아ㅏ'],
    ['어요', '어요'],
    ['', ''],
  ])('%s is %s', (form, shown) => expect(endingForm(form)).toBe(shown));

  it.each([
    ['느리', 'VA', '느리다'],
    ['가', 'VV', '가다'],
    ['ᆯ게요', 'EC', 'ㄹ게요'],
    ['배송', 'NNG', '배송'],
    ['아니', 'VCN', '아니다'],
    ['하', 'XSV', '하다'],
  ])('%s %s: %s', (form, tag, lemma) => expect(plainLemma(form, tag)).toBe(lemma));
});
