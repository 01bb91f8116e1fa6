import { describe, expect, test } from 'vitest';
import { koreanKeywords } from '../../../src/text/keywords/korean.js';
import { tokenizeKorean } from '../../../src/text/korean/tokenizer.js';

const keywords = (text: string) => koreanKeywords(text, tokenizeKorean(text)).join(', ');

describe('nouns and compounds', () => {
  test.each([
    ['환불해달라고 했어요', '환불', 'a noun that 하다 makes a verb of'],
    ['고객센터에서 답변이 왔어요', '고객센터, 답변', 'written together, without particles'],
    ['고객 센터에서 답변을', '고객센터, 답변', 'a known compound, written apart'],
    ['배송 포장 다 별로', '배송, 포장', 'neighbours that are no compound stay apart'],
    ['직원분들과 고객님', '직원', 'without 분, 들 and 님; a customer is too general'],
    ['가격대비', '가격', 'without 대비'],
    ['오늘 사람 정말', '', 'time, people and adverbs are none'],
    ['맛과 양', '맛, 양', 'one syllable where it is a known noun'],
    ['A/S 접수', 'as, 접수', 'a slash between letters'],
    ['재구매 의사 100%', '재구매, 의사', 'no numbers'],
    ['ㅠㅠ 👍 !!', '', 'no noise'],
  ])('%s → %s: %s', (text, expected) => expect(keywords(text)).toBe(expected));
});

describe('what is said of them', () => {
  test.each([
    ['배송이 너무 느려서', '배송, 배송 + 느리다', 'subject, adverb, adjective'],
    ['배송도 빨라요', '배송, 배송 + 빠르다', 'behind 도'],
    ['배송 빠르고', '배송, 배송 + 빠르다', 'without a particle'],
    ['느린 배송', '배송 + 느리다, 배송', 'as an attribute'],
    ['배송이 느린 업체', '배송, 배송 + 느리다', 'not of the noun behind, when it has a subject'],
    ['불친절한 직원', '직원 + 불친절하다, 불친절, 직원', 'an adjective made with 하다'],
    ['포장이 꼼꼼해서', '포장, 포장 + 꼼꼼하다', 'of a doubled root'],
    ['앱이 자꾸 튕겨요', '앱, 앱 + 튕기다', 'a verb behind 이'],
    ['앱은 자꾸 튕겨요', '앱', 'but not behind 은, which may be an object'],
    ['제품이 파손됐어요', '제품 + 파손되다, 파손', 'general nouns only in pairs'],
    ['정품이 아니에요', '정품, 정품 + 아니다', '아니다'],
    ['배송이 느려졌어요', '배송, 배송 + 느려지다', 'a change'],
    ['아이가 좋아해요', '아이', 'feelings tell of who feels'],
    ['택배가 왔어요', '택배', 'plain verbs say nothing'],
  ])('%s → %s: %s', (text, expected) => expect(keywords(text)).toBe(expected));
});

describe('denied', () => {
  test.each([
    ['품질이 좋지 않아요', '품질 + 안 좋다'],
    ['품질이 안 좋아요', '품질 + 안 좋다'],
    ['품질이 좋지는 않네요', '품질 + 안 좋다'],
    ['연결이 30분째 안되네요', '연결 + 안 되다'],
    ['로그인 안됨', '로그인 + 안 되다'],
    ['택배가 안 왔어요', '택배 + 안 오다'],
    ['화면이 켜지지 못해요', '화면 + 못 켜지다'],
    ['품질이 안 좋지 않아요', '품질 + 좋다'],
  ])('%s → %s', (text, expected) => expect(keywords(text).split(', ')).toContain(expected));
});

test('a line break ends what is said', () => expect(keywords('배송\n느려요')).toBe('배송'));
