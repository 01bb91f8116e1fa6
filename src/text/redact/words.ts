import { lazily } from '../../data/lazily.js';
import { readLexicon } from '../lexicon.js';

/** The words of data/lexicon/personal-data.yaml by which names, accounts and addresses are known. */
export interface PersonalWords {
  readonly surnames: string;
  readonly doubleSurnames: readonly string[];
  readonly givenFirst: string;
  readonly givenLast: string;
  readonly notNames: readonly string[];
  readonly foreignNames: readonly string[];
  readonly nameLabels: readonly string[];
  readonly roles: readonly string[];
  readonly titles: readonly string[];
  readonly everydayBanks: readonly string[];
  readonly banks: readonly string[];
  readonly englishBanks: readonly string[];
  readonly cities: readonly string[];
  readonly provinces: readonly string[];
  readonly notTitled: readonly string[];
  readonly notEnglishNames: readonly string[];
  readonly tariffWords: readonly string[];
  readonly companies: readonly string[];
  readonly plants: readonly string[];
  readonly numberedThings: readonly string[];
  readonly vouchers: readonly string[];
}

export const personalWords = lazily(() => readLexicon<PersonalWords>('personal-data.yaml'));

/**
 * Matches nothing, and keeps patterns small: V8 compiles what follows an alternation once for each of its words, unless a look
 * ahead stands between (measured: 1 ms instead of 35 for one pattern of names).
 */
export const SEAM = '(?=)';

/** An alternation in a pattern, longest first, so that "고객명" is not read as "고객"; a space may be left out or doubled. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(' ', ' {0,2}'))
    .join('|')})${SEAM}`;
