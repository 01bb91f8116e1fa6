import { describe, expect, test } from 'vitest';
import { cellText, isDateOrNumber } from '../../../src/input/columns/content.js';
import { parseIds, parseThemes } from '../../../src/input/columns/mentions.js';
import { ratingValue, scaleOf } from '../../../src/input/columns/rating-value.js';
import { sniffFormat } from '../../../src/input/sniff.js';
import { failureOf, source } from '../source.js';

test.each([
  [4, 4],
  [0, 0],
  [-1, null],
  [Number.POSITIVE_INFINITY, null],
  ['4.5', 4.5],
  ['4점', 4],
  [' 4 / 5 ', 4],
  ['4/10', 4],
  ['4 stars', 4],
  ['1 Star', 1],
  ['★★★☆☆', 3],
  ['⭐⭐', 2],
  ['⭐\uFE0F⭐\uFE0F✩', 2],
  ['★⭐☆', 2],
  ['☆☆☆', null],
  ['★★a', null],
  ['12345', null],
  ['x4', null],
  ['4 nights', null],
  ['', null],
  [null, null],
])('the rating %j is %j', (rating, value) => {
  expect(ratingValue(rating)).toBe(value);
});

test.each([
  [null, null],
  [0, 5],
  [5, 5],
  [5.5, 10],
  [10, 10],
  [11, 100],
  [100, 100],
  [101, null],
])('a highest rating of %j is of the scale %j', (highest, scale) => {
  expect(scaleOf(highest)).toBe(scale);
});

describe('labels', () => {
  test.each([
    [
      'a.x:negative; b.y:POSITIVE ;c.z',
      [
        ['a.x', 'negative'],
        ['b.y', 'positive'],
        ['c.z', null],
      ],
    ],
    ['a.x:bad', [['a.x', null]]],
    ['a.x:', [['a.x', null]]],
    [
      '[["a.x","neutral"],["b.y"]]',
      [
        ['a.x', 'neutral'],
        ['b.y', null],
      ],
    ],
    ['[{"id":" a.x ","polarity":" Negative "},{"id":5},{"polarity":"negative"}]', [['a.x', 'negative']]],
    ['["a.x:positive", null, 7, "", " "]', [['a.x', 'positive']]],
    ['', []],
  ])('%s', (cell, themes) => {
    expect(parseThemes(cell).map(({ id, polarity }) => [id, polarity])).toEqual(themes);
  });

  test('ids', () => {
    expect(parseIds('complaint; request ;')).toEqual(['complaint', 'request']);
    expect(parseIds('')).toEqual([]);
  });
});

test.each([
  ['2026-11-09', true],
  ['12,900', true],
  ['4.5', true],
  ['배송', false],
  ['', false],
])('%j is what a record holds and a header does not: %s', (name, is) => {
  expect(isDateOrNumber(name)).toBe(is);
});

test('a cell as CSV would show it', () => {
  expect(['배송', 5, true, null, { a: [1] }].map((cell) => cellText(cell as never))).toEqual([
    '배송',
    '5',
    'true',
    '',
    '{"a":[1]}',
  ]);
});

describe('control characters', () => {
  const sniff = (text: string) => failureOf((async () => sniffFormat(source(text, 'notes.bin')))());
  const of = (sign: string) => sniff(`id,text\n${`${sign}a`.repeat(40)}`);

  test.each([
    ['\u0008', 'file_binary'],
    ['\u000e', 'file_binary'],
    ['\u001f', 'file_binary'],
    ['\t', undefined],
    ['\n', undefined],
    ['\r', undefined],
    ['\u001b', undefined],
    [' ', undefined],
  ])('%j: %s', async (sign, code) => {
    expect((await of(sign).catch(() => null))?.code).toBe(code);
  });
});
