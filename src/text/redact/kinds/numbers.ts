import {
  isAddressOfHost,
  isCardNumber,
  isCheckedResidentNumber,
  isResidentNumber,
  isRow,
  isSocialSecurityNumber,
} from '../checks.js';
import { after, before, DASHES, type PersonalDataKind, type Place, REFERENCE } from '../kind.js';
import { isAfterThing, isAfterVoucher } from '../things.js';

const DIGITS = /\d{4}|(?:\d ){6}/;
/** As the dash of a number is said: "앞자리 … 뒷자리 …", "… 다시 …". */
const SAID = '[ ]?(?:다시|대시|하이픈|빼기|(?:그리고[ ])?뒷(?:자리|번호)[는은가]?)[ ]?';

/** How the social security number is called. */
const SOCIAL =
  /\bssn|사회 ?보장|[소쏘]셜 ?(?:시큐리티|넘버|번호)|social(?! (?:media|network|distanc|post|page|account|app))/i;
/** Goods whose numbers look like it. */
const GOODS = /\b(?:model|part|kit|gasket|filter|sku|item|style|catalog(?:ue)?|serial|recall|version)s?\b/i;
/** The same, only right before the number: these are words of other things too. */
const GOODS_BEFORE =
  /\b(?:bundle|bracket|lumber|lens|tyre|tire|spec|bolt|screw|cable|valve|blade|bulb|cartridge)s?(?: (?:size|spec|cut|no\.?|#))? $/i;
/** How people write the number of a card; the check digit tells whether it is one. */
const CARD_FORMS = [
  // Four groups of four; with strokes, or several signs mixed, where no card's first digit is a year's.
  `(?<![\\d-])(?:\\d{4}${DASHES}){3}\\d{4}(?!-?\\d)`,
  '(?<![\\d-])(?:\\d{4}[/_]){3}\\d{4}(?!\\d)',
  `(?<![\\d-])[3-69]\\d{3}(?:(?:${DASHES}|[/_])\\d{4}){3}(?!\\d)`,
  // Groups that ran together: 4-8-4, 4-4-8, 4-12.
  `(?<![\\d-])[3-69]\\d{3}${DASHES}(?:\\d{8}${DASHES}\\d{4}|\\d{4}(?:${DASHES})?\\d{8})(?!-?\\d)`,
  // Fourteen digits of Diners Club, fifteen of American Express.
  `(?<![\\d-])3(?:0[0-5]|[689]\\d)\\d(?:${DASHES}\\d{6}${DASHES}\\d{4}|\\d{10})(?!-?\\d)`,
  `(?<![\\d-])\\d{4}${DASHES}\\d{6}${DASHES}\\d{5}(?!-?\\d)`,
  `(?<![\\d-])3[47]\\d{4}${DASHES}\\d{5}${DASHES}\\d{4}(?!-?\\d)`,
  // Digit by digit; in a row.
  '(?<!\\d ?)(?:\\d ){13,18}\\d(?! ?\\d)',
  '(?<![\\d.-])(?:3\\d{14}|[2-69]\\d{15})(?!-?\\d)',
];

/** Numbers of documents that states and companies give to persons. */
export const NUMBERS: readonly PersonalDataKind[] = [
  {
    kind: 'resident_number',
    hint: /\d{6}/,
    pattern: new RegExp(
      `(?<![\\d-])\\d{6}(?:${DASHES}|/|${SAID})(?:[1-8](?: ?\\d{6}|\\d{0,5}[*xX●○•]{1,6})|[*xX●○•]{7})(?!-?\\d)|(?<![\\d.-])\\d{6}[1-8](?:\\d{6}|[*xX●○•]{6})(?!-?\\d)`,
      'g',
    ),
    accept: isOfResident,
  },
  {
    kind: 'card',
    hint: DIGITS,
    pattern: new RegExp(CARD_FORMS.join('|'), 'g'),
    accept: (value, place) => isCardNumber(value) && (!isRow(value) || /카드|card/i.test(before(place))),
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
    kind: 'ssn',
    hint: /\d{3}[ -]\d{2}[ -]\d{4}/,
    pattern: /(?<![\d.-])\d{3}-\d{2}-\d{4}(?!-?\d)/g,
    accept: (value, place) =>
      isSocialSecurityNumber(value) &&
      (SOCIAL.test(before(place, 60) + after(place, 40)) ||
        (!GOODS.test(before(place, 60)) && !GOODS_BEFORE.test(before(place)))),
    notAfter: REFERENCE,
  },
  {
    // Any dashes, dots, spaces or none where the number is called so, before it or behind it.
    kind: 'ssn',
    hint: SOCIAL,
    pattern:
      /(?<![\d.-])\d(?: ?\d){2}(?: ?[.\u2010-\u2015\u2212-] ?| ?)\d ?\d(?: ?[.\u2010-\u2015\u2212-] ?| ?)\d(?: ?\d){3}(?! ?-? ?\d)/g,
    accept: (value, place) =>
      isSocialSecurityNumber(value) && SOCIAL.test(`${before(place, 40)} ${after(place, 40)}`),
    notAfter: REFERENCE,
  },
  {
    kind: 'car_plate',
    hint: /[가-힣][ -]{0,2}\d{4}/,
    letters: 'hangul',
    pattern:
      /(?:(?<![\d가-힣A-Za-z.-])|(?<=(?:차번|차량|번호판?)[은는이가]?))(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[ -]?\d{1,3}|\d{2,3})[ -]?[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호국합육공해외][ -]?[ -]?\d{4}(?!-?\d|[A-Za-z])/g,
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
      /(?<lead>\b(?:plates?|reg\.?|registration)(?: (?:number|no\.?|#))?(?: is| was)?[ :#,(]{1,3})(?=[A-Z]{0,6}[ -]?[A-Z]{0,6}\d|\d{1,4}[ -]?\d{0,3}[A-Z])[A-Z\d]{1,5}(?:[ -][A-Z\d]{2,4}|[A-Z\d]{2,3})(?![A-Za-z\d-])/g,
    accept: (_, place) => !OTHER_PLATE.test(before(place)),
  },
  {
    // Named a while before: "the plate on my permit should be …"; one word of letters and digits both.
    kind: 'car_plate',
    hint: /plates?\b/i,
    letters: 'latin',
    pattern:
      /(?<lead>\bplates?\b[^.!?\n]{0,40}? (?:should (?:be|read)|must be|is|was|reads|changed to|correct one is) )(?=[A-Z]{0,6}\d)(?=\d{0,6}[A-Z])[A-Z\d]{5,8}(?![A-Za-z\d-])/g,
    accept: (_, place) => !OTHER_PLATE.test(before(place, 60)),
  },
  {
    // In small letters, in the forms of the United Kingdom and of California: letters and digits in one.
    kind: 'car_plate',
    hint: /plate|\breg\b|registration/i,
    letters: 'latin',
    pattern:
      /(?<lead>\b(?:plates?|reg\.?|registration)(?: (?:number|no\.?|#))?(?: is| was)?[ :#,(]{1,3})(?:[a-z]{2}\d\d ?[a-z]{3}|\d[a-z]{3}\d{3})(?![A-Za-z\d-])/gi,
    accept: (_, place) => !OTHER_PLATE.test(before(place)),
  },
  {
    // The form of the United Kingdom since 2001, where a car is spoken of: "Parking fine for LD19 VKP".
    kind: 'car_plate',
    hint: /[A-Z]{2}\d\d ?[A-Z]{3}/,
    letters: 'latin',
    pattern: /(?<![A-Za-z\d-])[A-HJ-PR-Y]{2}(?:[02][1-9]|[1-7]\d) ?[A-HJ-PR-Z]{3}(?![A-Za-z\d-])/g,
    accept: (value, place) =>
      !/(?:SUV|MAX|PRO|GTI|GTS|EVO|NEW|LTD)$/.test(value) &&
      BRITISH_CAR.test(before(place, 60) + after(place, 40)),
    notAfter: REFERENCE,
  },
  {
    kind: 'ip',
    hint: /\d[[(]?\.[\])]?\d{1,3}[[(]?\.[\])]?\d/,
    pattern:
      /(?<![\d.\w-])\d{1,3}(?:(?:\.|\[\.\]|\(\.\))\d{1,3}){3}(?![\d\w-]|\.\d| ?(?:[점개원]|버전|버젼|ver))/g,
    accept: (value, place) =>
      isAddressOfHost(value.replace(/[^\d.]/g, '')) &&
      !VERSION.test(before(place)) &&
      isCalledHost(value, place),
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

/** Not behind what has numbers of its own; but one whose date and check digit fit is somebody's even behind a voucher. */
function isOfResident(value: string, place: Place): boolean {
  if (!isResidentNumber(value) || VERSION.test(before(place))) return false;
  const isOfThing = isAfterThing(place) || REFERENCE.test(before(place));
  return !isOfThing || (isAfterVoucher(place) && isCheckedResidentNumber(value));
}

/**
 * Four small or equal numbers are mostly sizes, dates or a version, unless they are called an address. Where a size or a version is
 * spoken of, one of them must have three digits or be the first of a private net.
 */
function isCalledHost(value: string, place: Place): boolean {
  if (HOST.test(before(place)) || HOST.test(after(place, 8))) return true;
  const isDistinct = !/^(\d+)(?:\D+\1){3}$/.test(value);
  if (MEASURE.test(before(place, 60) + after(place)))
    return isDistinct && /^10\D|\d{3}/.test(value) && /\d\d/.test(value);
  if (VISIT.test(before(place)) || VISIT.test(after(place))) return true;
  return isDistinct && (/^10\D.*\d\d|\d{3}/.test(value) || (/\d\d.*\D\d\d/.test(value) && !DATE.test(value)));
}
const HOST = /\bip\b|아이피|접속|서버|server|host|ping|dns|\bfrom $/i;
/** What is done from an address or against one. */
const VISIT = /로그인|해킹|해외|차단|침입|공격|log(?:ged|ging)?[ -]?in|hack|block|attack|sign(?:ed)?[ -]?in/i;
const MEASURE =
  /사이즈|치수|크기|규격|허리|둘레|길이|색|비율|평점|별점|점수|버전|버젼|업데이트|펌웨어|약관|목차|설명서|단계|세일|(?:cm|mm|인치)(?![a-z])|\b(?:sizes?|inch(?:es)?|waist|colou?rs?|paint|ratio|scores?|scored|ratings?|version|firmware|update[ds]?|section|step|manual|terms)\b/i;
/** Year, month and day of the twenties, and one more. */
const DATE = /^2\d\D(?:\d|1[0-2])\D(?:\d|[12]\d|3[01])\D/;

/** "firmware 1.2.3.4": four numbers of a version. */
const VERSION =
  /(?:버전|버젼|펌웨어|빌드|업데이트|드라이버|크롬|앱|어플|안드로이드|윈도우즈?|\b(?:v|ver|version|firmware|fw|build|release|update|driver|chrome|app|ios|android|windows|sw|section|chapter|절|항))[은는이가도을를]?(?: is| to)?[ .:(v]{0,3}$/i;

/** Letters of plates that also follow numbers in other ways: "101호 2024", "30주 1200", "3조 5000". */
const OTHER_LETTER = /[호조주도로부수구고서오모공외해사자배소무]/;
const UNIT =
  /^ ?(?:원|년|개|명|점|번(?!호| ?(?:차(?!례|이)|승용|화물|버스|택시))|회|건|대|만|천|억|미터|킬로|m\b|km|g\b|kg|ml|장|권|시간|분|일|월|세대(?=[가이를의는,.]|$)|평|포인트|칼로리|kcal|mah|rpm|w\b|v\b|%)/i;
/** Plates that no car has. */
const OTHER_PLATE =
  /\b(?:hot|base|back|face|name|dinner|paper|side|cake|cover|steel|metal|glass|serving|heating|license key|weight) ?plates?\b[^.!?]{0,12}$/i;
/** Where a plate is nobody's model. */
const BRITISH_CAR = /\b(?:parking|parked|insured|MOT|towed|congestion|speeding)\b/i;
/** "100보 1000보", "12나 3456씩". */
const STEPS = /^ ?(?:보(?=[ .,!를도]|$)|씩(?![가-힣]))/;
const CAR =
  /차|주차|주유|하이패스|톨게이트|통행료|과태료|번호판|운전|택시|버스|견인|렌트|plate|\bcar\b|기사/i;

function isCarPlate(value: string, place: Place): boolean {
  if (UNIT.test(after(place, 8)) || isAfterThing(place)) return false;
  if (STEPS.test(after(place, 8)) && !CAR.test(place.text)) return false;
  const letter = /[가-힣](?=[ -]*\d{4}$)/.exec(value)![0];
  const hasRegion = /^[가-힣]/.test(value);
  if (hasRegion || !value.includes(' ')) return true;
  return !OTHER_LETTER.test(letter) || CAR.test(place.text);
}
