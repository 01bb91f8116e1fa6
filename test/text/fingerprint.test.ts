import { expect, test } from 'vitest';
import { fingerprint } from '../../src/text/fingerprint.js';

test('case, spaces, punctuation and Unicode form do not matter', () => {
  const print = fingerprint(['배송이 느려요']);
  expect(print).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(['배송이  느려요!!'])).toBe(print);
  expect(fingerprint(['배송이 느려요'.normalize('NFD')])).toBe(print);
  expect(fingerprint(['\ufeff배송이느려요.'])).toBe(print);
  expect(fingerprint(['Bad APP'])).toBe(fingerprint(['bad app.']));
});

test('wording, emoji and columns do', () => {
  const texts = [['a', 'b'], ['ab'], ['좋아요'], ['좋아요👍'], ['!!!'], ['???'], ['']];
  expect(new Set(texts.map((parts) => fingerprint(parts))).size).toBe(texts.length);
});
