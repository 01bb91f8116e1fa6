import { isPredicate, sejongTag } from './tags.js';

/** A part of a dictionary entry. Offsets into the entry's surface. */
export interface Morpheme {
  readonly lemma: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** Finals of decomposed Hangul (U+11A8 …), as ko-dic writes endings without a vowel, and the letters that people type. */
const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const IEUNG = 11;

/** "ᆯ게요" → "ㄹ게요"; "ㅓㅆ", ko-dic's other way to write 었, → "었". */
export function endingForm(form: string): string {
  const letters = form
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8]!)
    .replace(
      /[\u1100-\u1112]/g,
      (initial) => 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'[initial.charCodeAt(0) - 0x1100]!,
    );
  const vowel = VOWELS.indexOf(letters[0]!);
  if (vowel < 0) return letters;
  const final = letters.length > 1 ? FINALS.indexOf(letters[1]!) + 1 : 0;
  return String.fromCharCode(0xac00 + (IEUNG * 21 + vowel) * 28 + final) + letters.slice(final > 0 ? 2 : 1);
}

/** Nouns that ko-dic lists as forms of another (거 of 것); of other words its forms are doubtful (꽤 "of 꾀"). */
const ABBREVIATED = new Set(['NNB', 'NP']);

/** The lemma of one morpheme as written. */
export const plainLemma = (form: string, tag: string): string =>
  isPredicate(tag) ? `${form}다` : endingForm(form);

/** Form and tag as written in an expression → lemma; `only` is the surface when there is no other morpheme. */
function lemmaOf(form: string, tag: string, only: string | null): string {
  if (isPredicate(tag)) return plainLemma(form, tag);
  return only !== null && !ABBREVIATED.has(tag) ? only : endingForm(form);
}

/**
 * The morphemes of an inflected form: "느리/VA+어서/EC" of 느려서 → 느리다 VA, 어서 EC. Parts that stand in the surface as they
 * are get their own span, counted from both ends; those that melted together (느려) share what is left between them.
 */
export function splitExpression(surface: string, expression: string): Morpheme[] {
  const parts = expression
    .split('+')
    .map((part) => ({
      form: part.slice(0, part.lastIndexOf('/')),
      tag: part.slice(part.lastIndexOf('/') + 1),
    }))
    .filter(({ form }) => form !== '');
  const only = parts.length === 1 ? surface : null;
  let first = 0;
  let start = 0;
  let last = parts.length;
  let end = surface.length;
  const spans: [number, number][] = parts.map(() => [0, surface.length]);
  while (first < last && surface.startsWith(parts[first]!.form, start)) {
    spans[first] = [start, start + parts[first]!.form.length];
    start += parts[first++]!.form.length;
  }
  while (
    last > first &&
    surface.endsWith(parts[last - 1]!.form, end) &&
    start <= end - parts[last - 1]!.form.length
  ) {
    spans[--last] = [end - parts[last]!.form.length, end];
    end -= parts[last]!.form.length;
  }
  const complete = first === last ? start === end : start < end;
  for (let i = first; i < last; i++) spans[i] = [start, end];
  return parts.map(({ form, tag }, i) => {
    // ko-dic calls the noun-making ending a connective one in some forms (함, 나옴).
    const sejong = tag === 'EC' && endingForm(form) === 'ㅁ' ? 'ETN' : sejongTag(tag);
    const [from, to] = complete ? spans[i]! : [0, surface.length];
    return { lemma: lemmaOf(form, sejong, only), tag: sejong, start: from, end: to };
  });
}
