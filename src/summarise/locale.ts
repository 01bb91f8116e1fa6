import type { Language } from '../schema/annotation.js';
import type { Locale } from '../schema/report.js';

/**
 * Which language a result speaks where nobody said so: Korean where as many texts or more are Korean (or both) as English, English where
 * more are English or no text tells.
 * @param count how many texts are in that language
 */
export function localeOfMost(count: (language: 'ko' | 'en' | 'mixed') => number): Locale {
  const korean = count('ko') + count('mixed');
  return korean > 0 && korean >= count('en') ? 'ko' : 'en';
}

/** The same of a single text: what stands in the place of its personal data is in its own language. */
export const localeOfText = (language: Language): Locale => localeOfMost((one) => Number(one === language));
