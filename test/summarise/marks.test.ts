import { expect, test } from 'vitest';
import { marksIn } from '../../src/summarise/marks.js';
import { quotable } from '../../src/summarise/shown.js';

const spanOf = (original: string, words: string, from = 0) => {
  const start = original.indexOf(words, from);
  return { start, end: start + words.length };
};
const marked = (original: string, words: string, from = 0, redact: 'ko' | 'en' | null = 'ko') => {
  const quote = quotable(original, redact);
  return marksIn(quote, original, [spanOf(original, words, from)], redact).map(([start, end]) => [
    quote.slice(start, end),
    start,
  ]);
};

test.each([
  ['as it stands', '배송이 너무 늦어요', '너무 늦', [['너무 늦', 4]]],
  ['behind a placeholder', '010-2345-6789로 전화했는데 연결이 안 돼요', '연결이 안', [['연결이 안', 12]]],
  ['over a line break', '정말\n\n너무   늦어요', '너무   늦', [['너무 늦', 3]]],
  ['in personal data: not at all', '010-2345-6789로 전화했어요', '2345', []],
  ['in a part that was cut off', `${'가 '.repeat(100)}끝이 나빠요`, '끝이 나빠', []],
])('evidence %s', (_, original, words, expected) => {
  expect(marked(original, words)).toEqual(expected);
});

test('of the same words twice, the ones that are the evidence', () => {
  const original = 'slow app, and a slow courier';
  expect(marked(original, 'slow', 5)).toEqual([['slow', 16]]);
});

test('overlapping evidence is one mark, ascending', () => {
  const text = '배송이 너무 늦어요';
  const spans = [spanOf(text, '늦어'), spanOf(text, '배송이 너무'), spanOf(text, '너무 늦')];
  expect(marksIn(text, text, spans, null)).toEqual([[0, 9]]);
});
