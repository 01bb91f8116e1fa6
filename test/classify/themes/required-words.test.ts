import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { hasRequired, requiredWords } from '../../../src/classify/themes/required-words.js';

test.each<[string, readonly (readonly string[])[]]>([
  ['([0-9]+일|보름)(째|도)? ?(배송|출고|안 왔)', [['배송', '출고', '안 왔']]],
  [
    '(?:late|slow) .*(parcel|order)',
    [
      ['late', 'slow'],
      ['parcel', 'order'],
    ],
  ],
  ['(a|b)?c', []],
  ['(a|b){0,2}c', []],
  ['(a|b)|c', []],
  ['(a|)b', []],
  ['(a.|b)c', []],
  ['(?i)(late|slow)', []],
  ['\\(late|slow\\)', []],
  ['[(]late|slow[)]', []],
  ['[](](late)', [['late']]],
  ['\\Q(late)\\E', []],
  ['((late)|slow)', []],
])('%s', (pattern, words) => {
  expect(requiredWords(pattern)).toEqual(words);
});

test('a text that matches has them', () => {
  const pattern = '([0-9]+ ?일|보름)(째)? ?(배송|안 왔)';
  const isPossible = hasRequired(requiredWords(pattern));
  for (const text of ['10일째 배송', '보름 안 왔어요', '배송', '늦어요', '보름째 안왔'])
    if (RE2JS.compile(pattern).matcher(text).find()) expect(isPossible(text)).toBe(true);
  expect(isPossible('늦어요')).toBe(false);
});
