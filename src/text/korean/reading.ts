import type { Token } from '../../schema/token.js';
import { dictionary } from './dictionary/load.js';
import { hasHanja, readHanja } from './hanja.js';
import { compose, type MappedText } from './mapped-text.js';
import { matchingForm } from './matching-form.js';
import { asSejong } from './sejong.js';

/**
 * A Korean text as its Hangul twin would be written, for who matches words; each Hanja is one syllable, so offsets stay. Other
 * texts as they are: without Hangul Hanja are Chinese or Japanese. Reads the dictionary only where there are Hanja to read. Linear.
 */
export const hangulTwin = (text: string): string =>
  hasHanja(text) && HANGUL.test(text) ? readHanja(text, dictionary()).text : text;
const HANGUL = /[가-힣]/;

/** A text as it is tokenized: Hanja read, noise set right, with the way back. */
export function readingForm(text: string): MappedText {
  if (!hasHanja(text)) return matchingForm(text);
  const hangul = readHanja(text, dictionary());
  return compose(hangul, matchingForm(hangul.text));
}

/** Tokens of a reading form, as Sejong tags them, led back to the text it was made of. */
export function tokensOfText(found: readonly Token[], form: MappedText, text: string): Token[] {
  const { offsets } = form;
  const tokens = asSejong(found);
  if (form.text === text) return tokens;
  return tokens.map(({ lemma, tag, start, end }) => {
    const from = offsets ? offsets[start]! : start;
    const to = offsets ? Math.max(offsets[end]!, from + 1) : end;
    return { surface: text.slice(from, to), lemma, tag, start: from, end: to };
  });
}
