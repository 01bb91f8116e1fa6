import { after, before, type PersonalDataKind, REFERENCE } from '../kind.js';
import { isAfterThing } from '../things.js';

/** What a passport is put into has numbers too. */
const PASSPORT_GOODS =
  /(?:여권|passport)[ ]?(?:케이스|지갑|커버|파우치|홀더|case|cover|wallet|pouch|sleeve)/i;

/** Passports, of Korea and of other countries. */
export const PASSPORTS: readonly PersonalDataKind[] = [
  {
    kind: 'passport',
    hint: /여권|passport/i,
    pattern:
      /(?<lead>(?:여권|passport)(?:[^\d\n]{0,14}?[^\dA-Za-z\n]|[^\d\n]{0,14}?(?:no|number|is)[ .:#]{1,3}|[^\dA-Za-z\n]{0,4}))(?:[A-Z]{1,2}\d{7,8}|[A-Z][ -]?\d{3,4}[ -]\d{4}|[A-Z]\d{3} ?[A-Z] ?\d{4}|\d{9})(?![\dA-Za-z-])/gi,
    accept: (_, place) => !PASSPORT_GOODS.test(before(place, 40)),
    notAfter: REFERENCE,
  },
  {
    // The forms of Korean passports (외교부: until 2021 a letter and eight digits, since then with a second letter), where one is spoken of.
    kind: 'passport',
    hint: /여권|passport/i,
    pattern: /(?<![A-Za-z\d-])[MSRODG](?:\d{8}|\d{3}[A-Z]\d{4})(?![\dA-Za-z-])/g,
    accept: (_, place) =>
      /여권|passport/i.test(before(place, 60) + after(place, 40)) &&
      !PASSPORT_GOODS.test(before(place, 60) + after(place, 40)) &&
      !isAfterThing(place),
    notAfter: REFERENCE,
  },
  {
    // Of other countries, where the passport is named after it, or a number of the holder is.
    kind: 'passport',
    hint: /passport/i,
    letters: 'latin',
    pattern:
      /(?<lead>\b[Pp]assport[^\n]{0,40}(?:n°|\b[Nn]o\.?|\b[Nn]umber|#) {0,2}(?:is )?)(?=[A-Z]{0,8}\d)[A-Z\d]{8,9}(?![A-Za-z\d-])|(?<![A-Za-z\d-])(?:[A-Z]{1,2}\d{6,7}[A-Z]?)(?=[^\d\n]{0,30}[Pp]assport(?! ?(?:case|cover|wallet|holder)))/g,
    accept: (value) => value.replace(/\D/g, '').length >= 6,
    notAfter: REFERENCE,
  },
  {
    // Of other countries (ICAO Doc 9303: up to nine letters and digits), in capitals behind the word.
    kind: 'passport',
    hint: /여권|passport/i,
    pattern:
      /(?<lead>(?:여권|[Pp]assport|PASSPORT)[^\dA-Z\n]{1,14}(?:(?:No|NO|Number|NUMBER)[^\dA-Z\n]{1,3})?)[A-Z]{1,2}[A-Z\d]{6,8}(?![\dA-Za-z-])/g,
    accept: (value, place) =>
      value.length <= 9 && value.replace(/\D/g, '').length >= 4 && !PASSPORT_GOODS.test(before(place, 40)),
    notAfter: REFERENCE,
  },
  {
    kind: 'passport',
    hint: /여권|passport/i,
    pattern:
      /(?<![A-Za-z\d-])(?:[A-Z](?: ?\d){8}|[A-Z]\d{3}[A-Z]\d{4})(?=[^\d\n]{0,20}(?:여권|[Pp]assport)(?! ?(?:케이스|지갑|커버|case|cover|wallet|holder)))/g,
    notAfter: REFERENCE,
  },
];
