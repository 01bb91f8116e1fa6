import { after, before, DASHES, type PersonalDataKind, REFERENCE } from '../kind.js';
import { isAfterThing } from '../things.js';

/** Who gives licences in North America (states of the US, provinces of Canada). */
const STATES = [
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana',
  'Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada',
  'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island',
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming',
  'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan',
].join('|');

/** Driver's licences. */
export const LICENCES: readonly PersonalDataKind[] = [
  {
    kind: 'drivers_licence',
    hint: /\d{6}/,
    pattern: new RegExp(
      `(?<![\\d.-])(?:(?:1[1-9]|2[0-8])|(?:서울|부산|대구|인천|광주|대전|울산|세종|경기(?:북부|남부)?|강원|충북|충남|전북|전남|경북|경남|제주) ?(?:\\d{2}))${DASHES}\\d{2}${DASHES}\\d{6}${DASHES}\\d{2}(?!-?\\d)|(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)[ -]?\\d{2}${DASHES}\\d{6}${DASHES}\\d{2}(?!-?\\d)`,
      'g',
    ),
    notAfter: REFERENCE,
    accept: (_, place) => !/계좌|은행|농협|account/i.test(before(place)) && !isAfterThing(place),
  },
  {
    kind: 'drivers_licence',
    hint: /면허|licen[cs]e|\blic\.|\bdl\b/i,
    pattern:
      /(?<lead>(?:면허|licen[cs]e|\bDL)[ \t]*(?:증)?[ \t]*(?:번호|number|num|no\.?|#)?[은는이가도]?(?: is| was)?[ \t:#.=]{0,4})(?:\d{2}[ -]?\d{2}[ -]?\d{6}[ -]?\d{2}|[A-Z]{1,2}\d{6,8}|[A-Z]\d{3}-\d{4}-\d{4}|[A-Z]\d{12}|[A-Z9]{5} ?\d{6} ?[A-Z][A-Z9]\d?[A-Z\d]{2})(?!-?\d|[A-Za-z])/gi,
  },
  {
    // States of the US and other countries: letters and digits of many forms, told by the whole name of the document.
    kind: 'drivers_licence',
    hint: /driv|\bDL\b/i,
    pattern:
      /(?<lead>\b(?:driv(?:er['’]?s?|ing) (?:licen[cs]e|permit|lic\.)|DL)(?: card)?(?: ?(?:number|num|no\.?|#|id))?(?: is| was|,)?[ \t:#.=(]{0,4}(?:[A-Z]{2} )?)(?=[A-Z\d -]{0,18}\d{3})[A-Z\d]{1,9}(?:[ -](?=[A-Z]{0,8}\d)[A-Z\d]{2,9}|-[A-Z\d]){0,5}(?![A-Za-z\d-])/gi,
    accept: (value) => value.replace(/\D/g, '').length >= 6 && value.length >= 7,
  },
  {
    // In a row, where the licence is spoken of: region, year, number and check digits.
    kind: 'drivers_licence',
    hint: /면허/,
    pattern: /(?<![\d.-])(?:1[1-9]|2[0-8])\d{10}(?!-?\d)/g,
    accept: (_, place) => /면허/.test(before(place, 40) + after(place)),
    notAfter: REFERENCE,
  },
  {
    // Forms that only licences have (Ontario, Florida, Illinois, Michigan …), where driving is spoken of.
    kind: 'drivers_licence',
    hint: /licen[cs]e|driv/i,
    letters: 'latin',
    pattern:
      /(?<![A-Za-z\d-])[A-Z](?:\d{4}-\d{5}-\d{5}|\d{3}-\d{4}-\d{4}|\d{3}-\d{3}-\d{2}-\d{3}-\d|\d{3}(?:[ -]\d{3}){3})(?![A-Za-z\d-])/g,
    accept: (_, place) => /licen[cs]e|driv/i.test(before(place, 100) + after(place, 40)),
    notAfter: REFERENCE,
  },
  {
    // Three groups of three (New York, Pennsylvania …), where the driver is spoken of.
    kind: 'drivers_licence',
    hint: /licen[cs]e/i,
    letters: 'latin',
    pattern:
      /(?<lead>\blicen[cs]e ?(?:number|no\.?|#)?(?: is| was)?[ :]{1,3})\d{3}([ -])\d{3}\2\d{3}(?![ -]?\d)/gi,
    accept: (_, place) => /driv/i.test(before(place, 60) + after(place, 40)),
  },
  {
    // By the state that gave it: "texas license 27914408".
    kind: 'drivers_licence',
    hint: /licen[cs]e/i,
    letters: 'latin',
    pattern: new RegExp(
      `(?<lead>\\b(?:${STATES}) (?:state )?(?:driver['’]?s? )?licen[cs]e(?: (?:number|no\\.?|#))?(?: is| was|,)?[ :#(]{1,3})[A-Z]{0,2}\\d{6,12}(?![A-Za-z\\d-])`,
      'gi',
    ),
  },
];
