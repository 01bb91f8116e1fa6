/** Arithmetic of Hangul syllables (Unicode 3.12): 0xAC00 + (initial × 21 + vowel) × 28 + final. */
const BASE = 0xac00;
const VOWEL = { a: 0, eo: 4, yeo: 6, o: 8, wa: 9, wae: 10, oe: 11, u: 13, wo: 14, eu: 18, i: 20 } as const;
const FINAL = { none: 0, n: 4, l: 8, m: 16, p: 17, s: 19, ss: 20 } as const;
const RIEUL = 5;

/** ㅂ stays before vowels: 좁아요, 잡아요. */
const REGULAR_P = new Set(['좁', '잡', '입', '씹', '뽑', '꼽', '넓', '밟', '업']);

const initialOf = (syllable: string): number => Math.floor((syllable.charCodeAt(0) - BASE) / 588);
const vowelOf = (syllable: string): number => Math.floor(((syllable.charCodeAt(0) - BASE) % 588) / 28);
const finalOf = (syllable: string): number => (syllable.charCodeAt(0) - BASE) % 28;
const syllable = (initial: number, vowel: number, final: number): string =>
  String.fromCharCode(BASE + (initial * 21 + vowel) * 28 + final);

/**
 * The beginnings under which an inflected stem shows on the surface: 느리 → 느리, 느린, 느릴, 느림, 느립, 느려, 느렸, 느렷.
 * Endings that follow are not listed. Irregulars: ㅂ, 르, ㅡ, ㄹ, ㅅ (국립국어원, 한국어 문법 1, 불규칙 활용).
 */
export function surfaceForms(stem: string): string[] {
  const head = stem.slice(0, -1);
  const last = stem.at(-1)!;
  const final = finalOf(last);
  if (final === FINAL.none) return [stem, ...openForms(head, last)];
  const open = syllable(initialOf(last), vowelOf(last), FINAL.none);
  if (final === FINAL.l) return [stem, ...withFinals(head, open, [FINAL.n, FINAL.p])];
  if (final === FINAL.p && !REGULAR_P.has(last)) {
    return [stem, ...['우', '운', '울', '움', '워', '웠', '웟', '와'].map((ending) => head + open + ending)];
  }
  if (final === FINAL.s) return [stem, ...['아', '은', '을'].map((ending) => head + open + ending)];
  return [stem];
}

/** Forms of a stem that ends in a vowel. */
function openForms(head: string, last: string): string[] {
  const initial = initialOf(last);
  const closed = withFinals(head, last, [FINAL.n, FINAL.l, FINAL.m, FINAL.p]);
  if (last === '하') return [...closed, ...past(head, '해')];
  if (last === '르' && head !== '') {
    const previous = head.at(-1)!;
    const doubled = syllable(initialOf(previous), vowelOf(previous), FINAL.l);
    const vowel = isBright(previous) ? VOWEL.a : VOWEL.eo;
    return [...closed, ...past(head.slice(0, -1) + doubled, syllable(RIEUL, vowel, FINAL.none))];
  }
  return [...closed, ...past(head, syllable(initial, contracted(vowelOf(last), head), FINAL.none))];
}

/** The vowel of a stem joined with -아/-어. */
function contracted(vowel: number, head: string): number {
  if (vowel === VOWEL.eu) return head !== '' && isBright(head.at(-1)!) ? VOWEL.a : VOWEL.eo;
  const joined: Readonly<Record<number, number>> = {
    [VOWEL.i]: VOWEL.yeo,
    [VOWEL.o]: VOWEL.wa,
    [VOWEL.u]: VOWEL.wo,
    [VOWEL.oe]: VOWEL.wae,
  };
  return joined[vowel] ?? vowel;
}

/** ㅏ and ㅗ take -아, all others -어. */
const isBright = (text: string): boolean => vowelOf(text) === VOWEL.a || vowelOf(text) === VOWEL.o;

/** -아/-어 and its past; people write 햇 for 했. */
const past = (head: string, last: string): string[] => [
  head + last,
  ...withFinals(head, last, [FINAL.ss, FINAL.s]),
];

const withFinals = (head: string, last: string, finals: readonly number[]): string[] =>
  finals.map((final) => head + syllable(initialOf(last), vowelOf(last), final));
