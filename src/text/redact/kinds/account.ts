import { isBankAccountNumber, isIban, isRow } from '../checks.js';
import { before, type PersonalDataKind, type Place, REFERENCE } from '../kind.js';
import { anyOf, type PersonalWords } from '../words.js';

/** Ten to sixteen digits, in groups or in a row; how many there are is checked after. */
const NUMBER = '(?:\\d{1,6}(?:[ ]?[-–.·][ ]?\\d{1,8}){1,4}|\\d{2,6}(?: \\d{2,8}){2,3}|\\d{9,17})(?!-?\\d)';
const HINT = /\d{2}[\d .–·-]{6,}\d/;

/** Years side by side are none, unless they are called an account. */
const isAccount = (value: string, place: Place): boolean =>
  isBankAccountNumber(value) && (!isRow(value) || /계좌|통장|account/i.test(before(place)));

/** Bank accounts: a number beside a bank or the word account. */
export function accountKinds({ banks, everydayBanks, englishBanks }: PersonalWords): PersonalDataKind[] {
  const bank = anyOf([...banks, ...everydayBanks.map((name) => `${name} 은행`)]);
  const everyday = anyOf(everydayBanks);
  const told =
    '(?:[ ]?(?:계좌|통장|예금|입출금|account|acct))?(?:[ ]?(?:번호|number|no\\.?))?(?:[은는이가에로]|으로| is| was)?';
  // Whose account it is; a post office that is a bank is one for parcels too.
  const holder = '(?:[(]?(?!택배|등기|소포|송장|배송|주문|예약|접수)[가-힣]{2,4}[)]? )?';
  const between = `[ :：()\\[\\]/,=]{0,4}${holder}`;
  return [
    {
      kind: 'account',
      hint: HINT,
      pattern: new RegExp(`(?<lead>${bank}${told}${between})(?<!\\d)${NUMBER}`, 'gi'),
      accept: isAccount,
      notAfter: REFERENCE,
    },
    {
      // "우리", "하나" … are everyday words: only before a number in groups that is no date and no price.
      kind: 'account',
      hint: HINT,
      pattern: new RegExp(
        `(?<lead>(?<![가-힣])${everyday}${told}${between})\\d{3,6}-\\d{2,6}-\\d{2,8}(?:-\\d{1,3})?(?!-?\\d)`,
        'g',
      ),
      accept: isAccount,
      notAfter: REFERENCE,
    },
    {
      // The same without groups: so many digits right behind the name of a bank.
      kind: 'account',
      hint: HINT,
      pattern: new RegExp(
        `(?<lead>(?<![가-힣])${everyday}${told}[ :：]{1,2})(?!880)\\d{11,14}(?!-?\\d)`,
        'g',
      ),
      notAfter: REFERENCE,
    },
    {
      kind: 'account',
      hint: HINT,
      pattern: new RegExp(
        `(?<lead>(?:계좌|통장|(?:환불|입금|송금|이체)(?:[ ]?(?:받을|할|해[ ]?주실))?[ ]?(?:곳|계좌))(?:[ ]?번호)?(?:[은는이가로]|으로)?[ :：()\\[\\]/,=-]{0,4}(?:[가-힣]{2,8} ){0,2})(?<!\\d)${NUMBER}`,
        'g',
      ),
      accept: isAccount,
    },
    {
      kind: 'account',
      hint: HINT,
      pattern: new RegExp(`(?<![\\d.-])${NUMBER}(?=[ ,/(]{0,3}${bank})`, 'gi'),
      accept: isAccount,
      notAfter: REFERENCE,
    },
    {
      kind: 'account',
      hint: HINT,
      pattern: new RegExp(
        `(?<![\\d.-])\\d{3,6}-\\d{2,6}-\\d{2,8}(?:-\\d{1,3})?(?=[ ,/(]{1,3}${everyday}(?![가-힣]))`,
        'g',
      ),
      accept: isAccount,
      notAfter: REFERENCE,
    },
    {
      kind: 'account',
      hint: /acc(?:oun)?t|a\/c|routing/i,
      pattern:
        /(?<lead>\b(?:(?:bank|checking|savings|current|deposit)?[ ]?(?:account|acct|a\/c)\.?[ ]?(?:number|num|no\.?|#)?|routing(?: (?:number|no\.?|#))?)(?: is| was| of)?[ \t:#.=()]{0,4})\d(?:[ -]?\d){7,16}(?!-?\d)/gi,
    },
    {
      // The number is named, and given later in the sentence: "my account number with that bank is …".
      kind: 'account',
      hint: /acc(?:oun)?t|a\/c/i,
      letters: 'latin',
      pattern:
        /(?<lead>\b(?:account|acct|a\/c)\.? ?(?:number|num|no\.?|#)[^.!?\d\n]{1,50}? (?:is|was|be|to|use):? )\d(?:[ -]?\d){7,16}(?!-?\d)/gi,
      accept: (value) => !/^20\d{6}$/.test(value),
      notAfter: REFERENCE,
    },
    {
      // A bank of an English-speaking country, perhaps a product of it, then the number: "my Nationwide account, 4471-9038".
      kind: 'account',
      hint: /\d{8}|\d{4}[ -]\d{4}/,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b${anyOf(englishBanks)}(?: \\d{3})?(?: (?:bank )?(?:account|acct))?(?: (?:number|no\\.?|#))?(?: is| was| ending)?[ ,:#(]{1,3})(?:\\d{8,12}|\\d{4}[ -]\\d{4})(?!-?\\d)`,
        'g',
      ),
      notAfter: REFERENCE,
    },
    {
      // The account was spoken of, a sentence may lie between: a number in three groups or more that is nothing else.
      kind: 'account',
      hint: HINT,
      pattern: /(?<![\d.-])\d{3,6}-\d{2,6}-\d{2,8}(?:-\d{1,3})?(?!-?\d)/g,
      accept: (value, place) =>
        isAccount(value, place) && /계좌|통장|bank (?:account|acct)/i.test(before(place, 60)),
      notAfter: REFERENCE,
    },
    {
      kind: 'account',
      hint: /[A-Z]{2}\d{2}/i,
      pattern: /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/gi,
      accept: (value) => isIban(value.toUpperCase()) && value.replace(/\D/g, '').length >= 8,
    },
  ];
}
