import { describe, expect, test } from 'vitest';
import { isForOnce, isOfWayOut } from '../../../src/classify/facets/intents/sentence.js';

describe('what is left out for once leaves nobody', () => {
  test.each([
    "We won't go down to breakfast again this morning",
    'I will not be swimming today',
    '오늘은 애가 아파서 안 갑니다',
    '오늘은 안 내려가려고요',
  ])('%s', (text) => expect(isForOnce(text)).toBe(true));

  test.each([
    'I am closing my account today',
    'I want out today',
    'I went to another bank this morning',
    "I'm not staying, moving my money today",
    '오늘은 너무 불안해서 다른 은행으로 옮깁니다',
    '오늘은 해지 안내 받고 옮겨요',
  ])('but: %s', (text) => expect(isForOnce(text)).toBe(false));
});

describe('the way out is nobody who takes it', () => {
  test.each([
    '탈퇴 버튼이 없어요',
    '해지 절차가 복잡하네요',
    'where is the unsubscribe link',
    'The close-account page is broken',
  ])('%s', (text) => expect(isOfWayOut(text)).toBe(true));

  test.each(['탈퇴합니다', '버튼이 안 눌려서 지웠어요', 'closing my account', 'unsubscribed'])(
    'but: %s',
    (text) => expect(isOfWayOut(text)).toBe(false),
  );
});
