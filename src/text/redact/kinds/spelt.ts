import { isCardNumber, isResidentNumber } from '../checks.js';
import { after, before, type PersonalDataKind, type Place } from '../kind.js';

/** Digits as they are said on the phone. */
const KOREAN = new Map([...'공일이삼사오육칠팔구'].map((sign, digit) => [sign, String(digit)]));
KOREAN.set('영', '0').set('륙', '6');
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const SIGN = `[${[...KOREAN.keys()].join('')}]`;
/** Nine digits at least: so many in a row are no word, and the last may be followed by what ends a sentence. */
const KOREAN_NUMBER = new RegExp(
  `(?<![가-힣\\w])${SIGN}(?:(?:[ -]|[ ]?(?:다시|에|의|국에)[ ]?)?(?!이(?:요|에요|예요|입니다|고|라고))${SIGN}){8,19}(?=[ ]?이?(?:요|에요|예요|입니다|이고|고요|라고|인데|로|으로|번)|[^가-힣]|$)`,
  'g',
);
const WORD = `(?:${ENGLISH.join('|')}|oh)`;
const ENGLISH_NUMBER = new RegExp(`\\b${WORD}(?:[ ,.-]{1,3}${WORD}){8,15}\\b`, 'gi');

/** Half in words, half in digits: "four one five 555 0192". */
const MIXED_NUMBER = new RegExp(
  `\\b(?:${WORD}[ ,.-]{1,3}){3}\\d{3}[ .-]?\\d{4}(?!-?\\d)|(?<![\\d-])\\d{3}[ .-]\\d{3}(?:[ ,.-]{1,3}${WORD}){4}\\b`,
  'gi',
);

const KOREAN_HINT = new RegExp(`${SIGN}[ -]?${SIGN}[ -]?${SIGN}`);
const ENGLISH_HINT = new RegExp(`\\b${WORD}[ ,.-]{1,3}${WORD}[ ,.-]{1,3}${WORD}\\b`, 'i');

const koreanDigits = (value: string): string => [...value].map((sign) => KOREAN.get(sign) ?? '').join('');
const countOfWords = (value: string): number => value.match(/[a-z]+/gi)?.length ?? 0;

/** What is said around a number, on both sides. */
const around = (place: Place): string => `${before(place, 40)} ${after(place, 24)}`;

/** What a number of so many digits is, where words around it say so: the number alone is certain only for some. */
const KOREAN_KINDS: readonly (readonly [kind: string, fits: (digits: string, said: string) => boolean])[] = [
  [
    'resident_number',
    (digits, said) =>
      digits.length === 13 &&
      isResidentNumber(`${digits.slice(0, 6)}-${digits.slice(6)}`) &&
      !/계좌|은행|통장/.test(said),
  ],
  [
    'card',
    (digits, said) =>
      digits.length === 16 &&
      (isCardNumber(digits) || /카드|결제|비자|마스터|유효 ?기간|할부|승인|cvc/i.test(said)),
  ],
  ['drivers_licence', (digits, said) => digits.length === 12 && /면허/.test(said)],
  [
    'account',
    (digits, said) =>
      digits.length >= 10 && digits.length <= 14 && /계좌|은행|통장|농협|수협|뱅크/.test(said),
  ],
];
const ENGLISH_KINDS: readonly (readonly [kind: string, fits: (count: number, said: string) => boolean])[] = [
  ['ssn', (count, said) => count === 9 && /\bssn\b|social/i.test(said)],
  ['card', (count, said) => count >= 13 && /card|visa|master|amex/i.test(said)],
  ['account', (_, said) => /account|acct|routing|iban/i.test(said)],
  ['phone', (count) => count === 10 || count === 11],
];

/** Numbers that are spelt out digit by digit. */
export const SPELT: readonly PersonalDataKind[] = [
  ...KOREAN_KINDS.map(([kind, fits]) => ({
    kind,
    wordsOnly: true as const,
    letters: 'hangul' as const,
    hint: KOREAN_HINT,
    pattern: KOREAN_NUMBER,
    accept: (value: string, place: Place) => fits(koreanDigits(value), around(place)),
  })),
  ...ENGLISH_KINDS.map(([kind, fits]) => ({
    kind,
    wordsOnly: true as const,
    letters: 'latin' as const,
    hint: ENGLISH_HINT,
    pattern: ENGLISH_NUMBER,
    accept: (value: string, place: Place) => fits(countOfWords(value), around(place)),
  })),
  { kind: 'phone', letters: 'latin', hint: ENGLISH_HINT, pattern: MIXED_NUMBER },
];
