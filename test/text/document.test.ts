import { expect, test } from 'vitest';
import { originalSpan, toDocument } from '../../src/text/document.js';

test('one text: no column, language and clauses', () => {
  const document = toDocument([{ column: '내용', text: '빠른데 비싸요' }]);
  expect(document.language).toBe('ko');
  expect(document.parts).toEqual([
    {
      column: null,
      original: '빠른데 비싸요',
      text: '빠른데 비싸요',
      offsets: null,
      language: 'ko',
      clauses: [
        { start: 0, end: 3, sentence: 1 },
        { start: 4, end: 7, sentence: 1 },
      ],
    },
  ]);
});

test('several texts keep their columns and have one language together', () => {
  const document = toDocument([
    { column: 'title', text: '좋아요' },
    { column: 'body', text: 'The battery died after two days' },
  ]);
  expect(document.parts.map((part) => [part.column, part.language])).toEqual([
    ['title', 'ko'],
    ['body', 'en'],
  ]);
  expect(document.language).toBe('en');
  expect(originalSpan(document.parts[1]!, 4, 11)).toEqual({
    start: 4,
    end: 11,
    text: 'battery',
    column: 'body',
  });
});

test('a span of the normalised text points into the original', () => {
  const part = toDocument([{ column: 'text', text: '\ufeffcafe\u0301 closed' }]).parts[0]!;
  expect(part.text).toBe('café closed');
  expect(originalSpan(part, 0, 4)).toEqual({ start: 1, end: 6, text: 'cafe\u0301' });
  expect(originalSpan(part, 5, 11)).toEqual({ start: 7, end: 13, text: 'closed' });
});

test('what is not kept is blank, and offsets stay', () => {
  const text = '상담원: 도와드릴까요? 고객: 환불이 늦어요';
  const start = text.indexOf('환불');
  const part = toDocument([{ column: 'text', text }], () => [{ start, end: text.length }]).parts[0]!;
  expect(part.text.trim()).toBe('환불이 늦어요');
  expect(part.clauses).toEqual([{ start, end: text.length, sentence: 1 }]);
  expect(originalSpan(part, start, start + 2).text).toBe('환불');
});

test('no text at all', () => {
  expect(toDocument([{ column: 'text', text: '' }])).toMatchObject({
    language: 'none',
    parts: [{ clauses: [] }],
  });
  expect(toDocument([])).toEqual({ language: 'none', parts: [] });
});
