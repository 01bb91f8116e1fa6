import { expect, test } from 'vitest';
import { themeSchema } from '../../../src/classify/taxonomy/schema.js';
import { createThemeClassifier } from '../../../src/classify/themes/index.js';
import type { Mention } from '../../../src/classify/themes/mentions.js';
import type { Theme } from '../../../src/schema/taxonomy.js';
import { toDocument } from '../../../src/text/document.js';

const theme = (id: string, exclude: object): Theme =>
  themeSchema().parse({
    id,
    label: { ko: '가', en: 'a' },
    definition: { ko: '가', en: 'a' },
    owner: 'legal',
    stage: 'sell',
    severity: 1,
    cues: exclude,
  }) as Theme;
const rules = createThemeClassifier({
  version: '1',
  hash: '0000',
  lists: {},
  themes: [
    theme('a.swap', { en: { exclude: ['exchange rate', 'swap'] }, ko: { exclude: ['의견 교환', '양도'] } }),
    theme('b.other', {}),
  ],
});

/** What is left of a claim that rests on some words of a text. */
function left(text: string, words: string, id: string): number {
  const { parts } = toDocument([{ column: 'text', text }]);
  const start = text.indexOf(words);
  const evidence = { column: 'text', start, end: start + words.length, text: words, rule: `${id}/model` };
  const claim: Mention = {
    theme: id,
    kind: null,
    polarity: 'negative',
    confidence: 0.5,
    evidence,
    part: 0,
    clause: 0,
  };
  return rules.outsideExclusions(parts[0]!, [claim]).length;
}

test.each([
  ['on an excluded phrase', 'The exchange rate is bad', 'exchange', 'a.swap', 0],
  ['beside it', 'The exchange rate is bad', 'bad', 'a.swap', 1],
  ['of another theme', 'The exchange rate is bad', 'exchange', 'b.other', 1],
  ['on an excluded phrase in Korean', '의견 교환이 없었어요', '교환이', 'a.swap', 0],
  ['on a single word, which may be another one', '양도 많고 좋아요', '양도', 'a.swap', 1],
  ['on words behind characters that are read otherwise', 'ｏｈ　the exchange rate', 'exchange', 'a.swap', 0],
])('a claim without a cue %s', (_, text, words, id, count) => {
  expect(left(text, words, id)).toBe(count);
});
