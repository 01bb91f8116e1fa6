import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { createMemory } from '../memory.js';

/** A word of an English text; offsets into the text. */
export interface EnglishWord {
  /** Lower case, without apostrophes: don't and dont are one word. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A sentence, a bracket or a dash ends before it. */
  readonly afterStop: boolean;
}

/** The texts that are being read, cut: themes and facets are looked for in the same ones, each in those of a whole batch. At most twice as many are held, none of them long. */
const MOST_TEXTS = 512;
const LONGEST_TEXT = 1000;
const known = createMemory<readonly EnglishWord[]>(MOST_TEXTS);

/** Words of a text. */
export function englishWords(text: string): readonly EnglishWord[] {
  if (text.length > LONGEST_TEXT) return wordsIn(text);
  const before = known.get(text);
  if (before) return before;
  const words = wordsIn(text);
  known.set(text, words);
  return words;
}

/** One pass over the characters. */
function wordsIn(text: string): EnglishWord[] {
  const words: EnglishWord[] = [];
  let start = -1;
  let afterStop = true;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isWordSign(code)) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) {
      if (isStop(code)) afterStop = true;
      continue;
    }
    if (isApostrophe(code) && isLetter(text.charCodeAt(i + 1))) continue;
    words.push({ word: plain(text.slice(start, i)), start, end: i, afterStop });
    afterStop = isStop(code);
    start = -1;
  }
  return words;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWordSign = (code: number): boolean => isLetter(code) || isDigit(code);
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
/** . ! ? ; : ( ) newline */
const isStop = (code: number): boolean =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 59 ||
  code === 58 ||
  code === 40 ||
  code === 41 ||
  code === 10;

/** As words of a text and of a cue are compared, before stemming. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("'") || lower.includes('’') ? lower.replace(/['’]/g, '') : lower;
}

/** "does not" and "doesn't" are one word, "doesnt"; "cannot" and "can not" are "cant". A "not" that begins a sentence is a word of its own. */
export function joinNegations(
  words: readonly EnglishWord[],
  auxiliaries: ReadonlySet<string>,
): EnglishWord[] {
  const joined: EnglishWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (word.word === 'not' && before && !word.afterStop && auxiliaries.has(before.word)) {
      const negated = SHORT[before.word] ?? `${before.word}nt`;
      joined[joined.length - 1] = { ...before, word: negated, end: word.end };
    } else joined.push(word.word === 'cannot' ? { ...word, word: 'cant' } : word);
  }
  return joined;
}

const SHORT: Readonly<Record<string, string>> = { will: 'wont', can: 'cant' };

/** Words longer than this are none; the stemmer takes its time over them. */
const LONGEST_WORD = 40;

/**
 * The inflectional stem of a lower-case word: steps 1 and 5a of Porter (1980), plurals, -ed, -ing and the final e. His other
 * steps take derivations for the same word, and cues may not: customization is no customer, generous not general.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || word.length > LONGEST_WORD) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter.step5a(porter.step1c(porter.step1b(porter.step1a(word))));
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

/** Stems are remembered, up to a bound: hostile input has endless new words. */
const MOST_STEMS = 20_000;
const stems = new Map<string, string>();
