import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.js';

test('every character of the plain planes is as wide as string-width says', () => {
  const different: string[] = [];
  for (let code = 0x20; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}가`;
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
