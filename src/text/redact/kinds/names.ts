import { after, type PersonalDataKind, type Place } from '../kind.js';
import { anyOf, type PersonalWords, SEAM } from '../words.js';
import { englishKinds } from './english-names.js';
import { seedsOf } from './seeds.js';
import { toldNames } from './told-names.js';

/** What may follow a Korean name without a space, up to the end of the word. */
const PARTICLE =
  '(?:님|씨|군|양)?(?:이?(?:입니다|에요|예요|였|라고|라는|란|고요?|며|인데요?|세요|십니다|신데요?)|인데요?|이요|요|께서|께|에게|한테|으로|이?가|이?는|이?를|이?랑|은|을|이|와|과|의|도|만|로)';
const ENDS = `(?=(?:${PARTICLE})?(?![가-힣])|입니다|이?라고|이에요|예요|께서|에게|한테)`;
/** "이대리": a surname and a rank, as half of the office is called. */
const RANK = /^.(?:대리|주임|선생|기사|과장|부장|사장|팀장|교수|원장)$/;
/** "김민지예요", "김민지라고 해요". */
const COPULA = '입니다|이에요|예요|이?라고 |이?라는|이?고요|이구요|이고 |인데|이며|이요';
/** What follows only a name, or a name more than anything else. */
const TELLING =
  /^(?:입니다|이?라고|이에요|예요|[ ]?씨|[ ]?님|[ ]이고(?![가-힣])|[ ]?으?로(?![가-힣])|[이가은는](?![가-힣]))/;
/** Whoever is called so is a person, whatever the syllables begin like. */
const CALLED = /^[ ]?(?:씨|님)(?![가-힣]{2})/;
/** Adjectives and nouns with a particle before a profession: "어두운 할머니". */
const NOT_BEFORE_TITLE =
  /[은이가을의도만로과와한인된할던는적운른]$|[가걸기날놀다달돌들때말몰버벌살썰어올울잘틀풀흐흘]린$/;
/** Titles that end other words ("지하주차장") or are words of their own ("이사 문의"). */
const WITHIN_A_WORD =
  /^(?:차장|이사|대표|학생|의사|강사|소장|조장|반장|원장|사원|고객|회원|환자|대리|크루)|^ (?:대표|이사|학생|회원|고객|대리)(?![님가-힣])/;
/** A syllable at the end of a word that may as well be a particle: "방문은", "서비스이". */
const LIKE_A_PARTICLE = /[은이가을의도만로과와]$/;

/** Whose name is asked for: "고객성명", "신청인 이름". */
const WHOSE =
  '(?:고객|회원|환자|직원|기사|상담원|상담사|신청인|예약자|수령인|구매자|주문자|가입자|대표자|보호자|예금주|계약자|명의자)';
/** "성함이 어떻게 되세요? → …": what is answered. */
const ASKED =
  '(?:성함|이름|존함)[이은]?[ ](?:어떻게|뭐|무엇|어찌)[^?\\n]{0,12}[?]["”’]?\\s{0,2}(?:[→>:=-]{1,2}|[가-힣]{2,4}[:：])?\\s{0,2}';
/** "배우자 (…)": relatives and who acts for somebody, with the name in brackets. */
const RELATIVE =
  '(?:배우자|남편|아내|부인|자녀|아들|딸|모친|부친|어머니|아버지|어머님|아버님|형|누나|언니|오빠|동생|가족|친구|대리인|보호자|동행인|동승자|위임인|수임인|본인)';
/** Vietnamese family names in Hangul (more than half of the foreign brides and many workers in Korea carry one of them). */
const VIETNAMESE = '(?:응우옌|응웬|쩐|팜|호앙|후인|부이|보반)';

export function nameKinds(words: PersonalWords): PersonalDataKind[] {
  const { surnames, doubleSurnames, givenFirst, givenLast, nameLabels, roles, titles } = words;
  const two = anyOf(doubleSurnames);
  const strict = `(?:${two}[${givenFirst}]?[${givenLast}]|[${surnames}][${givenFirst}][${givenLast}])`;
  const loose = `(?:${two}[가-힣]{1,2}|[${surnames}][가-힣]{1,2})`;
  /** Beside these a name is expected; beside a role mostly stands what he or she did. */
  const asks = `(?:(?:${WHOSE}|${RELATIVE}|아기|애기|아이|신랑|신부|손자|손녀|학생)[ ]?)?${SEAM}${anyOf(nameLabels)}(?:[ ]?(?:명|이름|성함|성명))?`;
  const role = anyOf(roles);
  const title = anyOf(titles);
  const notNames = new Set(words.notNames);
  const isSeed = seedsOf(words);
  const isName = (value: string, place: Place): boolean =>
    !notNames.has(value) &&
    !(NO_VALUE.test(value) && !CALLED.test(after(place))) &&
    !RANK.test(value) &&
    !isSeed(value, place);
  /** Where nothing but a space tells, a word of two syllables with its particle is no name. */
  const isPlainName = (value: string, place: Place): boolean =>
    isName(value, place) && (!LIKE_A_PARTICLE.test(value) || TELLING.test(after(place)));
  /** Labels, roles and titles in one look: three would cost three times as much, and few texts have any. */
  const hasWord = new RegExp(anyOf([...nameLabels, ...roles, ...titles]));
  /** The patterns that begin with such a word are costly: what else they want is looked for first. */
  const hasName = new RegExp(`(?<![가-힣])${strict}`);
  const hasSelf = /저는|전[ ,]|제가|본인은|안녕하/;
  const named = (lead: string, name: string, next: string): RegExp =>
    new RegExp(`(?<lead>(?<![가-힣])${lead})${SEAM}${name}(?=${next})`, 'g');
  return [
    {
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: /[:：=)]/,
      letters: 'hangul',
      pattern: named(`${asks}[은는]?[ ]{0,2}[:：=)][ ]{0,2}`, loose, ENDS),
      accept: isName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: hasName,
      letters: 'hangul',
      pattern: named(`${asks}[은는이가]?(?:[ ]{1,2}|[ ]?\\n[ ]?)`, strict, ENDS),
      accept: isPlainName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: new RegExp(`${COPULA}|씨|님|고객`),
      letters: 'hangul',
      pattern: named(`${asks}[은는이가]?[ ]{1,2}`, loose, `${COPULA}|[ ]?씨(?![가-힣]{2})|[ ]?님|[ ]고객`),
      accept: (value, place) =>
        isName(value, place) && (value.length > 2 || /^(?:이?라고|[ ]?씨|[ ]?님)/.test(after(place))),
    },
    {
      // One syllable by one, as forms want it: "예금주명은 김 민 지".
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: /[가-힣] [가-힣] [가-힣]/,
      letters: 'hangul',
      pattern: named(
        `${asks}[은는이가]?[ ]{0,2}[:：=]?[ ]{0,2}`,
        `[${surnames}][ ][${givenFirst}][ ][${givenLast}]`,
        '(?![가-힣])',
      ),
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: /(?:성함|이름|존함)[이은]?[ ][^?]{0,30}[?]/,
      letters: 'hangul',
      pattern: named(ASKED, strict, ENDS),
      accept: isName,
    },
    {
      // A given name of one syllable: "수령인 이솔 앞으로".
      kind: 'name',
      wordsOnly: true,
      hint: /앞으로|귀하/,
      letters: 'hangul',
      pattern: named(
        `${asks}[은는]?[ :：]{1,2}`,
        `[${surnames}][가-힣]{1,2}`,
        '(?:[(][^()\\n]{1,20}[)])?[ ]?(?:앞으로|귀하)(?![가-힣])',
      ),
      accept: isName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: /[(][ ]?[가-힣]{3,4}[ ]?[),/]/,
      letters: 'hangul',
      pattern: named(`(?:${RELATIVE}|${role})[ ]?[(][ ]?`, strict, '[ ]?[),/]'),
      accept: isName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: new RegExp(VIETNAMESE),
      letters: 'hangul',
      pattern: new RegExp(
        `(?<![가-힣])${VIETNAMESE}(?:[ ][가-힣]{1,3}){1,3}?(?=[ ]?(?:입니다|이?라고|이에요|예요|인데|님|씨|[,.)]|$)|[이가은는께](?![가-힣]))`,
        'g',
      ),
    },
    {
      // "상담원: 김민지입니다", but not "상담원: 전달해 드릴게요".
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: hasName,
      letters: 'hangul',
      pattern: named(
        `${role}[ ]{0,2}[:：=][ ]{0,2}`,
        strict,
        `[ ]?(?:[,/\\n)|]|$)|입니다|[ ]?님|[ ]씨|[ ]${title}(?:님)?(?![가-힣])`,
      ),
      accept: isPlainName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: hasName,
      letters: 'hangul',
      pattern: named(
        `${role}(?:[은는이가])?[ ]{1,2}`,
        strict,
        '입니다|이에요|예요|[ ]이[ ]?(?:분|사람|양반)(?![가-힣]{3})|[ ]?이?라는[ ](?:분|사람|직원|기사|상담|여자|남자)|[이가은는께을를](?![가-힣])|에게|한테|[ ]?씨(?![가-힣]{2})|[ ]?님',
      ),
      accept: isPlainName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: hasSelf,
      letters: 'hangul',
      pattern: named(
        '(?:저는|전|제가|본인은|안녕하세요|안녕하십니까)[ ,.!~]{1,3}(?:[가-힣A-Za-z\\d]{1,10}(?:에[ ]사는|사는|의)?[ ]){0,2}',
        strict,
        '입니다|이?라고[ ]?(?:합|해|하)|이에요|예요|인데|이고|이라는|라는|[,.!]|$',
      ),
      accept: (value, place) =>
        isName(value, place) &&
        !(/이$/.test(value) && /^(?:라고|라는)/.test(after(place))) &&
        !(LIKE_A_PARTICLE.test(value) && /^(?:[,.!]|$)/.test(after(place))),
    },
    {
      // "저 김민지인데요": without "는" only where the name is all that is said.
      kind: 'name',
      wordsOnly: true,
      hint: /[저나] [가-힣]{2,4}(?:인데|입니다|이에요|예요|이라고|라고)/,
      pattern: named('(?:저|나) ', strict, '인데|입니다|이에요|예요|이?라고[ ]?(?:합|해|하)'),
      accept: (value, place) => isName(value, place) && value.length > 2,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: /님|씨/,
      letters: 'hangul',
      pattern: new RegExp(
        `(?<![가-힣])${strict}(?=[ ]?(?:고객)?님(?![가-힣]{3})|[ ]?씨(?:가|는|를|께|에게|한테|의|랑|라고|도|입니다)?(?![가-힣]))`,
        'g',
      ),
      accept: isName,
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: hasWord,
      also: hasName,
      letters: 'hangul',
      pattern: new RegExp(
        `(?<![가-힣])${strict}(?=[ ]?${title}(?:님|분)?(?:께서|이?라고|이?라는|이?란|인데|이에요|예요|이었|였|이|가|은|는|을|를|한테|에게|입니다|의|과|와|도|로|께)?(?![가-힣]{2}))`,
        'g',
      ),
      accept: (value, place) =>
        isName(value, place) && !NOT_BEFORE_TITLE.test(value) && !WITHIN_A_WORD.test(after(place)),
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: /드림|올림|배상|명의|이름|앞으로/,
      letters: 'hangul',
      pattern: new RegExp(
        `(?<![가-힣])${strict}(?=[ ](?:드림|올림|배상)(?![가-힣])|[ ]?(?:명의|이름)으?로|[ ]앞으로[ ](?:온|보내|발송|배송|등록|예약))`,
        'g',
      ),
      accept: isName,
    },
    {
      // The name was spoken of, then it is told: "이름만 같은 임채원입니다".
      kind: 'name',
      wordsOnly: true,
      hint: /(?:이름|성함)[^.!?\n]{0,12} [가-힣]{3,4} ?(?:입니다|이에요|예요)/,
      letters: 'hangul',
      pattern: named('(?:이름|성함)[가-힣 ]{0,12}[ ]', strict, '[ ]?(?:입니다|이에요|예요)'),
      accept: (value, place) => isName(value, place) && value.length > 2,
    },
    {
      // A given name alone, called as only persons are: "보람 씨가".
      kind: 'name',
      wordsOnly: true,
      hint: /[가-힣]{2} 씨/,
      letters: 'hangul',
      pattern: new RegExp(
        `(?<![가-힣])[${givenFirst}][${givenLast}](?= 씨(?:가|는|를|께서|께|에게|한테|의|랑|라고|도|입니다)?(?![가-힣]))`,
        'g',
      ),
      accept: (value, place) => !notNames.has(value) && !LIKE_A_PARTICLE.test(value) && !isSeed(value, place),
    },
    ...toldNames(words, { asks, role, title, isName }),
    ...englishKinds(words),
  ];
}

/** After "담당자:" or "성함:" stands a word that says there is none, or what is to be done; "이상" alone, for 이상연 is somebody. */
const NO_VALUE =
  /^(?:오(?:기재|기입|입력|표기|배송|류)|없음|미정|미상|공란|기재|동일|본인|상동|확인|연락|전화|문의|안내|변경|남자|여자|남성|여성|지정|배정|부재|고객|상담|이름|성함|주문|위와|추후|기존|기타|방문|모름|모르|안녕|전체|선택|필수|문자|이메)|^(?:신규|이하|이상|유선|정보)(?:$|[없입임무확])/;
