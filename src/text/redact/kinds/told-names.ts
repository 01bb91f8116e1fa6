import { after, type PersonalDataKind, type Place } from '../kind.js';
import { isFullName, isOfAPlace, isWord, knownAs, LIKE_A_PARTICLE } from '../known-as.js';
import { anyOf, type PersonalWords, SEAM } from '../words.js';

/** Surnames that are everyday words too: only in names that the dictionary knows. */
const RARE_SURNAMES = '나라';
/** Syllables of given names that common words end or begin with: only where a name is told. */
const SELDOM_GIVEN = '요귀탁례늬울돌쇠';
/** The name is told, not a word that goes on. */
const TOLD = /^[ ]?(?:입니다|이?라고|이?라는|이에요|예요|인데|씨|님)/;
/** "신가은", but not "변경은": without its last syllable it is no word. */
const isNoInflectedWord = (value: string): boolean =>
  !LIKE_A_PARTICLE.test(value) || !isWord(value.slice(0, -1));
/** "고장이라고", "강남이라고": a word or a place, and what is said of it. */
const isSaid = (value: string, place: Place): boolean =>
  value.endsWith('이') && /^[ ]?라/.test(after(place)) && knownAs(value.slice(0, -1)) !== 'unknown';
/** The end of a word, or what only follows somebody. */
const END = '(?![가-힣])|(?:입니다|이?라고|이?라는|이에요|예요|인데|에게|한테|께)';

/** What hangs on a name, perhaps two of them: "님께서", "씨라는". */
const AFTER_A_NAME =
  '이|가|은|는|을|를|의|께서|께|에게|에게서|한테|와|과|랑|이랑|하고|도|만|로|으로|이?라고|이?라는|이?란|입니다|인데|인데요|이에요|예요|이고|이며|씨|님|고객|회원';
/** "친절한 직원", "유명한 의사". */
const ENDS_LIKE_AN_ADJECTIVE = /[한된는던른운은린요]$/;
/** Neither it nor what is left without its first or last syllable is a word. */
const isWhollyUnknown = (value: string): boolean => ![value, value.slice(0, -1), value.slice(1)].some(isWord);
/** Syllables that many given names end with and few words do: "담당자 강도윤". */
const END_OF_A_GIVEN_NAME = /(?:[윤아린준우빈율현혁훈희연진민석호]|(?<![아어여해라])서)$/;
/** What says who writes, where it ends what is said: not "… 인데도", "… 입니다만". */
const COPULA =
  /(?:입니다|이에요|예요|인데요?|이라고[ ]?합니다|이라고[ ]?해요|라고[ ]?합니다|라고[ ]?해요)(?![가-힣])/;
/**
 * Where nothing but the copula tells, a word of three syllables may look the same ("강남역입니다", "고객입니다"): the dictionary knows it
 * as a name, or neither it nor its parts.
 */
const isNobodyElse = (value: string): boolean =>
  value === NOBODY ||
  (!LIKE_A_PARTICLE.test(value) &&
    !isOfAPlace(value) &&
    !(/[구군]$/.test(value) && knownAs(value.slice(0, -1)) !== 'unknown') &&
    !END_OF_A_THING.test(value) &&
    (knownAs(value) === 'name' || (isWhollyUnknown(value) && !END_OF_A_NOUN.test(value))));
/** The name of whoever has none on Korean forms; to the dictionary it is a word. */
const NOBODY = '홍길동';
/** What things are for or kinds of, whatever the dictionary has: "성인용", "신제품". */
const END_OF_A_THING = /[용품]$/;
/** Last syllables of nouns that the dictionary need not know: "박스채", "오전반". */
const END_OF_A_NOUN = /[역동점장실원자사기용품형제성권료비금액률율식학교관소서부과방집병용]$/;
/** Particles that hang on persons, and those that hang on what acts. */
const OF_PERSONS = /^(?:한테|에게|께|[이가은는의](?![가-힣]))/;
/** Of given names that are words too, those that before 님 are mostly a post or somebody who is revered. */
const POSTS =
  /^(?:우리|하늘|아가|예수|하나|부처|기자|선수|성우|장관|의원|조연|주연|부자|조상|여주|이형|용신|주인|공주|원장|신부|소장|교수|여사|원사|이사|상사|선사|주사|영주|대주|지주|무사|기사|선배|후배|조교)$/;
/** How a name is brought in, and what the kinds of names.ts say is none. */
export interface Told {
  readonly asks: string;
  readonly role: string;
  readonly title: string;
  readonly isName: (value: string, place: Place) => boolean;
}

/**
 * Names that stand where a name is told, but without what makes them certain: the dictionary says whether they are names or words
 * ("담당자 최동혁 통화 후", "이름은고은별"). What it does not know is a name where one was asked for, unless it ends like a word.
 */
export function toldNames(words: PersonalWords, { asks, role, title, isName }: Told): PersonalDataKind[] {
  const { surnames, doubleSurnames, givenFirst, givenLast, nameLabels, roles, titles, foreignNames } = words;
  const posts = new Set([...titles, ...roles]);
  const given = [...new Set(givenFirst + givenLast + SELDOM_GIVEN)].join('');
  const full = `(?:[${surnames}${RARE_SURNAMES}][${given}]{2}|${anyOf(doubleSurnames)}[${given}]{1,2})`;
  const told = (lead: string, name: string, next: string): RegExp =>
    new RegExp(`(?<lead>(?<![가-힣])${lead})${SEAM}${name}(?=${next})`, 'g');
  const hasTitle = new RegExp(`^[ ]?${title}(?:님|께|이|가|은|는|을|를|에게|한테|[ ,.]|$)`);
  const isKnown = (value: string, place: Place): boolean => isName(value, place) && knownAs(value) === 'name';
  const isLikely = (value: string, place: Place): boolean => {
    if (!isName(value, place) || isSaid(value, place) || isOfAPlace(value)) return false;
    const known = knownAs(value);
    const isOwnSurname = !RARE_SURNAMES.includes(value[0]!);
    return (
      known === 'name' ||
      (known === 'unknown' && isOwnSurname && (isNoInflectedWord(value) || TOLD.test(after(place))))
    );
  };
  const name = { kind: 'name', wordsOnly: true, letters: 'hangul' } as const;
  return [
    {
      ...name,
      hint: new RegExp(anyOf(nameLabels)),
      pattern: told(
        `${asks}(?:[ ]?(?:칸|란|난))?(?:에[는]?|[은는이가을를])?(?:[ ]{0,2}[:：=(][ ]{0,2}|[ ]{1,2})`,
        full,
        `${END}|[ ]?(?:${title}|귀하)|(?:인|이고|이|가|은|는|을|를|으?로|께서)(?![가-힣])`,
      ),
      accept: isLikely,
    },
    {
      ...name,
      hint: new RegExp(`(?:${anyOf(nameLabels)})[은는][가-힣]`),
      pattern: told(`${asks}[은는]`, full, END),
      accept: isKnown,
    },
    {
      ...name,
      hint: new RegExp(anyOf(roles)),
      pattern: told(
        `${role}[은는이가]?(?:[ ]{0,2}[:：=(][ ]{0,2}|[ ]{0,2})`,
        full,
        `${END}|[ ]?${title}|(?:이|가|은|는|을|를|의|께서)(?![가-힣])`,
      ),
      accept: (value, place) =>
        hasTitle.test(after(place))
          ? isLikely(value, place)
          : (isKnown(value, place) && (isNoInflectedWord(value) || TOLD.test(after(place)))) ||
            ((OF_PERSONS.test(after(place)) || !LIKE_A_PARTICLE.test(value)) &&
              isName(value, place) &&
              (isWhollyUnknown(value) || (END_OF_A_GIVEN_NAME.test(value) && knownAs(value) === 'unknown'))),
    },
    {
      // "안녕하세요 심규리 라고 합니다", "저는 심규리 라는", "저는유병철인데", "저는 중국에서 온 왕리나 입니다".
      ...name,
      hint: /(?:저는|제가|본인은|전 |안녕하)/,
      pattern: told(
        '(?:저는|제가|본인은|전(?=[ ])|안녕하(?:세요|십니까)[ ,.!~]{0,2})[ ]?(?:[가-힣]{2,5}에서[ ](?:온|사는|살고[ ]있는)[ ])?',
        full,
        '[ ]?(?:입니다|이?라고|이?라는|이에요|예요|인데)',
      ),
      accept: isLikely,
    },
    {
      // Said first of all, as letters begin: "박민수인데요, …", "… 주세요. 이서연입니다".
      ...name,
      hint: COPULA,
      pattern: new RegExp(
        `(?<=^|[.!?~\\n][ ]{0,2})(?:[${surnames}][${givenFirst}][${givenLast}]|${anyOf(doubleSurnames)}[${given}]{2})(?=${COPULA.source})`,
        'g',
      ),
      accept: (value, place) => isName(value, place) && isNobodyElse(value),
    },
    {
      // A given name of one syllable: "저는 허진이라고 합니다".
      ...name,
      hint: /저는 [가-힣]{2}이라고/,
      pattern: told('저는[ ]', `[${surnames}][${given}]`, '이라고[ ]?(?:합|해|하)'),
      accept: (value, place) => isName(value, place) && !isWord(value),
    },
    {
      // Wherever it stands: "어제 통화한 길나영이라는 분".
      ...name,
      hint: /[가-힣]{3}/,
      pattern: new RegExp(
        `(?<![가-힣])[${surnames}${RARE_SURNAMES}][${givenFirst}][${givenLast}](?=(?:${AFTER_A_NAME}|${title}){0,2}(?![가-힣]))`,
        'g',
      ),
      accept: (value, place) => isName(value, place) && isFullName(value),
    },
    {
      // Before a title or 씨, 님: "좌현숙 대리", "성기훈씨라는 분", "여운미님이라고".
      ...name,
      hint: new RegExp(`[가-힣]{2}[ ]?(?:${title}|[님씨]|이?라는[ ])`),
      pattern: new RegExp(
        `(?<![가-힣])${full}(?=[ ]?(?:${title}(?:님|분)?|[님씨]|이?라는[ ](?:분|직원|사람|상담사|상담원|기사)|[(][^()\n]{1,12}[)][ ]?(?:고객|회원|님))(?:${AFTER_A_NAME}){0,2}(?![가-힣]))`,
        'g',
      ),
      accept: (value, place) =>
        isName(value, place) &&
        !ENDS_LIKE_AN_ADJECTIVE.test(value) &&
        (knownAs(value) === 'name' || isWhollyUnknown(value)) &&
        isNoInflectedWord(value),
    },
    {
      // A given name of one syllable: "허윤 씨가", "류하 팀장님이".
      ...name,
      hint: new RegExp(`[가-힣]{2}[ ]?(?:${title}님|[ ]씨)`),
      pattern: new RegExp(
        `(?<![가-힣])[${surnames}][${given}](?=(?:[ ]?${title}님|[ ]씨)(?:${AFTER_A_NAME}){0,2}(?![가-힣]))`,
        'g',
      ),
      // Before a title a place or a firm is named as often: "강남 점장님".
      accept: (value, place) =>
        isName(value, place) &&
        !ENDS_LIKE_AN_ADJECTIVE.test(value) &&
        (/^ 씨/.test(after(place)) ? !isWord(value) : knownAs(value) === 'unknown'),
    },
    {
      // Alone behind a label: "접수자 박별, 접수시간 …".
      ...name,
      hint: new RegExp(anyOf(nameLabels)),
      pattern: told(`${asks}[ ]{0,2}[:：]?[ ]{1,2}`, `[${surnames}][${given}]`, '[ ]?[,/]'),
      accept: (value, place) => isName(value, place) && !isWord(value),
    },
    {
      // "제 딸 백서우의 이름".
      ...name,
      hint: /[가-힣]{3}의 (?:이름|성함|명의)/,
      pattern: new RegExp(`(?<![가-힣])${full}(?=의[ ](?:이름|성함|명의))`, 'g'),
      accept: (value, place) => isName(value, place) && isWhollyUnknown(value),
    },
    {
      // Of foreigners, in Hangul: "마이클 존슨 씨", "왕샤오밍님", "저는 알리 하산입니다".
      ...name,
      hint: new RegExp(anyOf(foreignNames)),
      pattern: new RegExp(
        `(?<![가-힣])[왕장리이김박최]?${anyOf(foreignNames)}(?:[ ]?[가-힣]{2,4})?(?=[ ]?(?:씨|님|선생님)(?:${AFTER_A_NAME}){0,2}(?![가-힣]))|(?<=(?:저는|이름은)[ ])${anyOf(foreignNames)}(?:[ ]${anyOf(foreignNames)})?(?=입니다|이에요|예요|이?라고[ ])|(?<=${anyOf(nameLabels)}[은는이가]?[ ]?[:：]?[ ]{0,2})${anyOf(foreignNames)}(?:[ ]${anyOf(foreignNames)})?(?=[가는이은]|으?로|이?라고|[ ,.]|$)`,
        'g',
      ),
      accept: isName,
    },
    {
      // One syllable by one: "김 민 주님".
      ...name,
      hint: /[가-힣] [가-힣] [가-힣][ ]?[님씨]/,
      pattern: new RegExp(
        `(?<![가-힣]|[가-힣] )[${surnames}][ ][${givenFirst}][ ][${givenLast}](?=[ ]?님|[ ]씨(?![가-힣]{2}))`,
        'g',
      ),
      accept: (value, place) =>
        isName(value.replaceAll(' ', ''), place) && !isWord(value.replaceAll(' ', '')),
    },
    {
      // A given name alone, spoken to with respect: "지훈님이 친절히".
      ...name,
      hint: /(?<![가-힣])[가-힣]{2}[ ]?[님씨]/,
      pattern: new RegExp(
        `(?<![가-힣])[${givenFirst}][${givenLast}](?=(?:님|[ ]?씨(?=[가라 ]))(?:${AFTER_A_NAME}){0,2}(?![가-힣]))`,
        'g',
      ),
      accept: (value, place) =>
        isName(value, place) && !POSTS.test(value) && !posts.has(value) && knownAs(value) !== 'word',
    },
  ];
}
