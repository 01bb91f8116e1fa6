import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineEnd, linesOf } from '../../../src/text/korean/cut.js';

test('lines end behind their break', () => {
  expect(linesOf('배송\n느려요\n\n끝')).toEqual([
    [0, 3],
    [3, 7],
    [7, 8],
    [8, 9],
  ]);
  expect(linesOf('')).toEqual([]);
  expect(lineEnd('ab\ncd', 1)).toBe(3);
  expect(lineEnd('ab\ncd', 3)).toBe(5);
});

test('a line of more than 4,096 characters is cut behind its last space, else where it may', () => {
  expect(lineEnd('가'.repeat(4096), 0)).toBe(4096);
  expect(lineEnd(`${'가'.repeat(4095)}\n`, 0)).toBe(4096);
  expect(lineEnd(`${'가'.repeat(4096)}\n`, 0)).toBe(4096);
  expect(lineEnd('가'.repeat(4097), 0)).toBe(4096);
  expect(lineEnd(`${'가'.repeat(10)} ${'나'.repeat(5000)}`, 0)).toBe(11);
  expect(lineEnd(`${'가'.repeat(10)} ${'나'.repeat(4085)} ${'다'.repeat(500)}`, 0)).toBe(11);
  expect(lineEnd(`${'가'.repeat(10)} ${'나'.repeat(4084)} ${'다'.repeat(500)}`, 0)).toBe(4096);
  // A space at its very beginning is none to cut at.
  expect(lineEnd(` ${'나'.repeat(5000)}`, 0)).toBe(4096);
  expect(lineEnd(`x ${'나'.repeat(5000)}`, 1)).toBe(4097);
});

test('no pair is cut in two', () => {
  expect(lineEnd(`${'가'.repeat(4095)}${'😀'.repeat(10)}`, 0)).toBe(4095);
  expect(lineEnd('😀'.repeat(5000), 0)).toBe(4096);
  // A low surrogate by itself, and what stands beside the range of low surrogates.
  expect(lineEnd(`${'가'.repeat(4096)}\udc00${'가'.repeat(9)}`, 0)).toBe(4095);
  expect(lineEnd(`${'가'.repeat(4096)}\udfff${'가'.repeat(9)}`, 0)).toBe(4095);
  expect(lineEnd(`${'가'.repeat(4096)}\ud83d${'가'.repeat(9)}`, 0)).toBe(4096);
  expect(lineEnd(`${'가'.repeat(4096)}\ue000${'가'.repeat(9)}`, 0)).toBe(4096);
});

test('together they are the whole text', () => {
  const piece = fc.constantFrom('가'.repeat(4090), ' ', '\n', '😀', '나', 'x'.repeat(5000));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(
        linesOf(text)
          .map(([from, to]) => text.slice(from, to))
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 50 },
  );
});
