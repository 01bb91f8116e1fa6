import type { Lesson } from './mix.js';

/**
 * Negated twins: a short Korean text whose last predicate is denied, freed of its denial or replaced by its antonym, with
 * the label turned round. They teach what data sets of films and products show too rarely: that 안 and -지 않- reverse.
 */
const ADJECTIVE: readonly (readonly [stem: string, joined: string])[] = [
  ['좋', '좋아'],
  ['괜찮', '괜찮아'],
  ['예쁘', '예뻐'],
  ['이쁘', '이뻐'],
  ['나쁘', '나빠'],
  ['비싸', '비싸'],
  ['빠르', '빨라'],
  ['느리', '느려'],
  ['무겁', '무거워'],
  ['가볍', '가벼워'],
  ['귀엽', '귀여워'],
  ['어렵', '어려워'],
  ['쉽', '쉬워'],
  ['아쉽', '아쉬워'],
  ['부드럽', '부드러워'],
  ['작', '작아'],
  ['아깝', '아까워'],
  ['아프', '아파'],
  ['재밌', '재밌어'],
  ['맛있', '맛있어'],
  ['멋지', '멋져'],
  ['웃기', '웃겨'],
  ['지겹', '지겨워'],
  ['슬프', '슬퍼'],
];
const FINAL = '(?=[\\s.!?~^;ㅎㅋㅠㅜ]*$)';

type Rule = readonly [pattern: RegExp, replacement: string];

/** 좋아요 → 좋지 않아요, 좋네요 → 좋지 않네요, 좋습니다 → 좋지 않습니다, and back. */
const CONJUGATED: readonly Rule[] = ADJECTIVE.flatMap(([stem, joined]): Rule[] => {
  const past = addFinal(joined, 'ㅆ');
  const formal = endsInVowel(stem) ? `${addFinal(stem, 'ㅂ')}니다` : `${stem}습니다`;
  const pairs: (readonly [string, string])[] = [
    [`${joined}요`, `${stem}지 않아요`],
    [`${stem}네요`, `${stem}지 않네요`],
    [formal, `${stem}지 않습니다`],
    [`${past}어요`, `${stem}지 않았어요`],
    [`${past}습니다`, `${stem}지 않았습니다`],
    [`${stem}고`, `${stem}지 않고`],
    [`${stem}다`, `${stem}지 않다`],
    [`${past}다`, `${stem}지 않았다`],
    [`${past}음`, `${stem}지 않았음`],
    [`${past}네요`, `${stem}지 않았네요`],
  ];
  return pairs.flatMap(([plain, denied]): Rule[] => [
    [new RegExp(`(?<!안 ?)${plain}${FINAL}`), denied],
    [new RegExp(`(?:안 ?${plain}|${denied})${FINAL}`), plain],
  ]);
});

/** 만족합니다 → 만족하지 않습니다, and back: any noun with 하다. */
const VERBAL: readonly Rule[] = (
  [
    ['합니다', '하지 않습니다'],
    ['해요', '하지 않아요'],
    ['하네요', '하지 않네요'],
    ['했어요', '하지 않았어요'],
    ['했습니다', '하지 않았습니다'],
    ['했네요', '하지 않았네요'],
    ['하다', '하지 않다'],
    ['했다', '하지 않았다'],
    ['함', '하지 않음'],
  ] as const
).flatMap(([plain, denied]): Rule[] => [
  [new RegExp(`(?<=[가-힣]{2})${denied}${FINAL}`), plain],
  [new RegExp(`(?<!안 ?|[지만])(?<=[가-힣]{2})${plain}${FINAL}`), denied],
]);

const ANTONYMS: readonly (readonly [string, string])[] = [
  ['불친절', '친절'],
  ['불만족', '만족'],
  ['불편', '편리'],
  ['비추천', '추천'],
  ['비추', '강추'],
  ['최악', '최고'],
  ['맛없', '맛있'],
  ['재미없', '재미있'],
  ['노잼', '꿀잼'],
  ['느려', '빨라'],
  ['느리', '빠르'],
  ['비싸', '저렴하'],
  ['실망', '만족'],
  ['별로예요', '좋아요'],
  ['별로네요', '좋네요'],
  ['별로', '최고'],
  ['나빠', '좋아'],
  ['더러', '깨끗'],
  ['싫어', '좋아'],
  ['약해요', '튼튼해요'],
  ['지루', '흥미진진'],
  ['아깝습니다', '아깝지 않습니다'],
  ['아까워요', '안 아까워요'],
  ['없어요', '있어요'],
  ['없네요', '있네요'],
  ['없습니다', '있습니다'],
  ['없다', '있다'],
  ['안돼요', '잘돼요'],
  ['안 돼요', '잘 돼요'],
  ['안되네요', '잘되네요'],
  ['안 됩니다', '잘 됩니다'],
];
const OPPOSED: readonly Rule[] = ANTONYMS.flatMap(([bad, good]): Rule[] => [
  [new RegExp(`${bad}(?![\\s\\S]*${bad})`), good],
  [new RegExp(`(?<!불|비)${good}(?![\\s\\S]*${good})`), bad],
]);

const DENIED: readonly Rule[] = [...CONJUGATED, ...VERBAL];
/** Longer texts, and texts of several sentences or with a turn, do not turn round by one word. */
const LONGEST = 40;
const MANY_SIDED = /지만|[는은인한]데|[.!?~]\s*\S{4,}/;

/** The single-step twins of a lesson that takes a side, as lessons of the set "… twins". None for long and for many-sided texts. */
export function twinsOf(lesson: Lesson): Lesson[] {
  const { positive } = lesson.stance;
  if ((positive !== 0 && positive !== 1) || lesson.text.length > LONGEST || MANY_SIDED.test(lesson.text))
    return [];
  const stance = { positive: 1 - positive, neutral: null, mixed: null };
  return [firstChange(lesson.text, DENIED), firstChange(lesson.text, OPPOSED)]
    .filter((text) => text !== null)
    .map((text) => ({ ...lesson, set: `${lesson.set} twins`, text, stance }));
}

function firstChange(text: string, rules: readonly Rule[]): string | null {
  for (const [pattern, replacement] of rules)
    if (pattern.test(text)) return text.replace(pattern, replacement);
  return null;
}

/** Unicode 3.12: a syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final. */
function endsInVowel(word: string): boolean {
  return (word.charCodeAt(word.length - 1) - 0xac00) % 28 === 0;
}

function addFinal(word: string, final: 'ㅂ' | 'ㅆ'): string {
  const last = word.charCodeAt(word.length - 1);
  if (!endsInVowel(word)) return word;
  return word.slice(0, -1) + String.fromCharCode(last + (final === 'ㅂ' ? 17 : 20));
}
