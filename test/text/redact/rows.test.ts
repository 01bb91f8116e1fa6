import { describe, expect, test } from 'vitest';
import {
  areNames,
  localeByScript,
  redactRow,
  redactSlice,
  redactText,
} from '../../../src/text/redact/redact.js';

describe('a column of names', () => {
  test.each([
    [['김민지', '이철수', '박영희']],
    // Six of ten are enough, and empty cells say nothing.
    [['김민지', '이철수', '박영희', '배송', '포장']],
    [['', ' ', '김민지']],
    [[' 김민지 ', '남궁민수', '선우진', 'Jane Doe', 'John Q. Smith', "Mary O'Brien"]],
  ])('%j', (cells) => expect(areNames(cells)).toBe(true));

  test.each([
    [[]],
    [['', ' ']],
    [['김민지', '배송', '포장']],
    [['김민지', '이철수', '배송', '포장', '가격']],
    [['배송', '고객님', '김민지님', '김민지 고객']],
    [['jane doe', 'Jane', 'JANE DOE', 'Jane Doe called']],
    // Words that look like names.
    [['공무원', '구매자', '고양이']],
  ])('%j is none', (cells) => expect(areNames(cells)).toBe(false));
});

describe('a row that could not be read', () => {
  test.each([
    ['17,김민지,010-1234-5678,배송이 느려요', '17,〈이름〉,〈전화〉,배송이 느려요'],
    ['"17";"김민지";"느림"', '"17";"〈이름〉";"느림"'],
    ['김민지\t느림|이철수', '〈이름〉\t느림|〈이름〉'],
    ['김민지는 느리다', '〈이름〉는 느리다'],
    ['민지는 느리다', '민지는 느리다'],
  ])('%j', (row, shown) => expect(redactRow(row)).toBe(shown));

  test('in English', () => {
    expect(redactRow('17,Jane Doe,slow\r\nJohn Roe', 'en')).toBe('17,〈name〉,slow\r\n〈name〉');
  });

  test('its language is that of its letters', () => {
    expect(['배송', '가', '힣', 'slow', 'ㅋㅋ', ''].map(localeByScript)).toEqual([
      'ko',
      'ko',
      'ko',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('what is covered of a text', () => {
  test('pieces that are glued together, one after the other', () => {
    expect(redactText('kim@shop.example010-1234-5678')).not.toMatch(/kim|1234/);
    expect(redactText('010-1234-5678/010-2345-6789')).toBe('〈전화〉/〈전화〉');
  });

  test('full-width and hidden characters, at their own places', () => {
    expect(redactText('전화 ０１０－１２３４－５６７８ 입니다')).toBe('전화 〈전화〉 입니다');
    expect(redactText('전화 010\u200b-1234-5678!')).toBe('전화 〈전화〉!');
  });

  test('a slice that touches data at its edges shows none of it', () => {
    const text = '번호 010-1234-5678 끝';
    expect(redactSlice(text, 0, 3)).toBe('번호 ');
    expect(redactSlice(text, 0, 4)).toBe('번호 〈전화〉');
    expect(redactSlice(text, 15, 18)).toBe('〈전화〉 끝');
    expect(redactSlice(text, 16, 18)).toBe(' 끝');
    expect(redactSlice(text, 5, 9)).toBe('〈전화〉');
  });

  test('the same text again, and another one', () => {
    expect(redactText('010-1234-5678')).toBe('〈전화〉');
    expect(redactText('010-1234-5678')).toBe('〈전화〉');
    expect(redactText('hong@example.com')).toBe('〈이메일〉');
    expect(redactText('')).toBe('');
  });
});
