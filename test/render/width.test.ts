import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.js';

/** Characters of a row of the code chart, each between two letters of known width. */
const chartRow = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `a${String.fromCharCode(from + i)}가`).join('');

// asked row by row: string-width takes half a millisecond a call; test/long asks for each character
test('every row of the plain plane is as wide as string-width says', () => {
  const ROW = 16;
  const different: string[] = [];
  for (let code = 0x20; code < 0x10000; code += ROW) {
    const text = chartRow(code, ROW);
    if (widthOf(text) !== stringWidth(text)) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

test('so is any text, plain or not', () => {
  const plain = fc.constantFrom(...'배송이 너무 느려요 so slow “…” ㅠㅠㅋ ─│█ 漢字 · – —');
  const any = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: plain }),
  );
  fc.assert(fc.property(any, plain, any, (a, b, c) => widthOf(a + b + c) === stringWidth(a + b + c)));
});
