import type { Edit } from './mapped-text.js';

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** By vowel: the syllables that draw it out. */
const ECHOES = [
  '아',
  '애에',
  '야아',
  '얘애',
  '어',
  '에애',
  '여어',
  '예에',
  '오',
  '와아',
  '왜애에',
  '외에',
  '요오',
  '우',
  '워어',
  '웨에',
  '위이',
  '유우',
  '으',
  '의이',
  '이',
];
/** Letters for weeping, laughing and a flat face, not drawn-out vowels and finals. */
const OWN_MEANING = 'ㅠㅜㅡㅋㅎ';

/** Nothing of these is ever drawn out, so most texts are passed over at once. */
const MAYBE = /[아애야어에여예오와왜외요우워웨위유으의이ㄱ-ㅣ]/;

/** What a stretched word has too much: 너무[우우], 조아요[오오], 좋아[ㅏㅏ], 됨[ㅁㅁ]. */
export function stretches(text: string): Edit[] {
  if (!MAYBE.test(text)) return [];
  const edits: Edit[] = [];
  for (let at = 1; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (before < FIRST_SYLLABLE || before > LAST_SYLLABLE) continue;
    const letter = text[at]!;
    if (!MAYBE.test(letter)) continue;
    let end = at + 1;
    while (text[end] === letter) end++;
    if (isStretch(before - FIRST_SYLLABLE, letter, text, at, end)) edits.push({ start: at, end, by: '' });
    at = end - 1;
  }
  return edits;
}

function isStretch(syllable: number, letter: string, text: string, at: number, end: number): boolean {
  const vowel = Math.floor((syllable % 588) / 28);
  const final = syllable % 28;
  if (letter >= 'ㄱ' && letter <= 'ㅣ') {
    return !OWN_MEANING.includes(letter) && letter === (final === 0 ? VOWELS[vowel] : FINALS[final]);
  }
  if (final !== 0 || !ECHOES[vowel]!.includes(letter)) return false;
  // A single 오 after 요 at the end of a word is a stretch, too; elsewhere one such syllable may belong to the word (나아, 보아).
  return end - at >= 2 || (text[at - 1] === '요' && !/[가-힣]/.test(text[end] ?? ''));
}
