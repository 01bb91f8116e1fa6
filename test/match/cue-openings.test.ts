import { expect, test } from 'vitest';
import { buildCueGraph, type CuePlaces, openCueGraph } from '../../src/match/cue-graph.js';
import { openingsOf, placeIn } from '../../src/match/cue-openings.js';

const cue = (...words: string[]): CuePlaces =>
  words.map((slot) =>
    slot
      .split('|')
      .map((text) => (text === '' ? [] : [{ text: text.replace('$', ''), whole: text.endsWith('$') }])),
  );
const opened = (...cues: CuePlaces[]) => {
  const data = buildCueGraph(cues, (word) => word);
  const openings = openingsOf(openCueGraph(data), data.words.length);
  return {
    of: (word: string) => openings(data.words.indexOf(word)),
    id: (word: string) => data.words.indexOf(word),
  };
};

test('the cues that begin with a word are opened together', () => {
  const { of, id } = opened(cue('a'), cue('a', 'b'), cue('a', 'b|c|', 'd'), cue('b', 'c'));
  const { anywhere, whole } = of('a')!;
  expect([...anywhere!.complete]).toEqual([0]);
  // "a b" ends a cue and goes on in another: two ways by one word.
  expect([...anywhere!.words].sort()).toEqual([id('b'), id('b'), id('c'), id('d')].sort());
  expect(whole).toBeNull();
  expect(of('d')).toBeNull();
});

test('what asks for a whole word is apart', () => {
  const { of, id } = opened(cue('a$', 'b'), cue('a', 'c'));
  const { anywhere, whole } = of('a')!;
  expect([...whole!.words]).toEqual([id('b')]);
  expect([...anywhere!.words]).toEqual([id('c')]);
});

test('a word is found at the first of its places', () => {
  const { of, id } = opened(cue('a', 'b'), cue('a', 'b', 'c'), cue('a', 'c'));
  const { anywhere } = of('a')!;
  expect([id('b'), id('c'), id('a')].map((word) => placeIn(anywhere!, word))).toEqual([0, 2, -1]);
});
