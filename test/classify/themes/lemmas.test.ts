import { expect, test } from 'vitest';
import { expandLemmas } from '../../../src/classify/themes/lemmas.js';

test('a Korean dictionary form stands for its inflected stems', () => {
  expect(expandLemmas('배송 느리다', 'ko')).toEqual(
    expect.arrayContaining(['배송 느리', '배송 느려', '배송 느렸', '배송 느린']),
  );
});

test('안 and 못 also stand for the long negation', () => {
  expect(expandLemmas('연결 안 되다', 'ko')).toEqual(
    expect.arrayContaining(['연결 안 되', '연결 안 돼', '연결 안 됐', '연결 되지 않']),
  );
  expect(expandLemmas('못 받다', 'ko')).toEqual(expect.arrayContaining(['못 받', '받지 못']));
});

test('alternatives multiply', () => {
  expect(expandLemmas('box|parcel open', 'en')).toEqual(['box open', 'parcel open']);
});

test('irregular English verbs stand for all their forms', () => {
  expect(expandLemmas('break easily', 'en')).toEqual(['break easily', 'broke easily', 'broken easily']);
});

test('a noun that ends like a verb stays', () => {
  expect(expandLemmas('상담원마다', 'ko')).toEqual(['상담원마다']);
});
