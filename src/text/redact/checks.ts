/** The digits of a number as people write it, without what stands between them. */
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Weights of the check digit of a Korean resident registration number (주민등록번호, Enforcement Rule of the Resident Registration Act). */
const RESIDENT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** Numbers given from October 2020 on have random digits after the seventh, and no check digit. */
const LAST_CHECKED_BIRTH = '202010';

/** The first year of the century that the seventh digit tells; 5–8 are foreigners, whose check digit is 2 more. */
const CENTURY: Readonly<Record<string, string>> = {
  1: '19',
  2: '19',
  3: '20',
  4: '20',
  5: '19',
  6: '19',
  7: '20',
  8: '20',
};

/**
 * Whether yymmdd-nnnnnnn can be a resident or foreigner registration number. Written with its hyphen, a possible date is
 * enough, since people mistype; 13 digits in a row must have the check digit too, and be no Korean bar code.
 */
export function isResidentNumber(match: string): boolean {
  const masked = /[*xX●○•]/.test(match);
  const number = digitsOf(match);
  // Covered but for the day of birth: the century is not told, and the leap days of both are the same but for 1900.
  const century = CENTURY[number[6] ?? (masked ? '4' : '')];
  if (century === undefined || !isDay(`${century}${number.slice(0, 6)}`)) return false;
  if (masked) return true;
  if (number.length !== 13) return false;
  if (match.length > 13) return true;
  return (
    !isKoreanBarCode(number) &&
    (`${century}${number.slice(0, 4)}` >= LAST_CHECKED_BIRTH || hasResidentCheckDigit(number))
  );
}

/** The same, and the check digit fits: one number in ten of those that only look so. Births from October 2020 on have none. */
export function isCheckedResidentNumber(match: string): boolean {
  const number = digitsOf(match);
  return number.length === 13 && isResidentNumber(match) && hasResidentCheckDigit(number);
}

function isDay(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function hasResidentCheckDigit(number: string): boolean {
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  const foreigner = number[6]! >= '5';
  return (((11 - (sum % 11)) % 10) + (foreigner ? 2 : 0)) % 10 === Number(number[12]);
}

/** EAN-13 of GS1 Korea: begins with 880 and has the check digit of ISO/IEC 15420. */
function isKoreanBarCode(number: string): boolean {
  const sum = [...number].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return number.startsWith('880') && sum % 10 === 0;
}

/** "1000 2000 3000 4000": amounts or capacities side by side. */
const ROUND = /^(?:[1-9]0{3}(?:\D+|$))+$/;

/** Whether years or round numbers stand side by side, which have the form of a number and its check digit by chance. */
export const isRow = (match: string): boolean => YEARS.test(match) || ROUND.test(match);

/** Luhn check digit (ISO/IEC 7812-1). */
export function isCardNumber(match: string): boolean {
  const number = digitsOf(match);
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return number.length >= 13 && number.length <= 19 && !/^(\d)\1*$/.test(number) && sum % 10 === 0;
}

/**
 * Endings that names of hosts in capitals have (the oldest, those of countries, and of the newer ones the most registered: ICANN,
 * monthly reports of registries); other words of theirs are words: "LOVE@FIRST.SIGHT".
 */
const ENDINGS =
  /\.(?:COM|NET|ORG|EDU|GOV|MIL|INT|INFO|BIZ|NAME|PRO|MOBI|ASIA|SHOP|STORE|ONLINE|SITE|WEBSITE|TECH|XYZ|TOP|CLUB|CLOUD|APP|DEV|EMAIL|LIVE|LIFE|WORLD|WORK|SPACE|DIGITAL|AGENCY|STUDIO|DESIGN|GROUP|GLOBAL|COMPANY|SERVICES|SOLUTIONS|SYSTEMS|SOFTWARE|NETWORK|MEDIA|NEWS|BLOG|MARKET|SUPPORT|CENTER|HEALTH|CARE|EDUCATION|ACADEMY|SCHOOL|FINANCE|MONEY|BANK|LAW|TRAVEL|HOTEL|RESTAURANT|CAFE|FASHION|BEAUTY|KIM|SEOUL|[A-Z]{2})$/;
/** Names of one's own before the sign, as words are not written: "JOHN.DOE@", "KIM79@". */
const OWN_NAME = /^[^@]*[._\d+-][^@]*@/;

/** "icon@2x.png", "vue@3.min.js": a file, not a mailbox; nor is "git@host:owner/project". */
export const isMailbox = (
  match: string,
  { text, end }: { readonly text: string; readonly end: number },
): boolean =>
  !/\.(?:png|jpe?g|gif|svg|webp|js|css|json|html?|pdf|zip|exe|apk|mp[34]|x)$/i.test(match) &&
  !(/^git@/i.test(match) && /^:[^\s/]{1,64}\//.test(text.slice(end, end + 66))) &&
  (match !== match.toUpperCase() ||
    !/[A-Z]/.test(match) ||
    !match.includes('.') ||
    ENDINGS.test(match) ||
    (OWN_NAME.test(match) && /\.[A-Z]{3,}$/.test(match)));

/** Area, group and serial that the US Social Security Administration gives (SSA, "SSN randomization"). */
export function isSocialSecurityNumber(match: string): boolean {
  const number = digitsOf(match);
  return !/^(?:000|666|9)/.test(number) && number.slice(3, 5) !== '00' && number.slice(5) !== '0000';
}

/** From here on addresses are those of groups, of nobody, and masks (RFC 1112, RFC 6890). */
const FIRST_SHARED = 224;

/** Four bytes, and no address that stands for nothing or for everybody. */
export function isAddressOfHost(match: string): boolean {
  const bytes = match.split('.').map(Number);
  return (
    bytes.every((byte) => byte <= 255) &&
    bytes[0] !== 0 &&
    bytes[0]! < FIRST_SHARED &&
    !/(?:^|\.)0\d/.test(match)
  );
}

/** "2022-2023-2024": a row of years. */
const YEARS = /^(?:(?:19|20)\d\d(?:\D+|$))+$/;

/** Ten to sixteen digits that are no date with its time. */
export function isBankAccountNumber(match: string): boolean {
  const { length } = digitsOf(match);
  return (
    length >= 10 && length <= 16 && !/^(?:19|20)\d\d[-.](?:0?[1-9]|1[0-2])[-.]\d{1,2}(?:\D|$)/.test(match)
  );
}

/** Check digits of an international account number (ISO 13616, ISO 7064 mod 97-10). */
export function isIban(value: string): boolean {
  const text = value.replace(/ /g, '');
  if (text.length < 15 || text.length > 34) return false;
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}
