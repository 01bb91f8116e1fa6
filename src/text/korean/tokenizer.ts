import { readFileSync } from 'node:fs';
import type { Token } from '../../schema/token.js';
import { Analyser } from './analyser.js';
import { dictionary } from './dictionary/load.js';
import { readHanja } from './hanja.js';
import { compose } from './mapped-text.js';
import { matchingForm } from './matching-form.js';
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
  const analyser = new Analyser(words, [...builtInWords(), ...userWords]);
  return { tokenize: (text) => tokenizeNoisy(text, (form) => analyser.analyse(form), words) };
}

/** Reads Hanja and sets noise right, analyses that, and leads the tokens back to the text. */
function tokenizeNoisy(
  text: string,
  analyse: (form: string) => Token[],
  words: ReturnType<typeof dictionary>,
): Token[] {
  const hangul = readHanja(text, words);
  const form = compose(hangul, matchingForm(hangul.text));
  const tokens = analyse(form.text);
  const { offsets } = form;
  if (form.text === text) return tokens;
  return tokens.map(({ lemma, tag, start, end }) => {
    const from = offsets ? offsets[start]! : start;
    const to = offsets ? Math.max(offsets[end]!, from + 1) : end;
    return { surface: text.slice(from, to), lemma, tag, start: from, end: to };
  });
}

let shared: KoreanTokenizer | undefined;

/** Morphemes of a Korean text, with the built-in user words. */
export function tokenizeKorean(
  text: string,
  tokenizer: KoreanTokenizer = (shared ??=
    loadKoreanTokenizer()),
): Token[] {
  return tokenizer.tokenize(text);
}
