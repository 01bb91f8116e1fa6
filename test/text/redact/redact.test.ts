import { describe, expect, test } from 'vitest';
import { findPersonalData, redactSlice, redactText } from '../../../src/text/redact/redact.js';
import { CASES, LOOK_ALIKES } from './cases.js';

const cases = Object.entries(CASES).flatMap(([kind, rows]) =>
  rows.map(([text, value]) => ({ kind, text, value })),
);
const lookAlikes = Object.entries(LOOK_ALIKES).flatMap(([kind, rows]) =>
  rows.map((text) => ({ kind, text })),
);

describe('finds', () => {
  test.each(cases)('$kind in $text', ({ kind, text, value }) => {
    expect(findPersonalData(text).map((it) => [it.kind, text.slice(it.start, it.end)])).toEqual([
      [kind, value],
    ]);
  });
});

describe('leaves alone', () => {
  test.each(lookAlikes)('$text, like $kind', ({ text }) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

test('placeholders keep the kind, in the language asked for', () => {
  const text = '850314-1234562 홍길동 010-1234-5678, hong@example.com 카드 4532-1234-5678-9014';
  expect(redactText(text)).toBe('〈주민번호〉 홍길동 〈전화〉, 〈이메일〉 카드 〈카드〉');
  expect(redactText(text, 'en')).toBe('〈resident number〉 홍길동 〈phone〉, 〈email〉 카드 〈card〉');
});

test('a text without personal data is the same text', () => {
  const text = '배송 3일 걸렸어요. 12,900원인데 4.5점';
  expect(redactText(text)).toBe(text);
});

test('a slice shows a placeholder for data that reaches into it', () => {
  const text = '전화 010-1234-5678로 주세요';
  expect(redactSlice(text, 0, 6, 'ko')).toBe('전화 〈전화〉');
  expect(redactSlice(text, 8, 21, 'ko')).toBe('〈전화〉로 주세요');
  expect(redactSlice(text, 16, 20, 'ko')).toBe('로 주세');
});

test('a mailbox made of a phone number is one finding', () => {
  expect(findPersonalData('010-1234-5678@example.com')).toEqual([{ start: 0, end: 25, kind: 'email' }]);
});

test.each([
  ['digits', '0'.repeat(100_000)],
  ['phones', '010-1234-5678 '.repeat(8_000)],
  ['letters before an @', `${'a.'.repeat(50_000)}@`],
  ['hyphens', '010-'.repeat(25_000)],
  ['at signs', 'a@'.repeat(50_000)],
  ['spelt digits', '공일공일'.repeat(25_000)],
])('100,000 characters of %s take less than a second', (_, text) => {
  const before = process.cpuUsage().user;
  redactText(text);
  expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
});
