import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAutomaton, openAutomaton, WordHits } from '../../src/match/aho-corasick.js';

type Hit = readonly [word: number, start: number, end: number];

function scan(words: readonly string[], text: string): Hit[] {
  const { words: ids, starts, ends, count } = openAutomaton(buildAutomaton(words)).scan(text);
  return Array.from({ length: count }, (_, i) => [ids[i]!, starts[i]!, ends[i]!] as const);
}

/** Every word at every place, found by looking. */
const byLooking = (words: readonly string[], text: string): Hit[] =>
  words.flatMap((word, id) =>
    word === ''
      ? []
      : [...text]
          .map((_, start) => start)
          .filter((start) => text.startsWith(word, start))
          .map((start) => [id, start, start + word.length] as const),
  );
const inOrder = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort(([a, from, to], [b, start, end]) => to - end || from - start || a - b);

/** Few letters, so that words are parts, beginnings and ends of each other. */
const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c', '가', '나'), { maxLength }).map((signs) => signs.join(''));

test('all words at all places, also twice the same, one in another and none', () => {
  fc.assert(
    fc.property(fc.array(letters(5), { maxLength: 12 }), letters(40), (words, text) => {
      expect(inOrder(scan(words, text))).toEqual(inOrder(byLooking(words, text)));
    }),
    { numRuns: 500 },
  );
});

test('hits come in the order of their ends', () => {
  fc.assert(
    fc.property(fc.array(letters(4), { minLength: 1, maxLength: 8 }), letters(40), (words, text) => {
      const ends = scan(words, text).map(([, , end]) => end);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }),
  );
});

test('at one end the longest word comes first, and of the same word the last given', () => {
  expect(scan(['나', '가나', '가나'], '가나')).toEqual([
    [2, 0, 2],
    [1, 0, 2],
    [0, 1, 2],
  ]);
});

test.each([
  // Behind a sign of no word nothing goes on.
  [['ab', 'b'], 'a-b', [[1, 2, 3]]],
  // A word that breaks off goes on as the end of what was read.
  [['abcd', 'bce'], 'abce', [[1, 1, 4]]],
  [
    ['aab', 'ab'],
    'aaab',
    [
      [0, 1, 4],
      [1, 2, 4],
    ],
  ],
  // Two steps back.
  [
    ['abab-', 'abac', 'ac'],
    'ababac',
    [
      [1, 2, 6],
      [2, 4, 6],
    ],
  ],
  [['abc', 'c'], 'ab', []],
  [[''], 'a', []],
  [[], 'a', []],
] satisfies [string[], string, number[][]][])('%j in %j', (words, text, hits) => {
  expect(scan(words, text)).toEqual(hits);
});

test('one automaton reads many texts; the hits of the last are gone', () => {
  const automaton = openAutomaton(buildAutomaton(['가', '가나']));
  expect(automaton.scan('가나가').count).toBe(3);
  expect(automaton.scan('다').count).toBe(0);
  expect(automaton.scan('나가').count).toBe(1);
});

test('more hits than there was room for', () => {
  const text = 'ab'.repeat(400);
  const hits = scan(['a', 'b', 'ab'], text);
  expect(hits).toHaveLength(1200);
  expect(inOrder(hits)).toEqual(inOrder(byLooking(['a', 'b', 'ab'], text)));
});

test('room for hits is doubled, and what was there stays', () => {
  const hits = new WordHits();
  for (let i = 0; i < 257; i++) hits.push(i, i + 1, i + 2);
  expect([hits.count, hits.words.length, hits.starts.length, hits.ends.length]).toEqual([257, 512, 512, 512]);
  for (const i of [0, 255, 256])
    expect([hits.words[i], hits.starts[i], hits.ends[i]]).toEqual([i, i + 1, i + 2]);
});

/** A word of this many different characters. */
const different = (count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, i) => 0x4e00 + i));

test('4,095 different characters are possible, one more is refused', () => {
  const words = [different(4095)];
  expect(scan(words, words[0]!)).toEqual([[0, 0, 4095]]);
  expect(() => buildAutomaton([different(4096)])).toThrow(/4096 different characters.*at most 4095/);
});
