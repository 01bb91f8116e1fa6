import { normalise } from '../normalise.js';

/** Characters of a shingle: three syllables of Korean are about a word with its particle, and survive a changed ending. */
const LENGTH = 3;
/** What stands behind so many characters is not compared: a campaign shows before. */
const COMPARED = 5000;

/** A text without case, white space, punctuation and signs: what a copy keeps. */
export const bareText = (texts: readonly string[]): string =>
  texts
    .map((text) =>
      normalise(text)
        .text.toLowerCase()
        .replace(/[\s\p{P}\p{S}]+/gu, ''),
    )
    .join('\n');

const DENSE = /[\p{scx=Hang}\p{scx=Han}\p{scx=Kana}]/gu;
/** A syllable says about as much as two Latin letters. */
const weightOf = (bare: string): number => (bare.length + (bare.match(DENSE)?.length ?? 0)) / 2;

/** Syllables (or twice as many letters) from which on two people would hardly write the same by chance. */
export const TELLING = 20;

/** Whether a text is long enough that equal ones are copies: "최고예요" of two people is not. */
export const isTelling = (bare: string): boolean =>
  bare.length >= TELLING && weightOf(bare.slice(0, COMPARED)) >= TELLING;

/** The different shingles of a bare text as mixed 32-bit hashes, ascending. */
export function shinglesOf(bare: string): Uint32Array {
  const end = Math.min(bare.length, COMPARED) - LENGTH + 1;
  const all = new Uint32Array(Math.max(0, end));
  for (let i = 0; i < end; i++) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < LENGTH; j++) hash = Math.imul(hash ^ bare.charCodeAt(i + j), 0x01000193);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    all[i] = hash ^ (hash >>> 16);
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}

/** Jaccard similarity of two ascending sets, 0 … 1; 0 as soon as it can no longer reach `least`. */
export function similarity(a: Uint32Array, b: Uint32Array, least: number): number {
  if (Math.min(a.length, b.length) < least * Math.max(a.length, b.length)) return 0;
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const either = a.length + b.length - both;
  return either === 0 ? 0 : both / either;
}
