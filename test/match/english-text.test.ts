import { expect, test } from 'vitest';
import { englishWords, joinNegations, plain, stemOf } from '../../src/match/english-text.js';

/** Words as they are compared; "/" before one that comes behind a stop. */
const read = (text: string): string =>
  englishWords(text)
    .map(({ word, afterStop }) => (afterStop ? `/${word}` : word))
    .join(' ');

test.each([
  ['The App keeps crashing', '/the app keeps crashing'],
  ["Don't and don’t and dont", '/dont and dont and dont'],
  // An apostrophe ends a word where no letter follows.
  ["the users' app", '/the users app'],
  ["it' s", '/it s'],
  ["rock'n'roll", '/rocknroll'],
  ["'quoted'", '/quoted'],
  ["o'2", '/o 2'],
  ['one. two! three? four; five: six (seven) eight', '/one /two /three /four /five /six /seven /eight'],
  ['one\ntwo\tthree', '/one /two three'],
  ['one, two - three "four"', '/one two three four'],
  // A stop anywhere between two words.
  ['one .two', '/one /two'],
  ['one - . two', '/one /two'],
  ['one .. - two', '/one /two'],
  ['앱 crash가 2nd', '/crash 2nd'],
  ['a@b[c`d{e/f:g', '/a b c d e f /g'],
  ['azAZ09', '/azaz09'],
  ['', ''],
  ['...', ''],
])('%j is read as %j', (text, words) => {
  expect(read(text)).toBe(words);
});

test('offsets are those of the text', () => {
  const text = "🙂 I don't, ok";
  expect(englishWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['I', "don't", 'ok']);
  expect(englishWords('I do').map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 4],
  ]);
});

test.each([
  ["DON'T", 'dont'],
  ['Don’t', 'dont'],
  ["rock'n’roll", 'rocknroll'],
  ['App', 'app'],
])('%s is compared as %s', (word, compared) => {
  expect(plain(word)).toBe(compared);
});

test.each([
  ['crashes', 'crash'],
  ['crashed', 'crash'],
  ['crashing', 'crash'],
  ['delayed', 'delai'],
  ['delay', 'delai'],
  ['refused', 'refus'],
  ['refuse', 'refus'],
  // Derivations are other words.
  ['customization', 'customization'],
  ['generous', 'generou'],
  ['general', 'general'],
  // Too short to have a stem.
  ['is', 'is'],
  ['as', 'as'],
  ['fee', 'fee'],
  ['fees', 'fee'],
])('the stem of %s is %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
  // Remembered, it is the same.
  expect(stemOf(word)).toBe(stem);
});

test('a word of 40 letters has a stem, a longer one is left', () => {
  expect(stemOf(`${'a'.repeat(37)}ing`)).toBe('a'.repeat(37));
  expect(stemOf(`${'a'.repeat(38)}ing`)).toBe(`${'a'.repeat(38)}ing`);
});

test.each([
  ['it does not work', 'it doesnt work'],
  ['it will not, can not, cannot', 'it wont cant cant'],
  ['not good', 'not good'],
  ['do not not go', 'dont not go'],
  ['please not now', 'please not now'],
  ['what would it do? Not much', 'what would it do not much'],
])('negations of %j are joined: %j', (text, words) => {
  const joined = joinNegations(englishWords(text), new Set(['do', 'does', 'will', 'can']));
  expect(joined.map(({ word }) => word).join(' ')).toBe(words);
});

test('what was joined stands where both stood', () => {
  const text = 'It. Does not work';
  const joined = joinNegations(englishWords(text), new Set(['does']));
  expect(joined.map(({ start, end, afterStop }) => [text.slice(start, end), afterStop])).toEqual([
    ['It', true],
    ['Does not', true],
    ['work', false],
  ]);
});
