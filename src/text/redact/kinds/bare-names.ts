import { anyOf, type PersonalWords } from '../words.js';
import { INITIAL, WORD } from './english-names.js';

/** Tells whether a text is nothing but a name: what a column of names holds. One alone may be a word; most of a column are not. */
export function bareNames(words: PersonalWords): (text: string) => boolean {
  const { surnames, doubleSurnames, givenFirst, givenLast } = words;
  const korean = new RegExp(`^(?:${anyOf(doubleSurnames)}|[${surnames}])[${givenFirst}]?[${givenLast}]$`);
  const english = new RegExp(`^${WORD}${INITIAL} ${WORD}$`);
  const notNames = new Set(words.notNames);
  return (text) => {
    const word = text.trim();
    return (korean.test(word) && !notNames.has(word)) || english.test(word);
  };
}
