import { isMailbox } from '../checks.js';
import { before, GAP, type PersonalDataKind, REFERENCE } from '../kind.js';
import { isTokenLink } from '../links.js';
import { isCode } from '../things.js';

/** A Korean number: +82 or 0, then the prefix, all of it perhaps in brackets, then the rest. */
const phonePattern = (prefix: string, rest: string): RegExp =>
  new RegExp(
    `(?<![\\d.-])(?:(?:\\+|00\\d{0,3}[ -]?)?82${GAP}(?:\\(0\\))?[ ]?0?${prefix}|\\(\\+?82\\)${GAP}0?${prefix}|\\(0${prefix}\\)|0${prefix})${GAP}${rest}(?!\\d|-\\d)`,
    'g',
  );
/** Digits as people spell them out or disguise them. */
const SPELT = '[0-9oO공영일이삼사오육륙칠팔구]';
/** "공일공에 일이삼사에 오육칠팔". */
const SPELT_GAP = `(?:${GAP}|[ ]?에[ ]?|[ ]?다시[ ]?|[ ]?국에[ ]?)`;
const MAIL_HOSTS =
  '(?:naver|gmail|daum|hanmail|nate|kakao|hotmail|outlook|yahoo|icloud|네이버|지메일|다음|한메일|네이트|카카오)';
const AT = '(?:@|＠|[(\\[]at[)\\]]|골뱅이|앳|엣|에트|[(\\[]골뱅이[)\\]])';
const AT_HINT = /@|골뱅이|앳|엣|에트|[[(]at[\])]/i;

/** Numbers that the caller does not pay belong to companies, as 1588-… do. */
const isPersonalLine = (value: string): boolean =>
  !/^(?:\+?1)?8(?:00|33|44|55|66|77|88)/.test(value.replace(/[^\d+]/g, ''));

/** Mail boxes, telephones, and addresses of pages that let their reader in. */
export const CONTACT: readonly PersonalDataKind[] = [
  {
    kind: 'email',
    wordsOnly: true,
    hint: AT_HINT,
    pattern:
      /(?<![A-Za-z0-9._%+-]|[A-Za-z0-9]['’])[A-Za-z0-9_][A-Za-z0-9._%+'’-]{0,63}(?:@| ?(?:골뱅이|[[(](?:at|골뱅이)[\])]|앳|엣|에트) ?)[A-Za-z0-9-]{1,63}(?:(?:\.| ?(?:[[(](?:dot|점|쩜)[\])]|점|쩜|닷) ?)[A-Za-z0-9-]{1,63}){0,5}(?:\.| ?(?:[[(](?:dot|점|쩜)[\])]|점|쩜|닷) ?)(?:[A-Za-z]{2,24}(?![A-Za-z])|컴|넷)/gi,
    accept: (value, place) => isMailbox(value, place) && !isCode(value, place),
  },
  {
    // The host is known, its ending left out, mistyped or spelt in Hangul; spaces around the sign.
    kind: 'email',
    wordsOnly: true,
    hint: AT_HINT,
    pattern: new RegExp(
      `(?<![A-Za-z0-9._%+-])[A-Za-z0-9_][A-Za-z0-9._%+-]{2,63} {0,2}${AT} {0,2}${MAIL_HOSTS}(?: {0,1}(?:[.,]|점|쩜|닷|dot) {0,1}(?:com|net|co\\.kr|컴|넷|케이알))?(?![A-Za-z0-9])`,
      'gi',
    ),
    accept: (value) => /[a-z\d]/i.test(value),
  },
  {
    kind: 'email',
    wordsOnly: true,
    hint: / (?:at|@) /i,
    letters: 'latin',
    pattern:
      /(?<![A-Za-z0-9._%+-])(?:[A-Za-z0-9_-]{1,30} dot ){0,2}[A-Za-z0-9_][A-Za-z0-9._%+-]{2,63} (?:at|@) [A-Za-z0-9-]{2,40}(?: (?:dot|\.) |\.)(?:com|net|org|edu|kr|co|io)(?:(?: dot |\.)(?:kr|uk|jp))?(?![A-Za-z])/gi,
    accept: (value, place) =>
      /^\S*[a-z]/i.test(value) &&
      (/ dot |@/i.test(value) ||
        (/^\S*[\d._+-]/.test(value) && !/^[a-z]+\./i.test(before(place, 2))) ||
        /메일|mail/i.test(before(place))),
  },
  {
    kind: 'phone',
    hint: /\d{3}/,
    pattern: phonePattern('1[016789]', `\\d{3,4}${GAP}\\d{4}`),
  },
  {
    // Digit by digit, and ten digits whose groups were mistaken: 011-2345-678.
    kind: 'phone',
    hint: /01|0 1/,
    pattern: /(?<!\d ?)0 1 [016789](?: \d){7,8}(?! ?\d)|(?<![\d.-])01[16789]([ .-])\d{4}\1\d{3}(?!-?\d)/g,
    notAfter: REFERENCE,
  },
  {
    kind: 'phone',
    hint: /\d{3}/,
    pattern: phonePattern(
      '(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\\d)',
      '\\d{3,4}[ .\\u2010-\\u2015ㅡ~-]{0,3}\\d{4}',
    ),
    accept: (match, place) => match.replace(/\D/g, '').length >= 9 && !THING_CODE.test(before(place)),
    notAfter: REFERENCE,
  },
  {
    kind: 'phone',
    wordsOnly: true,
    hint: /[0oO공영][ -]?[1lI일][ -]?[0oO공영일육칠팔구]/,
    pattern: new RegExp(
      `(?<![가-힣\\w])[0oO공영][ -]?[1lI일][ -]?[0oO공영일육칠팔구]${SPELT_GAP}${SPELT}(?:[ -]?${SPELT}){2,3}${SPELT_GAP}${SPELT}(?:[ -]?${SPELT}){3}(?![\\d]|-\\d)`,
      'g',
    ),
    accept: (value) =>
      !/^[\d .-]+$/.test(value) && value.replace(/[^0-9oO공영일lI이삼사오육륙칠팔구]/g, '').length >= 10,
  },
  {
    kind: 'phone',
    accept: isPersonalLine,
    hint: /\d{3}[./)-]/,
    pattern:
      /(?<![\d.-])(?:\+?1[ .-]{1,2})?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[./-])[2-9]\d{2}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?(?![\d]|-\d)/g,
    notAfter: REFERENCE,
  },
  {
    kind: 'phone',
    accept: isPersonalLine,
    hint: /[2-9]\d{2} [2-9]\d{2} \d{4}/,
    pattern: /(?<![\d.,-]|\d )[2-9]\d{2} [2-9]\d{2} \d{4}(?!-?\d| \d)/g,
    notAfter: REFERENCE,
  },
  {
    // The United Kingdom (Ofcom, National Telephone Numbering Plan), in the groups people write: 07700 900 123, 020 7946 0018, 0161 496 0123.
    kind: 'phone',
    hint: /0\d{2,4} \d{3}/,
    pattern:
      /(?<![\d.,-]|\d )(?:07\d{3} ?\d{3} ?\d{3}|02\d ?\d{4} \d{4}|01(?:1\d|\d1) ?\d{3} \d{4}|01\d{3} \d{3} ?\d{3})(?!-?\d| \d)/g,
    notAfter: REFERENCE,
  },
  {
    kind: 'phone',
    hint: /[2-9]\d{9}/,
    letters: 'latin',
    pattern:
      /(?<lead>\b(?:call|phone|ph|cell|mobile|tel|text|txt|sms|reach|ring|contact|dial|number)(?:s|ed|ing)?\b[^\d\n]{0,20}|(?:code|2fa|otp|one-time password|texts?|sms)\b[^.!?\d\n]{0,20} (?:to|at) )[2-9]\d{2}[2-9]\d{6}(?!-?\d)/gi,
    notAfter: REFERENCE,
  },
  {
    // Of any country, by ITU-T E.164: a plus sign, and at most 15 digits.
    kind: 'phone',
    hint: /\+\d/,
    pattern:
      /(?<![\d\w+])\+[1-9]\d{0,2}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,4}(?![\d-])/g,
    accept: (value) => {
      const { length } = value.replace(/\D/g, '');
      return length >= 9 && length <= 15;
    },
  },
  {
    kind: 'url_token',
    wordsOnly: true,
    hint: /:\/\/|www\./i,
    letters: 'latin',
    pattern: /(?:https?:\/\/|\b[a-z][a-z+]{1,9}:\/\/|www\.)[^\s<>"'`가-힣〉]{4,2000}/gi,
    accept: isTokenLink,
  },
  {
    // Without "https://", as it is read off a screen.
    kind: 'url_token',
    wordsOnly: true,
    hint: /\.[a-z]{2,24}(?::\d{1,5})?\/[^\s=]{0,200}[=/]/i,
    letters: 'latin',
    pattern: /(?<![\w.@/-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"'`가-힣〉]{4,2000}/gi,
    accept: isTokenLink,
  },
];

/** "아이템 코드 82…": no telephone is called so. */
const THING_CODE = /코드[은는이가]?[ :=]{0,3}$/;
