import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildDictionary, EXPECTED } from '../../../src/text/korean/dictionary/build.js';
import { ENTRY_WIDTH, INFLECTED, textOf } from '../../../src/text/korean/dictionary/dictionary.js';
import { serialise } from '../../../src/text/korean/dictionary/layout.js';
import { entriesOf } from '../../../src/text/korean/dictionary/trie.js';

/** Of all bytes that are cached, as they were when the tokens of the gold set had been compared with MeCab's. */
const APPROVED = '0c9e3ed3d80f76b23e18eece89b4e3c8adf33a82a0a1e04076202b37ef8be61d';

// One test: building takes four CPU seconds.
test('the dictionary that is built from the data files is the approved one', () => {
  const dictionary = buildDictionary();
  const { facts, trie, entries, expressions, hanja } = dictionary;
  expect(facts).toMatchObject(EXPECTED);

  /** The entries of a surface: the tag, or the morphemes of an inflected form. */
  const found = (surface: string): string[] => {
    const { first, count } = entriesOf(trie, surface);
    return Array.from({ length: count }, (_, i) => {
      const tag = entries[(first + i) * ENTRY_WIDTH + 3]!;
      return tag & INFLECTED ? textOf(expressions, first + i)! : facts.tags[tag]!;
    });
  };
  expect(found('느려')).toEqual(['느리/VA+어/EC', '느리/VA+어/EF']);
  expect(found('배송')).toEqual(['NNG']);
  expect(found(',')).toEqual(['SC']);
  expect(found('뷁뷁')).toEqual([]);

  const read = (character: string) => String.fromCharCode(hanja[character.charCodeAt(0)]!);
  expect([...'顧客老不'].map(read)).toEqual(['고', '객', '로', '부']);
  expect(hanja['가'.charCodeAt(0)]).toBe(0);

  expect(createHash('sha256').update(serialise(dictionary, 'approved')).digest('hex')).toBe(APPROVED);
});
