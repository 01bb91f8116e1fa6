/** One kind of personal data: a linear pattern that finds candidates, and a check that turns look-alikes away. */
export interface PersonalDataKind {
  readonly kind: string;
  readonly placeholder: { readonly ko: string; readonly en: string };
  readonly pattern: RegExp;
  readonly accept?: (match: string) => boolean;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** yymmdd of a resident or foreigner registration number must be a day; its 7th digit tells century, sex and nationality. */
function isResidentNumber(match: string): boolean {
  const number = digits(match);
  const month = Number(number.slice(2, 4));
  const day = Number(number.slice(4, 6));
  return number.length === 13 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && number[6] !== '9' && number[6] !== '0';
}

/** Luhn check (ISO/IEC 7812-1). */
function isCardNumber(match: string): boolean {
  const number = digits(match);
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return number.length >= 13 && number.length <= 19 && !/^(\d)\1*$/.test(number) && sum % 10 === 0;
}

/** In order of precedence: where two kinds overlap, the earlier one wins. Company numbers (1588-…, 080) are not personal. */
export const PERSONAL_DATA: readonly PersonalDataKind[] = [
  {
    kind: 'email',
    placeholder: { ko: '〈이메일〉', en: '〈email〉' },
    pattern: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24}(?![A-Za-z0-9])/g,
  },
  {
    kind: 'resident_number',
    placeholder: { ko: '〈주민번호〉', en: '〈resident number〉' },
    pattern: /(?<![\d-])\d{6} ?[-–] ?[1-8](?:\d{6}|[*xX]{6})(?![\d-])|(?<![\d-])\d{6}[1-8]\d{6}(?![\d-])/g,
    accept: (match) => (/[*xX]/.test(match) ? true : isResidentNumber(match)),
  },
  {
    kind: 'card',
    placeholder: { ko: '〈카드번호〉', en: '〈card〉' },
    pattern: /(?<![\d-])(?:\d{4}[ -]){3}\d{4}(?![\d-])|(?<![\d-])\d{4}[ -]\d{6}[ -]\d{5}(?![\d-])|(?<![\d-])[3-6]\d{14,15}(?![\d-])/g,
    accept: isCardNumber,
  },
  {
    kind: 'phone',
    placeholder: { ko: '〈전화〉', en: '〈phone〉' },
    pattern:
      /(?<![\d.-])(?:\+?82[ )-]{0,2}\(?0?\)?(?:1[016789]|2|[3-6][1-5])|\(?0(?:1[016789]|2|[3-6][1-5]|70|50\d)\)?)[ .)-]{0,2}\d{3,4}[ .-]{0,2}\d{4}(?![\d-])/g,
    accept: (match) => digits(match).length >= 9,
  },
  {
    kind: 'phone',
    placeholder: { ko: '〈전화〉', en: '〈phone〉' },
    pattern: /(?<![\d-])(?:\+1[ .-]?)?\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}(?![\d-])/g,
  },
];
