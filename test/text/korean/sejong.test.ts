import { describe, expect, it } from 'vitest';
import { tokenizeKorean } from '../../../src/text/korean/tokenizer.js';
import { written } from './gold.js';

describe('tags as Sejong has them', () => {
  it.each([
    ['짜증나요', '짜증/NNG 나/VV:나다 요/EF', 'an ending in 요 is final'],
    ['급증했다', '급증/NNG 했/XSV:하다 했/EP:았 다/EF', '다 at the end is final'],
    ['먹다 말았어요', '먹/VV:먹다 다/EC 말/VX:말다 았/EP 어요/EF', '다 inside is not'],
    ['식어서 왔어요', '식/VV:식다 어서/EC 왔/VV:오다 왔/EP:았 어요/EF', 'no auxiliary behind -어서'],
    ['먹어 봤어요', '먹/VV:먹다 어/EC 봤/VX:보다 봤/EP:았 어요/EF', 'but behind -어'],
    ['꼼꼼해서', '꼼꼼/XR 해서/XSA:하다 해서/EC:아서', 'a doubled root is no adverb'],
    ['불친절해요', '불친절/NNG 해요/XSA:하다 해요/EF:아요', 'an adjective, by its root'],
    ['환불해요', '환불/NNG 해요/XSV:하다 해요/EF:아요', 'a verb'],
    ['재주문 합니다', '재주문/NNG 합니다/VV:하다 합니다/EF:ㅂ니다', 'no suffix begins a word'],
    ['별로에요', '별로/MAG 에요/VCP:이다 에요/EF', 'the copula'],
    ['최고!!!', '최고/NNG !/SF !/SF !/SF', 'each mark by itself'],
    ['이런거', '이런/MM 거/NNB:것', '거 is 것'],
    ['배송 느림', '배송/NNG 느림/VA:느리다 느림/ETN:ㅁ', 'telegraphic endings are no nouns'],
  ])('%s → %s: %s', (text, tokens) => expect(written(tokenizeKorean(text))).toBe(tokens));
});
