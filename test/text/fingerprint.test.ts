import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/text/fingerprint.js';
import { normalise } from '../../src/text/normalise.js';

test('case, spaces, punctuation and Unicode form do not matter', () => {
  const print = fingerprint(['배송이 느려요']);
  expect(print).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(['배송이  느려요!!'])).toBe(print);
  expect(fingerprint(['배송이 느려요'.normalize('NFD')])).toBe(print);
  expect(fingerprint(['\ufeff배송이느려요.'])).toBe(print);
  expect(fingerprint(['Bad APP'])).toBe(fingerprint(['bad app.']));
});

test('wording, emoji and columns do', () => {
  const texts = [['a', 'b'], ['ab'], ['좋아요'], ['좋아요👍'], ['!!!'], ['???'], ['']];
  expect(new Set(texts.map((parts) => fingerprint(parts))).size).toBe(texts.length);
});

test('a plain text is read without patterns, and says the same', () => {
  const slowly = (text: string): string =>
    hash(
      'sha256',
      normalise(text)
        .text.toLowerCase()
        .replace(/[\s\p{P}]+/gu, ''),
      'hex',
    ).slice(0, 16);
  const ascii = Array.from({ length: 128 }, (_, code) => `a${String.fromCharCode(code)}B`);
  for (const text of [
    ...ascii,
    '좋아요ㅠㅠ!! A+',
    'ㅤ가ㅎ',
    'İ가',
    '\u1100\u1161',
    'a\u00ad가',
    '¡가!',
    '가 ^^;',
  ])
    expect(fingerprint([text]), JSON.stringify(text)).toBe(slowly(text));
});

test('the edges of what is read without patterns: syllables, jamo, and what stands beside them', () => {
  const digest = (wording: string) => hash('sha256', wording, 'hex').slice(0, 16);
  expect(fingerprint(['  가힣 ㄱㅣ! A9 '])).toBe(digest('가힣ㄱㅣa9'));
  expect(fingerprint(['\uabff\ud7a4'])).toBe(digest('\uabff\ud7a4'));
  expect(fingerprint(['\u3130ㅤ'])).toBe(digest('\u3130'));
  expect(fingerprint(['가 \u200b나,  다'])).toBe(digest('가나다'));
  // Empty cells are columns too; where nothing is wording, the signs are.
  expect(fingerprint(['', '가', ' '])).toBe(digest('\n가\n'));
  expect(fingerprint([' !', '? '])).toBe(digest('!\n?'));
  expect(fingerprint(['', ' '])).toBe(digest(''));
});
