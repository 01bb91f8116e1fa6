import { isAddressOfHost, isCardNumber, isResidentNumber, isSocialSecurityNumber } from '../checks.js';
import { after, before, type PersonalDataKind, REFERENCE } from '../kind.js';

const DIGITS = /\d{4}/;
/** Between the groups of a number that is not split in other ways. */
const DASH = '[ .\\u2010-\\u2015\\u2212ㅡ~-]';
const DASHES = `${DASH}{1,3}`;

/** Numbers of documents that states and companies give to persons. */
export const NUMBERS: readonly PersonalDataKind[] = [
  {
    kind: 'resident_number',
    hint: /\d{6}/,
    pattern: new RegExp(
      `(?<![\\d-])\\d{6}(?:${DASHES}|/)(?:[1-8](?: ?\\d{6}|\\d{0,5}[*xX●○•]{1,6})|[*xX●○•]{7})(?!-?\\d)|(?<![\\d.-])\\d{6}[1-8](?:\\d{6}|[*xX●○•]{6})(?!-?\\d)`,
      'g',
    ),
    accept: isResidentNumber,
    notAfter: REFERENCE,
  },
  {
    kind: 'card',
    hint: DIGITS,
    pattern: new RegExp(
      `(?<![\\d-])(?:\\d{4}${DASHES}){3}\\d{4}(?!-?\\d)|(?<![\\d-])(?:\\d{4}[/_]){3}\\d{4}(?!\\d)|(?<!\\d ?)(?:\\d ){13,18}\\d(?! ?\\d)|(?<![\\d-])\\d{4}${DASHES}\\d{6}${DASHES}\\d{5}(?!-?\\d)|(?<![\\d.-])(?:3\\d{14}|[2-69]\\d{15})(?!-?\\d)`,
      'g',
    ),
    accept: isCardNumber,
    notAfter: REFERENCE,
  },
  {
    // As receipts show it: the first and the last group, the middle covered.
    kind: 'card',
    hint: /\d{4}[^\d]{1,3}(?:\d\d)?[*xX●○•]/,
    pattern: new RegExp(
      `(?<![\\d-])\\d{4}${DASHES}(?:\\d{4}|\\d{2}[*xX●○•]{2}|[*xX●○•]{4})${DASHES}[*xX●○•]{4}${DASHES}(?:\\d{4}|\\d[*xX●○•]{2}\\d)(?!-?\\d)`,
      'g',
    ),
    notAfter: REFERENCE,
  },
  {
    kind: 'drivers_licence',
    hint: /\d{6}/,
    pattern: new RegExp(
      `(?<![\\d.-])(?:(?:1[1-9]|2[0-8])|(?:서울|부산|대구|인천|광주|대전|울산|세종|경기(?:북부|남부)?|강원|충북|충남|전북|전남|경북|경남|제주) ?(?:\\d{2}))${DASHES}\\d{2}${DASHES}\\d{6}${DASHES}\\d{2}(?!-?\\d)|(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?\\d{2}${DASHES}\\d{6}${DASHES}\\d{2}(?!-?\\d)`,
      'g',
    ),
    notAfter: REFERENCE,
    accept: (_, place) => !/계좌|은행|농협|account/i.test(before(place)),
  },
  {
    kind: 'drivers_licence',
    hint: /면허|licen[cs]e|\bdl\b/i,
    pattern:
      /(?<lead>(?:면허|licen[cs]e|\bDL)[ \t]*(?:증)?[ \t]*(?:번호|number|num|no\.?|#)?[은는이가도]?(?: is| was)?[ \t:#.=]{0,4})(?:\d{2}[ -]?\d{2}[ -]?\d{6}[ -]?\d{2}|[A-Z]{1,2}\d{6,8}|[A-Z]\d{3}-\d{4}-\d{4}|[A-Z]\d{12}|[A-Z9]{5} ?\d{6} ?[A-Z][A-Z9]\d?[A-Z\d]{2})(?!-?\d|[A-Za-z])/gi,
  },
  {
    // States of the US and other countries: letters and digits of many forms, told by the whole name of the document.
    kind: 'drivers_licence',
    hint: /driv|\bDL\b/i,
    pattern:
      /(?<lead>\b(?:driv(?:er['’]?s?|ing) (?:licen[cs]e|permit)|DL)(?: card)?(?: ?(?:number|num|no\.?|#|id))?(?: is| was|,)?[ \t:#.=(]{0,4}(?:[A-Z]{2} )?)(?=[A-Z\d -]{0,18}\d{3})[A-Z\d]{1,9}(?:[ -][A-Z\d]{2,9}){0,5}(?![A-Za-z\d-])/gi,
    accept: (value) => value.replace(/\D/g, '').length >= 6 && value.length >= 7,
  },
  {
    kind: 'passport',
    hint: /여권|passport/i,
    pattern:
      /(?<lead>(?:여권|passport)(?:[^\d\n]{0,14}?[^\dA-Za-z\n]|[^\d\n]{0,14}?(?:no|number|is)[ .:#]{1,3}|[^\dA-Za-z\n]{0,4}))(?:[A-Z]{1,2}\d{7,8}|[A-Z] ?\d{3,4} \d{4}|[A-Z]\d{3} ?[A-Z] ?\d{4}|\d{9})(?![\dA-Za-z-])/gi,
  },
  {
    // Of other countries (ICAO Doc 9303: up to nine letters and digits), in capitals behind the word.
    kind: 'passport',
    hint: /여권|passport/i,
    pattern:
      /(?<lead>(?:여권|[Pp]assport|PASSPORT)[^\dA-Z\n]{1,14}(?:(?:No|NO|Number|NUMBER)[^\dA-Z\n]{1,3})?)[A-Z]{1,2}[A-Z\d]{6,8}(?![\dA-Za-z-])/g,
    accept: (value) => value.length <= 9 && value.replace(/\D/g, '').length >= 4,
  },
  {
    kind: 'passport',
    hint: /여권|passport/i,
    pattern:
      /(?<![A-Za-z\d-])(?:[A-Z](?: ?\d){8}|[A-Z]\d{3}[A-Z]\d{4})(?=[^\d\n]{0,20}(?:여권|[Pp]assport)(?! ?(?:케이스|지갑|커버|case|cover|wallet|holder)))/g,
    notAfter: REFERENCE,
  },
  {
    kind: 'ssn',
    hint: /\d{3}[ -]\d{2}[ -]\d{4}/,
    pattern: /(?<![\d.-])\d{3}-\d{2}-\d{4}(?!-?\d)/g,
    accept: isSocialSecurityNumber,
    notAfter: REFERENCE,
  },
  {
    // Any dashes, dots, spaces or none where the number is called so, before it or behind it.
    kind: 'ssn',
    hint: /\bssn|social|사회 ?보장/i,
    pattern:
      /(?<![\d.-])\d{3}(?: ?[.\u2010-\u2015\u2212-] ?| ?)\d{2}(?: ?[.\u2010-\u2015\u2212-] ?| ?)\d{4}(?!-?\d)/g,
    accept: (value, place) =>
      isSocialSecurityNumber(value) &&
      /\bssn|사회 ?보장|social(?! (?:media|network|distanc|post|page|account|app))/i.test(
        `${before(place, 40)} ${after(place, 40)}`,
      ),
    notAfter: REFERENCE,
  },
  {
    kind: 'car_plate',
    hint: /[가-힣][ -]{0,2}\d{4}/,
    letters: 'hangul',
    pattern:
      /(?<![\d가-힣A-Za-z.-])(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[ -]?\d{1,3}|\d{2,3})[ -]?[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호국합육공해외][ -]?[ -]?\d{4}(?!-?\d|[A-Za-z])/g,
    accept: isCarPlate,
    notAfter: REFERENCE,
  },
  {
    // Two wheels have a region, a district and a letter; embassies and consulates their own words (자동차등록번호판 등의 기준에 관한 고시).
    kind: 'car_plate',
    hint: /[가-힣][ -]?\d{3,4}/,
    pattern:
      /(?<![가-힣\d])(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[ ]?[가-힣]{1,3}[ ]?(?:[가나다라마바사아자차카타파하])[ -]?\d{4}|(?:외교|영사|준외|준영|국기|협정|대표)[ ]?\d{3}[ -]\d{3})(?!-?\d)/g,
    accept: (_, { text, end }) => !UNIT.test(text.slice(end, end + 6)),
    notAfter: REFERENCE,
  },
  {
    kind: 'car_plate',
    hint: /plate|\breg\b|registration/i,
    letters: 'latin',
    pattern:
      /(?<lead>\b(?:plates?|reg|registration)(?: (?:number|no\.?|#))?(?: is| was)?[ :#,(]{1,3})(?=[A-Z]{0,6}[ -]?[A-Z]{0,6}\d|\d{1,4}[ -]?\d{0,3}[A-Z])[A-Z\d]{1,5}(?:[ -][A-Z\d]{2,4}|[A-Z\d]{2,3})(?![A-Za-z\d-])/g,
  },
  {
    kind: 'ip',
    hint: /\d[[(]?\.[\])]?\d{1,3}[[(]?\.[\])]?\d/,
    pattern:
      /(?<![\d.\w-])\d{1,3}(?:(?:\.|\[\.\]|\(\.\))\d{1,3}){3}(?![\d\w-]|\.\d| ?(?:[점개원]|버전|버젼|ver))/g,
    accept: (value, place) =>
      isAddressOfHost(value.replace(/[^\d.]/g, '')) &&
      !VERSION.test(before(place)) &&
      (/\d\d/.test(value) || HOST.test(before(place))),
    notAfter: REFERENCE,
  },
  {
    kind: 'ip',
    hint: /[\da-f]:[\da-f:]/i,
    pattern:
      /(?<![\w:.])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6})(?![\w:])/gi,
    accept: (value) => /\d/.test(value) && value.replace(/[^:]/g, '').length >= 3,
  },
];

/** Four single digits are mostly a list or a version, unless they are called an address. */
const HOST = /\bip\b|아이피|접속|서버|server|host|ping|dns|\bfrom $/i;

/** "firmware 1.2.3.4": four numbers of a version. */
const VERSION =
  /(?:버전|버젼|펌웨어|빌드|업데이트|드라이버|크롬|\b(?:v|ver|version|firmware|fw|build|release|update|driver|chrome|app|ios|android|sw|section|chapter|절|항))[은는이가도을를]?(?: is| to)?[ .:(v]{0,3}$/i;

/** Letters of plates that also follow numbers in other ways: "101호 2024", "30주 1200", "3조 5000". */
const OTHER_LETTER = /[호조주도로부수구고서오모공외해사자배소무]/;
const UNIT =
  /^ ?(?:원|년|개|명|점|번(?! ?(?:차(?!례|이)|승용|화물|버스|택시))|회|건|대|만|천|억|미터|킬로|m\b|km|g\b|kg|ml|장|권|시간|분|일|월|세대|평|포인트|칼로리|kcal|mah|rpm|w\b|v\b|%)/i;
const CAR = /차|주차|번호판|운전|택시|버스|견인|렌트|plate|\bcar\b|기사/i;

function isCarPlate(value: string, place: { text: string; start: number; end: number }): boolean {
  if (UNIT.test(place.text.slice(place.end, place.end + 6))) return false;
  const letter = /[가-힣](?=[ -]*\d{4}$)/.exec(value)![0];
  const hasRegion = /^[가-힣]/.test(value);
  if (hasRegion || !value.includes(' ')) return true;
  return !OTHER_LETTER.test(letter) || CAR.test(place.text);
}
