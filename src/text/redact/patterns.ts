import { isCardNumber, isMailbox, isResidentNumber } from './checks.js';

/** One kind of personal data: a linear pattern that finds candidates, and checks that turn look-alikes away. */
export interface PersonalDataKind {
  readonly kind: string;
  readonly placeholder: { readonly ko: string; readonly en: string };
  readonly pattern: RegExp;
  readonly accept?: (match: string) => boolean;
  /** Right after one of these words the number is a reference, not personal data. */
  readonly notAfter?: RegExp;
}

/** Order, tracking, product and booking numbers: what customers quote so that their case is found. */
const REFERENCE =
  /(?:(?:주문|송장|등기|모델|품번|시리얼|바코드)[ \t]*(?:번호|코드|넘버)?|(?:접수|예약|상품|제품|일련|문의|승인)[ \t]*(?:번호|코드)|\b(?:order|tracking|invoice|reference|ref|model|sku|serial|booking|ticket|case)[ \t]*(?:number|no|id|code)?)[은는이가도]?[.:# \t]{0,4}$/i;

const PHONE = { kind: 'phone', placeholder: { ko: '〈전화〉', en: '〈phone〉' } };
const GAP = '[ .)\\u2010-\\u2015~/-]{0,3}';
/** A Korean number: +82 or 0, then the prefix, all of it perhaps in brackets, then the rest. */
const phonePattern = (prefix: string, rest: string): RegExp =>
  new RegExp(
    `(?<![\\d.-])(?:\\+?82${GAP}(?:\\(0\\))?0?${prefix}|\\(0${prefix}\\)|0${prefix})${GAP}${rest}(?!\\d|-\\d)`,
    'g',
  );
/** Digits as people spell them out or disguise them. */
const SPELT = '[0-9oO공영일이삼사오육륙칠팔구]';

/**
 * In order of precedence: where two kinds overlap, the earlier one wins. Numbers of companies (1588-1234, 080-…) are not personal.
 * Phone prefixes: Korean numbering plan (전기통신번호관리세칙): 01x mobile, 02 and 03x–06x areas, 070 internet, 050x safe numbers.
 */
export const PERSONAL_DATA: readonly PersonalDataKind[] = [
  {
    kind: 'email',
    placeholder: { ko: '〈이메일〉', en: '〈email〉' },
    pattern:
      /(?<![A-Za-z0-9._%+-])[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}(?:@| ?(?:골뱅이|[[(]at[\])]) ?)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24}(?![A-Za-z])/gi,
    accept: isMailbox,
  },
  {
    kind: 'resident_number',
    placeholder: { ko: '〈주민번호〉', en: '〈resident number〉' },
    pattern:
      /(?<![\d-])\d{6} ?[-–~] ?[1-8](?:\d{6}|\d{0,5}[*xX●○]{1,6})(?![\d-])|(?<![\d.-])\d{6}[1-8]\d{6}(?![\d-])/g,
    accept: isResidentNumber,
    notAfter: REFERENCE,
  },
  {
    kind: 'card',
    placeholder: { ko: '〈카드〉', en: '〈card〉' },
    pattern:
      /(?<![\d-])(?:\d{4}[ -]){3}\d{4}(?![\d-])|(?<![\d-])\d{4}[ -]\d{6}[ -]\d{5}(?![\d-])|(?<![\d.-])(?:3\d{14}|[2-69]\d{15})(?![\d-])/g,
    accept: isCardNumber,
    notAfter: REFERENCE,
  },
  {
    ...PHONE,
    pattern: phonePattern('1[016789]', `\\d{3,4}${GAP}\\d{4}`),
  },
  {
    ...PHONE,
    pattern: phonePattern('(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\\d)', '\\d{3,4}[ .-]{0,2}\\d{4}'),
    accept: (match) => match.replace(/\D/g, '').length >= 9,
    notAfter: REFERENCE,
  },
  {
    ...PHONE,
    pattern: new RegExp(
      `(?<![가-힣\\w])[0oO공영][1lI일][0oO공영일육칠팔구]${GAP}${SPELT}{3,4}${GAP}${SPELT}{4}(?![\\d]|-\\d)`,
      'g',
    ),
  },
  {
    ...PHONE,
    pattern: /(?<![\d.-])(?:\+1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[ .-]\d{4}(?![\d]|-\d)/g,
    notAfter: REFERENCE,
  },
];
