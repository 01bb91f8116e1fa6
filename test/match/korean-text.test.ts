import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, squeeze } from '../../src/match/korean-text.js';

/** The squeezed text with a mark before each beginning of a word. */
function marked(text: string): string {
  const { text: squeezed, wordStart } = squeeze(text);
  return [...squeezed].map((sign, i) => (wordStart[i] === 1 ? `|${sign}` : sign)).join('');
}

test.each([
  ['배송이 느려요', '|배송이|느려요'],
  ['  배송\t이\n느려\r\v\f요 ', '|배송|이|느려|요'],
  // Other white space is a sign like any.
  ['가\u0008나\u000e다', '|가|\u0008|나|\u000e|다'],
  // Where the script changes; a number keeps its counter, but a counter not its number.
  ['앱UI가', '|앱|ui|가'],
  ['3일만에', '|0일만에'],
  ['일3', '|일|0'],
  ['3kg', '|0|kg'],
  ['v2', '|v|0'],
  ['가ㅠㅠ나', '|가|ㅠㅠ|나'],
  ['顧客님', '|顧客님'],
  // The edges of what a letter is.
  ['a@b', '|a|@|b'],
  ['a[b', '|a|[|b'],
  ['A`Z', '|a|`|z'],
  ['a{z', '|a|{|z'],
  ['0/9', '|0|/|0'],
  ['0:9', '|0|:|0'],
  ['az', '|az'],
  ['AZ', '|az'],
  ['가힣', '|가힣'],
  ['가\ud7a4', '|가|\ud7a4'],
  ['\uabff가', '|\uabff|가'],
  ['가\u3400\u9fff', '|가\u3400\u9fff'],
  ['가\u33ff', '|가|\u33ff'],
  ['가\ua000', '|가|\ua000'],
  ['', ''],
  [' ', ''],
])('%j is read as %j', (text, words) => {
  expect(marked(text)).toBe(words);
});

test('every character knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { text: squeezed, places } = squeeze(text);
      const kept = [...places.subarray(0, squeezed.length)];
      expect(fold(kept.map((place) => text[place]).join(''))).toBe(squeezed);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      expect(squeezed).toHaveLength(text.replace(/[ \t-\r]/g, '').length);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['가나다라마바사아자', false],
  ['가나다라마바사아자차', true],
  ['가나다라마바사아자 차', false],
  ['가나다라마바사아자차 카타파하가나다라마바', true],
  ['가나다라마바사아 카타파하가나다라마바', false],
  ['', false],
])('%j: words written together: %s', (text, unspaced) => {
  expect(squeeze(text).unspaced).toBe(unspaced);
});

test('a text longer than any before is read whole, and the next one anew', () => {
  const long = '가 '.repeat(5000);
  expect(squeeze(long).text).toBe('가'.repeat(5000));
  expect(squeeze(long).places[4999]).toBe(9998);
  expect(
    squeeze(long)
      .wordStart.subarray(0, 5000)
      .every((is) => is === 1),
  ).toBe(true);
  expect(marked('가나')).toBe('|가나');
});

test.each([
  ['않돼', '안되'],
  ['됬됫햇왓잇겟엇앗렷졋낳', '됐됐했왔있겠었았렸졌났'],
  ['0123456789', '0000000000'],
  ['ABC xyz', 'abc xyz'],
  ['ＡÉ', 'ａé'],
  // İ in small letters is two characters; then only A to Z are changed.
  ['İAZÉ', 'İazÉ'],
  ['배송', '배송'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding keeps the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
});
