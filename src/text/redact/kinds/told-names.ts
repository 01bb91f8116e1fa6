import { after, type PersonalDataKind, type Place } from '../kind.js';
import { standingOf } from '../standing.js';
import { anyOf, type PersonalWords, SEAM } from '../words.js';

/** Surnames that are everyday words too: only in names that the dictionary knows. */
const RARE_SURNAMES = '나라';
/** A syllable at the end of a word that may as well be a particle. */
const LIKE_A_PARTICLE = /[은이가을의도만로과와인]$/;
/** The name is told, not a word that goes on. */
const TOLD = /^[ ]?(?:입니다|이?라고|이?라는|이에요|예요|인데|씨|님)/;
/** "신가은", but not "변경은": without its last syllable it is no word. */
const isNoInflectedWord = (value: string): boolean =>
  !LIKE_A_PARTICLE.test(value) || standingOf(value.slice(0, -1)) !== 'word';
/** The end of a word, or what only follows somebody. */
const END = '(?![가-힣])|(?:입니다|이?라고|이?라는|이에요|예요|인데|에게|한테|께)';

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
  const { surnames, doubleSurnames, givenFirst, givenLast, nameLabels, roles } = words;
  const given = [...new Set(givenFirst + givenLast)].join('');
  const full = `(?:[${surnames}${RARE_SURNAMES}][${given}]{2}|${anyOf(doubleSurnames)}[${given}]{1,2})`;
  const told = (lead: string, name: string, next: string): RegExp =>
    new RegExp(`(?<lead>(?<![가-힣])${lead})${SEAM}${name}(?=${next})`, 'g');
  const hasTitle = new RegExp(`^[ ]?${title}(?:님|께|이|가|은|는|을|를|에게|한테|[ ,.]|$)`);
  const isKnown = (value: string, place: Place): boolean =>
    isName(value, place) && standingOf(value) === 'name';
  const isLikely = (value: string, place: Place): boolean => {
    if (!isName(value, place)) return false;
    const standing = standingOf(value);
    const isOwnSurname = !RARE_SURNAMES.includes(value[0]!);
    return (
      standing === 'name' ||
      (standing === 'unknown' && isOwnSurname && (isNoInflectedWord(value) || TOLD.test(after(place))))
    );
  };
  const name = { kind: 'name', wordsOnly: true, letters: 'hangul' } as const;
  return [
    {
      ...name,
      hint: new RegExp(anyOf(nameLabels)),
      pattern: told(
        `${asks}(?:[ ]?(?:칸|란|난))?(?:에[는]?|[은는이가])?(?:[ ]{0,2}[:：=(][ ]{0,2}|[ ]{1,2})`,
        full,
        `${END}|[ ]?${title}`,
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
      pattern: told(`${role}[은는이가]?(?:[ ]{0,2}[:：=(][ ]{0,2}|[ ]{1,2})`, full, `${END}|[ ]?${title}`),
      accept: (value, place) =>
        hasTitle.test(after(place))
          ? isLikely(value, place)
          : isKnown(value, place) && (isNoInflectedWord(value) || TOLD.test(after(place))),
    },
    {
      // "저는 심규리 라는", "저는유병철인데", "저는 중국에서 온 왕리나 입니다".
      ...name,
      hint: /(?:저는|제가|본인은|전 )[ ]?[가-힣]/,
      pattern: told(
        '(?:저는|제가|본인은|전(?=[ ]))[ ]?(?:[가-힣]{2,5}에서[ ](?:온|사는|살고[ ]있는)[ ])?',
        full,
        '[ ]?(?:입니다|이?라고|이?라는|이에요|예요|인데)',
      ),
      accept: isLikely,
    },
    {
      // A given name of one syllable: "저는 허진이라고 합니다".
      ...name,
      hint: /저는 [가-힣]{2}이라고/,
      pattern: told('저는[ ]', `[${surnames}][${given}]`, '이라고[ ]?(?:합|해|하)'),
      accept: (value, place) => isName(value, place) && standingOf(value) !== 'word',
    },
    {
      // "성기훈씨라는 분", "여운미님이라고".
      ...name,
      hint: /[가-힣]{3}[ ]?[님씨](?:이?라|께|에게|한테|이랑|랑|하고)/,
      pattern: new RegExp(
        `(?<![가-힣])${full}(?=[ ]?[님씨](?:이?라[가-힣]|께|에게|한테|이?랑|하고)[가-힣]{0,2}(?![가-힣]))`,
        'g',
      ),
      accept: isLikely,
    },
    {
      // One syllable by one: "김 민 주님".
      ...name,
      hint: /[가-힣] [가-힣] [가-힣][ ]?[님씨]/,
      pattern: new RegExp(
        `(?<![가-힣]|[가-힣] )[${surnames}][ ][${givenFirst}][ ][${givenLast}](?=[ ]?님|[ ]씨(?![가-힣]{2}))`,
        'g',
      ),
      accept: (value, place) => isName(value.replaceAll(' ', ''), place),
    },
    {
      // A given name alone, spoken to with respect: "지훈님이 친절히".
      ...name,
      hint: /(?<![가-힣])[가-힣]{2}님/,
      pattern: new RegExp(
        `(?<![가-힣])[${givenFirst}][${givenLast}](?=님(?:께서|께|이|은|을|의|도|한테|에게|과|이랑)?(?![가-힣]))`,
        'g',
      ),
      accept: isKnown,
    },
  ];
}
