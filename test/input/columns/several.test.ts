import { describe, expect, test } from 'vitest';
import { EN, failure, KO, mapped, type Sample } from './make.js';

/** What customers liked, in as many words as what they did not. */
const GOOD_KO = ['직원분들이 친절하고 깨끗해요', '물건이 다양해서 정말 좋아요', '가격이 저렴하고 신선합니다'];
const GOOD_EN = [
  'The staff were friendly and helpful.',
  'I like the wide choice of things.',
  'Prices are low and the food is fresh.',
];
const REPLIES_KO = [
  '안녕하세요 고객님, 불편을 드려 죄송합니다.',
  '고객님, 소중한 의견 감사드립니다!',
  '소중한 리뷰 남겨주셔서 감사합니다',
];
const REPLIES_EN = [
  'Hi Kim, thank you for your feedback, we are looking into it.',
  'Hello! We are sorry for the trouble. Thanks for reaching out to us.',
  'Thanks for letting us know about it, Sam.',
];

describe('several columns of customers’ words', () => {
  test.each<[string, Sample, string]>([
    ['both named', { '좋았던 점': GOOD_KO, '아쉬운 점': KO }, '--text "좋았던 점" --text "아쉬운 점"'],
    [
      'one named',
      { '인상 깊은 부분': GOOD_KO, '아쉬운 점': KO },
      '--text "인상 깊은 부분" --text "아쉬운 점"',
    ],
    ['one whole name, one part', { 개선사항: KO, '좋은 점': GOOD_KO }, '--text 개선사항 --text "좋은 점"'],
    ['neither named', { 가: GOOD_KO, 나: KO }, '--text 가 --text 나'],
    [
      'questions',
      { 'Q1. What did you like?': GOOD_EN, 'Q2. What should be better?': EN },
      '--text "Q1. What did you like?" --text "Q2. What should be better?"',
    ],
    [
      'one question that voc knows',
      { 'Most enjoyable thing': GOOD_EN, 'What should we improve?': EN },
      '--text "Most enjoyable thing" --text "What should we improve?"',
    ],
    ['Pros and Cons', { Pros: GOOD_EN, Cons: EN }, '--text Pros --text Cons'],
    [
      'three of them, one short',
      { 좋았던점: GOOD_KO, 아쉬운점: KO, 의견: ['배송이 아쉬워요', '', ''] },
      '--text 좋았던점 --text 아쉬운점 --text 의견',
    ],
  ])('%s: it asks, with the flags to type', (_, table, flags) => {
    const { code, remedy } = failure({ 날짜: ['2026-11-09', '2026-11-10', '2026-11-11'], ...table });
    expect(code).toBe('column_unclear');
    expect(remedy).toContain(flags);
  });

  test('flags are words that a shell leaves as they are', () => {
    const { remedy } = failure({ 'What\'s "good"?': GOOD_EN, 'What is bad, in $?': EN });
    expect(remedy).toContain(String.raw`--text 'What'\''s "good"?' --text 'What is bad, in $?'`);
  });

  test.each<[string, Sample, string, string[]]>([
    [
      'less full than the chosen one',
      { comment: EN, suggestion: [EN[2]!, '', ''] },
      'comment',
      ['suggestion'],
    ],
    ['less telling than a whole name', { 의견: KO, '인상 깊은 부분': GOOD_KO }, '의견', ['인상 깊은 부분']],
    ['empty', { 의견: KO, 개선사항: ['', '', ''] }, '의견', []],
  ])('another one that is %s is told of', (_, table, text, unread) => {
    const { names, mapping } = mapped(table);
    expect(names.text).toBe(text);
    expect(mapping.unread.map(({ name }) => name)).toEqual(unread);
  });

  test.each<[string, Sample]>([
    ['by name', { 문의내용: KO, 답변내용: GOOD_KO }],
    ['by name, of a shop', { 리뷰: KO, '사장님 댓글': GOOD_KO }],
    ['by name, in English', { Review: EN, 'Developer Reply Text': GOOD_EN }],
    ['by name, as notes', { Comment: EN, 'Internal notes': GOOD_EN, 'Agent answer': GOOD_EN }],
    ['by what it says', { 내용: KO, 댓글: REPLIES_KO }],
    ['by what it says, in English', { Comment: EN, Answer: REPLIES_EN }],
    ['by what it says, without a name', { 리뷰: KO, 기타: REPLIES_KO }],
    ['in other words of the same', { Review: EN, 'Translated review': GOOD_EN }],
  ])('answers of the company are no customers’ words: %s', (_, table) => {
    const { names, mapping } = mapped(table);
    expect(names.text).toBe(Object.keys(table)[0]);
    expect(mapping.unread).toEqual([]);
  });

  test('what has another role or was asked for as a segment is not told of', () => {
    const table = { 의견: KO, '방문 소감': GOOD_KO };
    expect(mapped(table, { segment: ['방문 소감'] }).mapping.unread).toEqual([]);
    expect(mapped(table, { product: '방문 소감' }).mapping.unread).toEqual([]);
    expect(mapped(table, { text: ['의견'] }).mapping.unread).toEqual([]);
  });

  test('who only looks gets all of them', () => {
    const { mapping } = mapped({ '좋았던 점': GOOD_KO, '아쉬운 점': KO }, { unclear: 'all' });
    expect(mapping.text.map(({ name, by }) => [name, by])).toEqual([
      ['좋았던 점', 'unclear'],
      ['아쉬운 점', 'unclear'],
    ]);
  });
});
