import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../../src/errors/suggest.js';

test.each([
  ['txt', 'text'],
  ['리류', '리뷰'],
  ['raitng', 'rating'],
  ['completely-else', null],
])('%s → %s', (word, wanted) => {
  expect(suggest(word, ['text', 'rating', '리뷰', 'date'])).toBe(wanted);
});

test('the hint is part of a sentence, or nothing', () => {
  expect(didYouMean('txt', ['text'])).toBe(' Did you mean "text"?');
  expect(didYouMean('zzz', ['text'])).toBe('');
});
