import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../../src/errors/suggest.js';

test.each([
  ['txt', 'text'],
  ['리류', '리뷰'],
  ['raitng', 'rating'],
  ['completely-else', null],
  ['지점', null],
  ['강남', '강남점'],
])('%s → %s', (word, wanted) => {
  expect(suggest(word, ['text', 'rating', '리뷰', 'date', '평점', '강남점'])).toBe(wanted);
});

test('the hint is part of a sentence, or nothing', () => {
  expect(didYouMean('txt', ['text'])).toBe(' Did you mean "text"?');
  expect(didYouMean('zzz', ['text'])).toBe('');
});
