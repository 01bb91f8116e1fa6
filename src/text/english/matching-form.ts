import type { Token } from '../../schema/token.js';
import { contractionOf, hashtagWords, unstretched } from './vocabulary.js';

/** A text as the tagger should see it, the way back, and what the tagger should not see. */
export interface MatchingForm {
  readonly text: string;
  /** Where each character, and the end, stands in the text given. */
  readonly places: readonly number[];
  /** Handles and addresses: tokens of their own, blank in `text`. */
  readonly apart: readonly Token[];
}

/** Addresses, handles, hashtags; words with a letter three times in a row; words that may be contractions. */
const NOISE =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<!\w)@\w+|(?<!\w)#\w+|(?<![\p{L}\p{M}\p{N}_'’])[A-Za-z]+(?![\p{L}\p{M}\p{N}_'’])/gu;
const STRETCHED = /([a-z])\1\1/;
/** Text without a small letter is shouted. */
const SMALL = /[a-z]/;
const CAPITALISED = /^[A-Z][a-z]+$/;
const MARKS_AT_END = /[.,!?)\]'"]+$/;

/**
 * Links and handles set apart, hashtags cut into words, stretched words restored, dont written don't; small letters where a
 * sentence begins and in shouted text, for the tagger takes capitals for names. Linear.
 */
export function matchingForm(text: string): MatchingForm {
  let out = '';
  const places: number[] = [];
  const apart: Token[] = [];
  const add = (piece: string, from: number, to: number): void => {
    for (let i = 0; i < piece.length; i++) places.push(Math.min(from + i, to));
    out += piece;
  };
  const shouted = !SMALL.test(text);
  let at = 0;
  for (const match of text.matchAll(NOISE)) {
    const found = match[0];
    const start = match.index;
    add(text.slice(at, start), at, start);
    at = start + found.length;
    if (found.startsWith('#')) {
      let from = start + 1;
      add(' ', start, start);
      for (const word of hashtagWords(found.slice(1))) {
        from = text.indexOf(word, from);
        if (from > start + 1) add(' ', from, from);
        add(word, from, from + word.length);
        from += word.length;
      }
    } else if (/^https?:|^www\.|@/.test(found)) {
      const address = found.startsWith('@') ? found : found.replace(MARKS_AT_END, '');
      apart.push({
        ...tokenOf(text, start, start + address.length),
        tag: found.startsWith('@') ? 'MENTION' : 'ADDRESS',
      });
      add(' '.repeat(address.length) + found.slice(address.length), start, at);
    } else addWord(shouted || beginsSentence(text, start, found) ? lowered(found) : found, start, add);
  }
  add(text.slice(at), at, text.length);
  places.push(text.length);
  return { text: out, places, apart };
}

/** All but I, which the tagger needs as it is. */
const lowered = (word: string): string => (word === 'I' ? word : word.toLowerCase());

function beginsSentence(text: string, start: number, word: string): boolean {
  if (!CAPITALISED.test(word)) return false;
  let before = start - 1;
  while (text[before] === ' ') before--;
  return before < 0 || /[.!?\n]/.test(text[before]!);
}

function addWord(word: string, start: number, add: (piece: string, from: number, to: number) => void): void {
  const lower = word.toLowerCase();
  const end = start + word.length;
  if (STRETCHED.test(lower)) {
    const short = unstretched(lower);
    // the last letter stands for the rest of the run, so that the word's span ends where the customer's does
    add(short.slice(0, -1), start, end - 1);
    add(short.slice(-1), end - 1, end);
    return;
  }
  const contraction = contractionOf(lower);
  if (contraction === null) {
    add(word, start, end);
    return;
  }
  const apostrophe = contraction.indexOf("'");
  add(word.slice(0, apostrophe), start, end);
  add("'", start + apostrophe, end);
  add(word.slice(apostrophe), start + apostrophe, end);
}

const tokenOf = (text: string, start: number, end: number): Token => {
  const surface = text.slice(start, end);
  return { surface, lemma: surface.toLowerCase(), tag: 'X', start, end };
};
