import { expect, test } from 'vitest';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';
import { findCues } from '../../../src/classify/themes/hits.js';
import { openLexicon } from '../../../src/classify/themes/lexicon.js';
import { buildLexiconData, type LexiconData } from '../../../src/classify/themes/lexicon-data.js';
import { pack, unpack } from '../../../src/data/packed.js';
import { splitClauses } from '../../../src/text/clauses.js';

const taxonomy = loadTaxonomy();
const texts = {
  ko: [
    '배송이 너무 느려요 포장도 엉망',
    '앱이 자꾸 튕기고 로그인이 안 돼요',
    '직원이 친절하고 음식이 맛있어요',
  ],
  en: ['The driver threw my parcel', 'It crashes and the support never answers', 'Great food, rude waiter'],
};

test.each(['ko', 'en'] as const)(
  'written to a file and read again, the %s cues find the same',
  (language) => {
    const data = buildLexiconData(taxonomy, language);
    const built = openLexicon(data);
    const read = openLexicon(unpack<LexiconData>(pack(data)));
    for (const text of texts[language]) {
      const found = findCues(built, text, splitClauses(text));
      expect(found.length).toBeGreaterThan(0);
      expect(findCues(read, text, splitClauses(text))).toEqual(found);
    }
  },
);

test('an opinion goes to the nearest aspect', () => {
  const lexicon = openLexicon(buildLexiconData(taxonomy, 'ko'));
  const text = '배송은 괜찮고 포장이 엉망이에요';
  const blamed = findCues(lexicon, text, splitClauses(text)).filter(({ kind }) => kind === 'negative');
  expect(new Set(blamed.map(({ theme }) => theme))).toEqual(new Set(['delivery.packaging']));
});
