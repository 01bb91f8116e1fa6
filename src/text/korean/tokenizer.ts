import { readFileSync } from 'node:fs';
import type { Token } from '../../schema/token.js';
import { Analyser } from './analyser.js';
import type { Dictionary } from './dictionary/dictionary.js';
import { dictionary } from './dictionary/load.js';
import { dictionaryBroken } from './dictionary/source.js';
import { readingForm, tokensOfText } from './reading.js';
import { parseUserWords, type UserWord } from './user-words.js';

export interface KoreanTokenizer {
  /** Morphemes in the order of the text. Never throws; linear in the length of the text. */
  tokenize(text: string): Token[];
}

export interface KoreanTokenizerOptions {
  /** Words beside the built-in ones; see loadUserWords. */
  readonly userWords?: readonly UserWord[];
}

const BUILT_IN = new URL('../../data/lexicon/ko/user-words.tsv', import.meta.url);

/** Less than the pieces of a word cost together, more than a longer word of the dictionary that begins with it. */
const builtInCost = (length: number) => 1000 - 1500 * (length - 2);

function builtInWords(): UserWord[] {
  const words = parseUserWords(readFileSync(BUILT_IN, 'utf8'), 'user-words.tsv');
  return words.map((word) => ({ ...word, cost: word.cost ?? builtInCost(word.word.length) }));
}

/**
 * The built-in tokenizer. Reads the dictionary the first time (from the cache in 60 CPU ms).
 * @throws Failure engine_missing when the dictionary cannot be used
 */
export function loadKoreanTokenizer({ userWords = [] }: KoreanTokenizerOptions = {}): KoreanTokenizer {
  const words = dictionary();
  probe(words);
  const analyser = new Analyser(words, [...builtInWords(), ...userWords]);
  return {
    tokenize(text) {
      const form = readingForm(text);
      return tokensOfText(analyser.analyse(form.text), form, text);
    },
  };
}

/** A dictionary that has the right sizes may still be wrong: a known sentence tells. */
function probe(words: Dictionary): void {
  const tags = new Analyser(words, []).analyse('배송이 너무 느려서 짜증나요').map(({ tag }) => tag);
  if (tags.join(' ') !== 'NNG JKS MAG VA EC NNG VV EC')
    throw dictionaryBroken('a known sentence comes out wrong');
}

let shared: KoreanTokenizer | undefined;

export interface TokenizeOptions {
  /** One with words of its own; else the built-in one, loaded on the first call. */
  readonly tokenizer?: KoreanTokenizer;
}

/** Morphemes of a Korean text. Never throws once the dictionary is there; linear in the length of the text. */
export function tokenizeKorean(text: string, { tokenizer }: TokenizeOptions = {}): Token[] {
  return (tokenizer ?? (shared ??= loadKoreanTokenizer())).tokenize(text);
}
