import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** A word of an English text with its stem; offsets into the text. */
export interface StemmedWord {
  readonly stem: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[a-z0-9]+(?:['’][a-z]+)?/gi;
/** Stems of words seen; bounded, since hostile input has endless new words. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** Words with Porter stems (Porter 1980); apostrophes are dropped: don't and dont are one word. */
export function stemmedWords(text: string): StemmedWord[] {
  const words: StemmedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase().replace(/['’]/g, '');
    words.push({ stem: stemOf(word), word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The Porter stem of a lower-case word. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length > 40 ? word : porter.stem(word);
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}
