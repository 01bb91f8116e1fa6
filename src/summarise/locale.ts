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

/** Where no text tells, the names of the columns do: Korean where as many of them or more are Korean as not. */
export function localeOfNames(names: readonly string[]): Locale {
  const korean = names.filter((name) => /\p{Script=Hangul}/u.test(name)).length;
  return localeOfMost((language) =>
    language === 'ko' ? korean : language === 'en' ? names.length - korean : 0,
  );
}

/** The same of a single text: what stands in the place of its personal data is in its own language. */
export const localeOfText = (language: Language): Locale => localeOfMost((one) => Number(one === language));
