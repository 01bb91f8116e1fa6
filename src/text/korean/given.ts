import type { Given } from './lattice.js';
import type { UserWord } from './user-words.js';

/** What given tokens are called; `cost` has no meaning, they have no rivals. */
export const GIVEN_WORDS: readonly UserWord[] = [
  { word: 'ㅋ', tag: 'IC', cost: 0, expression: null },
  { word: '♡', tag: 'SW', cost: 0, expression: null },
];
const INTERJECTION = 0;
const SYMBOL = 1;

/**
 * Emoji with their modifiers and joined sequences, flags and keycaps (UTS #51); emoticons; runs of jamo, consonants and vowels
 * apart (ㅋㅋㅋ, ㅠㅠ, ㅇㅇ).
 */
const GIVEN = new RegExp(
  [
    /(?<face>ㅠ[_.]+ㅠ|ㅜ[_.]+ㅜ|ㅡ[_.]*ㅡ;*)/u,
    /(?<jamo>[ㄱ-ㅎ]+|[ㅏ-ㅣ]+)/u,
    /(?<emoji>\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|(?!\p{ASCII})\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{EMod}?(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{EMod}?)*)/u,
    /(?<emoticon>\^[_.\-ㅇ]?\^;*|[Tt][_.][Tt]|-[_.]-;*|=[_.]=;*|>[_.]<|[:;]-?[)(DPp](?!\p{L})|<3(?!\d))/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** A cheap first look: most texts have none. */
const MAYBE = /[ㄱ-ㅣ^_=:;<>\-\u00a9\u00ae\u203c-\u3299\ud83c-\ud83e]|\u20e3/;

/** The stretches of a text that are one token whatever stands around them. */
export function givenTokens(text: string): Given[] {
  if (!MAYBE.test(text)) return [];
  return Array.from(text.matchAll(GIVEN), (match) => {
    const { face, jamo } = match.groups!;
    const word = (face ?? jamo) ? INTERJECTION : SYMBOL;
    return { start: match.index, end: match.index + match[0].length, word };
  });
}
