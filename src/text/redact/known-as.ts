import { dictionary } from '../korean/dictionary/load.js';
import { entriesOf } from '../korean/dictionary/trie.js';

/** The entry's tag without the mark of inflected forms. */
const TAG = 0x7fff;

/**
 * What the Korean dictionary (mecab-ko-dic: 94,000 full names of persons among its proper nouns) knows some syllables as: a proper noun,
 * another word, both or neither.
 */
export function knownAs(syllables: string): 'name' | 'word' | 'both' | 'unknown' {
  const { trie, entries, facts } = dictionary();
  const { first, count } = entriesOf(trie, syllables);
  if (count === 0) return 'unknown';
  let names = 0;
  for (let entry = first; entry < first + count; entry++)
    if (facts.tags[entries[entry * 4 + 3]! & TAG] === 'NNP') names++;
  return names === count ? 'name' : names === 0 ? 'word' : 'both';
}

/** Whether the dictionary knows them as a word, a name besides or not. */
export const isWord = (syllables: string): boolean => /^(?:word|both)$/.test(knownAs(syllables));

/** A syllable at the end of a word that may as well be a particle. */
export const LIKE_A_PARTICLE = /[은이가을의도만로과와인라며고]$/;

/** Beginnings that are words before nouns too: "이영화", "전직원", "한국식". */
const BEFORE_NOUNS = /^[이전한신구반현본새상하제주]/;
/** Ends that make a word of a name of a place: "태국식", "독일인". */
const OF_A_PLACE = /[식인어판계산대청로시]$/;
export const isOfAPlace = (syllables: string): boolean =>
  OF_A_PLACE.test(syllables) && /^(?:name|both)$/.test(knownAs(syllables.slice(0, -1)));

/**
 * Whether three syllables are a full name wherever they stand: the dictionary knows them as one, and not their first two or last two as
 * a word, which with a particle or before a noun would look the same ("정성은", "이영화"). In 18,000 verbatims of services and 2,500 of
 * shops nothing is taken for a name by this; in 40,000 of films 300 actors and one "류영화" are.
 */
export function isFullName(syllables: string): boolean {
  if (knownAs(syllables) !== 'name') return false;
  const stem = syllables.slice(0, -1);
  if (isWord(stem) || isOfAPlace(syllables)) return false;
  // "강남이": a place and its particle.
  if (LIKE_A_PARTICLE.test(syllables) && knownAs(stem) !== 'unknown') return false;
  return !(BEFORE_NOUNS.test(syllables) && isWord(syllables.slice(1)));
}
