import { after, before, type PersonalDataKind, type Place } from '../kind.js';
import { anyOf, type PersonalWords, SEAM } from '../words.js';

/** What people call a building they live or work in. */
const BUILDING =
  '(?:아파트|APT|apt|빌라|오피스텔|맨션|연립|주공|빌딩|타워|하우스|주택|자이|푸르지오|래미안|힐스테이트|아이파크|롯데캐슬|더샵|e편한세상|센트럴|팰리스|파크|프라자|플라자|상가|원룸|고시원|기숙사|센터|빌리지|마을)';
/** Rooms: "101동 1203호", "101-1203", "B1층", "(역삼동)". */
const ROOM =
  '(?:반지하|지층(?= ?[B\\d])|옥탑(?:방)?|(?:지하|B) ?\\d{1,2}(?![\\d호])층?|[A-Za-z가-힣]동(?= ?\\d)|\\d{1,2}단지(?= ?\\d)|(?:[A-Za-z]-?)?\\d{1,4}(?:-\\d{1,4})?(?:동|층|호실?(?!차|선|봉|환))|\\d{3,4}-\\d{3,4}(?![\\d-]))';
const DETAIL = `(?:[ ,]{0,2}(?:\\([^()\\n]{1,30}\\)|${ROOM}|[가-힣A-Za-z\\d]{0,14}${BUILDING} ?\\d{2,4}-\\d{3,4}(?!\\d)|[가-힣A-Za-z\\d]{0,14}${BUILDING}(?=[ ,)\\d.A-Z]|$)|[가-힣A-Za-z]{2,14}(?: ?\\d{1,2}(?:단지|차))?(?= ?\\d{1,4}(?:동|호|층)))){0,6}`;
/** Inside a country's division: a city, a county, a district, a town. */
const DIVISIONS =
  '(?:[가-힣]{1,5}시[ ,]{1,2})?(?:[가-힣]{1,4}[군구][ ,]{0,2})?(?:[가-힣]{1,6}[읍면동][ ,]{1,2})?';
const POSTAL = '(?:[(\\[]?(?:우편번호 ?|우\\)? ?)?\\d{5}[)\\]]?[ ,]{1,2})?';

/** A number after a road that counts something: "버스로 20분", "테헤란로 3번 출구". */
const UNITS =
  '(?:분|시|초|일(?!대)|월|년|개|원|번(?!지|길)|회|명|만|천|억|위|배(?!송|달)|건|주|살|점|대|장|통|km|m\\b|%|퍼|미터|킬로|정거장|인분|박|시간|차례|가지|곳|권|병|잔|세트|박스|kg|g\\b)';
/** Behind a space a unit is a word of its own: "20 분 거리", not "784-21 대문". */
const COUNTED = new RegExp(
  `^${UNITS}|^ ${UNITS}(?:[에이을를은는도만씩쯤간째의]|정도|까지|부터)?(?![가-힣])`,
  'i',
);
/** "582번지" counts nothing, whatever follows. */
const isCounted = (value: string, place: Place): boolean =>
  !/번지$/.test(value) && COUNTED.test(after(place, 8));
/** "으로", "바로", "카드로": a particle or an adverb, not a road. */
const NO_ROAD =
  /(?:으로|에로|별로|바로|새로|서로|따로|대체로|실제로|그대로|제대로|마음대로|멋대로|정말로|추가로|택배로|버스로|카드로|전화로|문자로|이메일로|앱로|차로|도로|무료로|유료로|번호로|최대로|대리로|용도로|사이즈로|코드로|포인트로|이하로|에서로|지하철로)$/;

/** "1600 Pennsylvania Ave NW, Apt 3, Washington, DC 20500". Words of roads begin with a capital, or the road is called by its whole name. */
const ENGLISH_ROAD =
  "(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:(?:[A-Z][A-Za-z'.-]{0,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:Street|Avenue|Road|Boulevard|Lane|Drive|Court|Place|Terrace|Circle|Highway|Parkway|Square|Crescent|Close|Gardens|Trail|Way|St|Ave|Rd|Blvd|Ln|Dr|Ct|Pl|Ter|Cir|Hwy|Pkwy|Sq|Cres)(?![A-Za-z])\\.?(?: (?:[NSEW]|NE|NW|SE|SW)(?![A-Za-z])\\.?)?|(?:[a-z][a-z'-]{1,20} ){1,2}(?:street|avenue|road|boulevard)(?![A-Za-z])";
/** What a house is called instead of a number or beside it. */
const HOUSE =
  '(?:The )?(?:[A-Z][A-Za-z]{1,20} ){1,2}(?:Mill|House|Cottage|Farm|Barn|Lodge|Hall|Manor|Villa|Tower|Building|Court|Flats)|The [A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20})?';
const ENGLISH_DETAIL =
  '(?:,? (?:Apt|Apartment|Flat|Suite|Ste|Unit|Floor|Fl|#)\\.? ?#?[A-Za-z\\d-]{1,6})?(?:, ?[A-Z][A-Za-z.]{1,20}(?: [A-Z][a-z]{1,20}){0,2})?(?:,? (?:[A-Z]{2}|[A-Z][a-z]{3,12}))?(?:,? (?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}))?(?![\\w-])';
/** A word of the name of a house, a road or a town. */
const TOWN_WORD = "[A-Z][A-Za-z'’.-]{1,20}";
const NO_ROAD_WORD =
  /(?:^| )(?:the|a|an|my|your|our|this|that|of|in|on|at|to|for|from|off|down|up|per|and|or|with|miles?|mins?|minutes?|hours?|days?|weeks?|months?|years?|stars?|feet|foot|ft|km|lanes?|people|cars?|times?|percent|more|next|last|different|busy|main-|side|blocks?|shops?|stores?|way|one|two)(?= )/i;

const COUNTED_IN_ENGLISH =
  /^\d+ (?:stars?|hours?|minutes?|mins?|days?|weeks?|months?|years?|miles?|feet|foot|percent|people|guys|girls|lanes?|times?|way|dollars?|items?|orders?) /i;

export function addressKinds({ provinces, cities }: PersonalWords): PersonalDataKind[] {
  const city = anyOf(cities);
  const province = `(?:${anyOf(provinces)}[ ,]{1,2})?(?:${city}(?:시)?[ ,]{1,2})?`;
  const inCity = new RegExp(`^${city}[ ,]{1,2}[가-힣]{1,4}(?:동|읍|면|리) ?\\d{1,4}-\\d`);
  const start = `(?<![가-힣\\d-])${POSTAL}${province}${SEAM}${DIVISIONS}${SEAM}`;
  const glued = `${anyOf(provinces)}(?:특별시|광역시)? ?(?:[가-힣]{1,4}시 ?)?[가-힣]{1,4}[군구] ?[가-힣\\d]{1,7}(?:동|읍|면|리|가|로|길)`;
  return [
    {
      // All in one, as some write on a telephone: "서울관악구봉천동1598-22 201호".
      kind: 'address',
      hint: /[군구][가-힣\d]{2,8}\d/,
      pattern: new RegExp(`(?<![가-힣\\d-])${glued} ?\\d{1,4}(?:-\\d{1,4})?(?: ?번지)?(?!\\d)${DETAIL}`, 'g'),
      accept: (value, place) => !isCounted(value, place),
    },
    {
      kind: 'address',
      hint: /(?:로|길)[ ]?(?:지하 ?)?\d/,
      letters: 'hangul',
      pattern: new RegExp(
        `${start}(?<road>[가-힣\\d·.]{1,10}(?:로|길))(?<branch> ?\\d{1,4}(?:번?[가나다라]?길))? ?(?:지하 ?)?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?!\\d)${DETAIL}`,
        'g',
      ),
      accept: isRoadAddress,
    },
    {
      kind: 'address',
      hint: /(?:동|리|가)[ ]?(?:산 ?)?\d/,
      letters: 'hangul',
      pattern: new RegExp(
        `${start}(?:[가-힣\\d]{1,6}(?:동|리|가) ?(?:산 ?)?\\d{1,4}(?:-\\d{1,4})?)(?: ?번지)?(?!\\d)${DETAIL}`,
        'g',
      ),
      accept: (value, place) => isLotAddress(value, place, inCity),
    },
    {
      // A flat in a named or an unnamed building.
      kind: 'address',
      hint: /\d동[ ,]{0,2}(?:\d{1,2}층 ?)?\d{1,4}호/,
      letters: 'hangul',
      pattern: new RegExp(
        `${start}(?:[가-힣A-Za-z\\d]{1,14}(?: ?\\d{1,2}단지| ?\\d{1,2}차)?${BUILDING}?(?: ?\\d{1,2}단지| ?\\d{1,2}차)? ?)?(?<!\\d)\\d{1,4}동[ ,]{0,2}(?:\\d{1,2}층 ?)?\\d{1,4}호(?!차|선|봉|환)`,
        'g',
      ),
    },
    {
      kind: 'address',
      hint: /\d호/,
      letters: 'hangul',
      pattern: new RegExp(
        `${start}[가-힣A-Za-z\\d]{2,14}(?:아파트|빌라|오피스텔|맨션|연립|주공|빌딩|원룸|고시원|하우스|타워) ?(?:[A-Za-z가-힣]동 ?)?(?:\\d{1,2}층 ?)?\\d{2,4}호(?!차|선|봉|환)`,
        'g',
      ),
    },
    {
      kind: 'address',
      wordsOnly: true,
      hint: /\d[A-Za-z]? (?:[A-Z\d]|[a-z'-]{2,21} (?:[a-z'-]{2,21} )?(?:street|avenue|road|boulevard))/,
      letters: 'latin',
      pattern: new RegExp(
        `(?<![\\w.,$€£#-])(?:(?:Flat|Apt|Apartment|Unit|Suite) ?#?[A-Za-z\\d]{1,4},? |(?:${HOUSE}), )?\\d{1,6}[A-Za-z]?(?:-\\d{1,4})? (?:${ENGLISH_ROAD})${ENGLISH_DETAIL}`,
        'g',
      ),
      accept: isEnglishAddress,
    },
    {
      // A house by its number or its name, a road without one, a town, and a British postcode.
      kind: 'address',
      hint: /[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}/,
      letters: 'latin',
      pattern: new RegExp(
        `(?<![\\w.,$€£#-])\\d{1,4}[A-Za-z]?,? ${TOWN_WORD}(?:,? (?:${TOWN_WORD}|upon|on|of|the|in|le|under)){1,8},? [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![A-Za-z\\d])`,
        'g',
      ),
    },
    {
      kind: 'address',
      hint: /box/i,
      letters: 'latin',
      pattern: new RegExp(`(?<![A-Za-z])P\\.? ?O\\.? ?Box \\d{1,6}${ENGLISH_DETAIL}`, 'gi'),
    },
    {
      kind: 'address',
      hint: /-(?:ro|gil|daero|dong)\b/i,
      letters: 'latin',
      pattern:
        /(?<![\w-])(?:(?:Apt|Apartment|Unit|Room|Rm|Suite|Bldg|Building|#)\.? ?#?[\w-]{1,6},? ){0,2}\d{1,4}(?:-\d{1,4})?,? [A-Z][a-z]{1,20}(?:-?daero|-ro|-gil|-dong)(?: ?\d{0,3}(?:beon)?-?gil)?(?:, ?[A-Z][a-z]{1,20}(?:-(?:gu|si|do|dong|eup|myeon|gun))?){0,4}(?: \d{5})?|(?<![\w-])[A-Z][a-z]{1,20}(?:daero|-daero|-ro)(?: \d{1,3}(?:beon)?-gil)? \d{1,4}(?:-\d{1,4})?(?:, ?[A-Z][a-z]{1,20}(?:-(?:gu|si|do|dong))?){0,4}/g,
    },
  ];
}

const REGION = /[가-힣](?:시|군|구)[ ,]|^[([]?(?:우편번호|우[) ]|\d{5})|[가-힣][읍면] [가-힣]{1,5}리/;
/** Adverbs and nouns that end like a city or a district: "다시 카드로 5000". */
const NO_REGION =
  /(?:^|[ ,])(?:다시|역시|혹시|잠시|즉시|몹시|접시|택시|표시|무시|수시|일시|임시|당시|동시|지시|실시|제시|게시|감시|친구|가구|요구|출구|입구|연구|야구|축구|농구|누구|도구|장군)[ ,]/;
const isInRegion = (value: string): boolean =>
  PROVINCE.test(value) || (REGION.test(value) && !NO_REGION.test(value));
const PROVINCE =
  /^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청?[남북]|전라?[남북]|경상?[남북]|제주)[가-힣]{0,5}[ ,]/;
const LABEL =
  /(?:주소|배송지|거주지|사는 ?곳|수령지|집|address)(?:지)?[은는이가을를로]?(?:으로)?[ :：=(]{0,4}$/i;
const ROOMS = /\d(?:동|호|층)(?:[ ,)]|$)|\([가-힣\d]{1,10}[동가리]/;

function isRoadAddress(value: string, place: Place): boolean {
  if (isCounted(value, place) && !ROOMS.test(value)) return false;
  const road =
    /[가-힣\d·.]{1,10}(?:로|길)(?=(?: ?\d{1,4}번?[가나다라]?길)? ?(?:지하 ?)?\d)/.exec(value)?.[0] ?? '';
  if (NO_ROAD.test(road)) return false;
  return (
    isInRegion(value) ||
    /\d(?:번?[가나다라]?)길 ?\d|번지/.test(value) ||
    (ROOMS.test(value) && road.length > 2) ||
    (LABEL.test(before(place)) && road.length > 1)
  );
}

function isLotAddress(value: string, place: Place, inCity: RegExp): boolean {
  if (isCounted(value, place)) return false;
  if (inCity.test(value)) return true;
  return isInRegion(value) || /번지/.test(value) || (LABEL.test(before(place)) && /\d-\d/.test(value));
}

const isEnglishAddress = (value: string): boolean => {
  if (COUNTED_IN_ENGLISH.test(value)) return false;
  const words = value.replace(/^\S+/, '');
  return !NO_ROAD_WORD.test(
    words.split(',')[0]!.toLowerCase() === words.split(',')[0] ? words : words.replace(/[A-Z]\S*/g, ''),
  );
};
