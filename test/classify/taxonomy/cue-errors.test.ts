import { expect, test } from 'vitest';
import { failureOf, folderOf } from './folder.js';

/** A theme whose cues begin at line 8, column 3. */
const theme = (cues: string, more = ''): string => `id: bank.rate
label: { ko: 금리, en: Rates }
definition: { ko: 금리, en: Rates }
owner: finance
stage: sell
severity: 2
cues:
  ${cues}
${more}`;

test.each([
  ['a phrase that is a number', 'ko: { negative: { phrases: [24] } }', '8:31', 'string'],
  ['an empty phrase', 'ko: { negative: { phrases: [금리, ""] } }', '8:35', 'cues.ko.negative.phrases.1'],
  ['a phrase that stands twice', 'ko: { negative: { phrases: [금리, 이자, 금리] } }', '8:39', 'stands twice'],
  ['phrases that are no list', 'ko: { negative: { phrases: 금리 } }', '8:30', 'array'],
  ['a lemma that stands twice', 'en: { any: { lemmas: [rate, rate] } }', '8:31', 'stands twice'],
  ['a word list that nobody wrote', 'en: { any: { lemmas: [rate, "@rates"] } }', '8:31', '"@rates"'],
  ['a pair without an opinion', 'ko: { negative: { pairs: [{ aspect: [금리] }] } }', '8:29', 'opinion'],
  [
    'a pair with nothing in it',
    'ko: { negative: { pairs: [{ aspect: [], opinion: [높다] }] } }',
    '8:39',
    'aspect',
  ],
  [
    'a pair within something else',
    'ko: { weak: { pairs: [{ aspect: [금리], opinion: [높다], within: sentence }] } }',
    '8:64',
    'within',
  ],
  [
    'an aspect that stands twice',
    'ko: { negative: { pairs: [{ aspect: [금리, 금리], opinion: [높다] }] } }',
    '8:44',
    'stands twice',
  ],
  [
    'a word list of an opinion',
    'ko: { negative: { pairs: [{ aspect: [금리], opinion: ["@worse"] }] } }',
    '8:55',
    '"@worse"',
  ],
  ['a pattern with look-behind', 'ko: { any: { patterns: ["(?<=a)b"] } }', '8:27', 'does not compile'],
  ['a pattern with a back-reference', 'en: { any: { patterns: ["(a)\\\\1"] } }', '8:27', 'does not compile'],
  ['a pattern with an open bracket', 'en: { any: { patterns: ["[a"] } }', '8:27', 'does not compile'],
  ['Korean among English cues', 'en: { negative: { phrases: [high, 금리] } }', '8:37', 'is Korean'],
  ['an exclusion that stands twice', 'ko: { exclude: [금리표, 금리표] }', '8:24', 'stands twice'],
  ['a kind of cue that is none', 'ko: { negativ: { phrases: [금리] } }', '8:9', 'Did you mean "negative"?'],
  ['a sort of words that is none', 'ko: { negative: { phrase: [금리] } }', '8:21', 'Did you mean "phrases"?'],
  ['a language that is none', 'kr: { negative: { phrases: [금리] } }', '8:3', 'unknown key "kr"'],
])('%s: file:line:column', (_, cues, place, message) => {
  const failure = failureOf(folderOf({ 'rate.yaml': theme(cues) }));
  expect(failure.code).toBe('taxonomy_invalid');
  expect(failure.message).toContain(`rate.yaml:${place}: `);
  expect(failure.message).toContain(message);
  expect(failure.remedy).toMatch(/\S/);
});

test.each([
  ['a neighbour that is no theme', 'neighbours: [{ theme: bank.rates }]', '9:23', 'no other theme'],
  ['a neighbour that is the theme itself', 'neighbours: [{ theme: bank.rate }]', '9:23', 'no other theme'],
  [
    'a required word list that nobody wrote',
    'requires: { ko: ["@loan"], en: [] }',
    '9:18',
    'no word list "@loan"',
  ],
  ['an example that is no text', 'examples: { ko: { positive: [3] } }', '9:30', 'string'],
])('%s: file:line:column', (_, more, place, message) => {
  const failure = failureOf(folderOf({ 'rate.yaml': theme('ko: {}', more) }));
  expect(failure.message).toContain(`rate.yaml:${place}: `);
  expect(failure.message).toContain(message);
});

test('a mistake in words.yaml is told at its place', () => {
  const files = { 'rate.yaml': theme('ko: {}'), 'words.yaml': 'loan: { ko: [대출], jp: [ローン] }\n' };
  expect(failureOf(folderOf(files)).message).toContain('words.yaml:1:19: ');
});

test.each([
  [
    'an unknown key beside one that is missing',
    (whole: string) => whole.replace('cues:', 'cuess:'),
    '7:1',
    'unknown key "cuess"',
  ],
  [
    'an unknown key below a comment',
    (whole: string) => `# ours\n${whole}colour: red\n`,
    '10:1',
    'unknown key "colour"',
  ],
  [
    'a key that is missing',
    (whole: string) => `# ours\n${whole.replace('owner: finance\n', '')}`,
    '2:1',
    '"owner" is missing',
  ],
])('%s: file:line:column', (_, change, place, message) => {
  const failure = failureOf(folderOf({ 'rate.yaml': change(theme('ko: {}')) }));
  expect(failure.message).toContain(`rate.yaml:${place}: ${message}`);
});
