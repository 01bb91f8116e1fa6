import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.js';

test('every character of the plain plane is as wide as string-width says', () => {
  const different: string[] = [];
  for (let code = 0x20; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}가`;
    if (widthOf(text) !== stringWidth(text)) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});
