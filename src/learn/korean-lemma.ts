/**
 * Surface forms of one predicate brought together without a dictionary: a syllable loses the final consonants that endings
 * add (ㄴ ㄹ ㅁ ㅂ ㅆ) and the vowel that -아/-어 contracts into (느려, 느린, 느립 → 느리; 예뻐 → 예쁘; 안 해 → 안 하).
 * Rationale: contraction of stem and ending (국립국어원, 한국어 문법 1, 2005, 활용). Syllables after Unicode 3.12.
 */
const BASE = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const ADDED_FINALS = new Set([4, 8, 16, 17, 20]);
/** Vowel that -아/-어 makes → vowel of the stem: ㅕ→ㅣ, ㅘ→ㅗ, ㅝ→ㅜ, ㅙ→ㅚ, ㅓ→ㅡ; ㅐ→ㅏ as in 해 ← 하. */
const CONTRACTED: Readonly<Record<number, number>> = { 6: 20, 9: 8, 14: 13, 10: 11, 4: 18, 1: 0 };

const OPEN = new Uint16Array(LAST - BASE + 1);
for (let at = 0; at < OPEN.length; at++) {
  const final = at % FINALS;
  const vowel = Math.floor(at / FINALS) % 21;
  const initial = Math.floor(at / (FINALS * 21));
  const isOpen = final === 0 || ADDED_FINALS.has(final);
  const stem = isOpen ? (CONTRACTED[vowel] ?? vowel) : vowel;
  OPEN[at] = BASE + (initial * 21 + stem) * FINALS + (isOpen ? 0 : final);
}

/** The stem's syllable that a syllable may stand for; any other code unit stays. */
export const stemSyllable = (code: number): number =>
  code >= BASE && code <= LAST ? OPEN[code - BASE]! : code;
