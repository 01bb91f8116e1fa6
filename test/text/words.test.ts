import { expect, test } from 'vitest';
import { finalOf, isSpace, wordsOf } from '../../src/text/words.js';

test('words stand between white space of any kind, inside the stretch asked for', () => {
  const words = (text: string, from = 0, to = text.length) =>
    wordsOf(text, from, to).map(({ start, end }) => text.slice(start, end));
  expect(words(' 배송이\t느려요\n\r\n정말 \f싫어\v요  ')).toEqual(['배송이', '느려요', '정말', '싫어', '요']);
  expect(words('배송이 느려요', 1, 6)).toEqual(['송이', '느려']);
  expect(words('배송이 느려요', 3, 4)).toEqual([]);
  expect(words('느려요', 3, 3)).toEqual([]);
  expect(words('a\u00a0b')).toEqual(['a\u00a0b']);
});

test('white space is a space and what Unicode has from tab to carriage return', () => {
  const codes = Array.from({ length: 40 }, (_, code) => code).filter(isSpace);
  expect(codes).toEqual([9, 10, 11, 12, 13, 32]);
});

test.each([
  ['가', 0],
  ['각', 1],
  ['간', 4],
  ['갈', 8],
  ['갑', 17],
  ['힣', 27],
  ['\uabff', -1],
  ['\ud7a4', -1],
  ['ㄱ', -1],
  ['a', -1],
])('the final of %s is %i', (character, final) => expect(finalOf(character.charCodeAt(0))).toBe(final));

test('behind the end of a text there is none', () => expect(finalOf(Number.NaN)).toBe(-1));
