import { applyEdits, compose, type MappedText } from './mapped-text.js';
import { corrections } from './misspellings.js';
import { stretches } from './stretched.js';

/**
 * The text as matching should see it: stretched words shortened, common misspellings set right. `text` itself stays as it
 * was; the offsets lead back to it. Needs no dictionary.
 */
export function matchingForm(text: string): MappedText {
  const short = applyEdits(text, stretches(text));
  return compose(short, applyEdits(short.text, corrections(short.text)));
}
