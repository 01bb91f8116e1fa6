import { expect, test } from 'vitest';
import { maskedWords, nearPairs } from '../scripts/corpus/near.js';
import { readCorpus } from '../scripts/corpus/read.js';
import { loadTaxonomy } from '../src/classify/taxonomy/index.js';

const rows = readCorpus();
const count = (keep: (row: (typeof rows)[number]) => boolean): number => rows.filter(keep).length;

test('the corpus is as large as its users were promised', () => {
  expect(count(({ language }) => language === 'ko')).toBeGreaterThanOrEqual(5000);
  expect(count(({ language }) => language === 'en')).toBeGreaterThanOrEqual(3000);
  expect(count(({ heldOut }) => heldOut) / rows.length).toBeCloseTo(0.2, 1);
});

test('every theme is there in both languages, praised and blamed', () => {
  const seen = new Set(
    rows.flatMap(({ language, themes }) => themes.map(({ id, polarity }) => `${language} ${id} ${polarity}`)),
  );
  const wanted = loadTaxonomy().themes.flatMap(({ id }) =>
    (['ko', 'en'] as const).flatMap((language) => [
      `${language} ${id} positive`,
      `${language} ${id} negative`,
    ]),
  );
  expect(wanted.filter((key) => !seen.has(key))).toEqual([]);
});

test('texts that differ in their nouns only are found', () => {
  const sets = ['배송이 너무 느려요', '답변이 너무 느려요', '포장을 꼼꼼하게 해 주셨네요'].map((text) =>
    maskedWords(text, 'ko'),
  );
  expect(nearPairs(sets, 0.5)).toEqual([{ first: 0, second: 1, overlap: 1 }]);
});
