import { expect, test } from 'vitest';
import { buildEnglishSequences, openEnglishSequences } from '../../src/match/english-sequences.js';

const matcher = (...cues: string[]) => openEnglishSequences(buildEnglishSequences(cues));
const found = (cue: string, text: string): string[] =>
  matcher(cue)(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['app crash', 'The apps crashed', ['apps crashed']],
  // Three small words between two of a cue, not four; no other word.
  ['app slow', 'the app is just so slow', ['app is just so slow']],
  ['app slow', 'the app is just so very slow', []],
  ['app slow', 'the app got stuck slow', []],
  ['app slow', 'app. Slow', []],
  ['app slow', 'app is. Slow', []],
  ['app slow', 'app, slow', ['app, slow']],
  ['app app slow', 'app app is slow', ['app app is slow']],
  // From every place on.
  ['app slow', 'app app slow', ['app slow']],
  ['app slow', 'app slow, app slow', ['app slow', 'app slow']],
  // Not: any negating word, also in two; an auxiliary alone is none.
  ['not work', "doesn't work", ["doesn't work"]],
  ['not work', 'will not really work', ['will not really work']],
  ['not work', 'never work', ['never work']],
  ['not work', 'not work', ['not work']],
  ['not work', 'does work', []],
  ['not work', 'cannot work', ['cannot work']],
  ['not work', 'what does it do? Not work', ['Not work']],
  // Any number.
  ['0 hours', '3 hours, 15 hour', ['3 hours', '15 hour']],
  ['0 hours', '9 hours', ['9 hours']],
  ['0 hours', 'many hours', []],
  ['0 hours', 'a hours', []],
  ['hours 0', 'hours 24x', ['hours 24x']],
  // An open end; an exact form.
  ['crash*', 'crash crashy crashes cras', ['crash', 'crashy', 'crashes']],
  ['crash* app', 'crashy app', ['crashy app']],
  ['=returns', 'returns return returned', ['returns']],
  ['=returns slow', 'returns are slow', ['returns are slow']],
  ['refund', '', []],
  ['refund', '환불', []],
])('%s in %s', (cue, text, stretches) => {
  expect(found(cue, text)).toEqual(stretches);
});

test('several cues, each by its number; always whole words', () => {
  const hits = matcher('slow', 'app slow', 'ap*', 'sl*', '=app')('App so slow');
  expect(hits.map(({ sequence, start, end }) => [sequence, start, end]).sort()).toEqual([
    [0, 7, 11],
    [1, 0, 11],
    [2, 0, 3],
    [3, 7, 11],
    [4, 0, 3],
  ]);
  expect(hits.every(({ atWordStart, wholeWord }) => atWordStart && wholeWord)).toBe(true);
});

test('a word that several cues read in the same way is told once each', () => {
  // "not" by its stem and by its class.
  expect(matcher('not')('not')).toHaveLength(1);
  expect(matcher('crash', 'crash*')('crash')).toHaveLength(2);
});

test('the same text twice is the same, also where all is known', () => {
  const match = matcher('app crash*', 'not work');
  const text = "app crashy, doesn't work";
  expect(match(text)).toEqual(match(text));
  expect(match(text)).toHaveLength(2);
});
