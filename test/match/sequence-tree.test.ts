import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLists } from '../../src/match/lists.js';
import { buildTree, numberWords, openTree } from '../../src/match/sequences.js';

const WORDS = 6;
const sequence = fc.array(fc.nat(WORDS - 1), { maxLength: 4 });
const sequences = fc.array(sequence, { maxLength: 12 });

/** The node behind a row of words, or -1. */
function walk(tree: ReturnType<typeof openTree>, words: readonly number[]): number {
  let node = 0;
  for (const word of words) {
    node = tree.next(node, word);
    if (node < 0) return -1;
  }
  return node;
}
const beginsWith = (whole: readonly number[], head: readonly number[]): boolean =>
  head.every((word, i) => whole[i] === word);

test('a row of words leads to the sequences that it is, and on to those that it begins', () => {
  fc.assert(
    fc.property(sequences, sequence, (all, words) => {
      const tree = openTree(buildTree(all), WORDS);
      const node = walk(tree, words);
      expect(node >= 0).toBe(words.length === 0 || all.some((one) => beginsWith(one, words)));
      if (node < 0) return;
      const endings: number[] = [];
      tree.eachEnding(node, (id) => endings.push(id));
      const same = all.flatMap((one, id) =>
        one.length === words.length && beginsWith(one, words) ? id : [],
      );
      expect(endings).toEqual(same);
      expect(tree.goesOn(node)).toBe(all.some((one) => one.length > words.length && beginsWith(one, words)));
    }),
    { numRuns: 1000 },
  );
});

test('words are numbered in the order in which they are asked for, each once', () => {
  const { idOf, words } = numberWords();
  expect(['나', '가', '나', '', '가'].map(idOf)).toEqual([0, 1, 0, 2, 1]);
  expect(words()).toEqual(['나', '가', '']);
});

test('lists are packed one behind the other, missing ones and those behind the last are empty', () => {
  const { starts, items } = packLists([[3, 1], undefined, [], [7]], 6);
  expect([...starts]).toEqual([0, 2, 2, 2, 3, 3, 3]);
  expect([...items]).toEqual([3, 1, 7]);
});
