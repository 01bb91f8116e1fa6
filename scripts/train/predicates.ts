import { surfaceForms } from '../../src/text/korean/negation/forms.js';

/** A predicate in the forms that endings attach to: 느리 with 느려 and 느렸; 좋 with 좋아 and 좋았; 최고 with 최고예 and 최고였. */
export interface Predicate {
  readonly stem: string;
  /** Before -네요 and other endings in ㄴ: 길 → 기. */
  readonly short: string;
  readonly joined: string;
  readonly past: string;
  /** 느립니다, 좋습니다, 최고입니다 */
  readonly formal: string;
  /** The ending of notes: 느림, 좋음, 최고임. */
  readonly noun: string;
}

const COPULA = '이다';
const DENIED_COPULA = '아니다';

/** @param stem a stem (느리, 좋), or a noun with 이다 (최고이다), or 아니다 */
export function predicateOf(stem: string): Predicate {
  if (stem.endsWith(COPULA)) return copula(stem.slice(0, -COPULA.length));
  if (stem.endsWith(DENIED_COPULA)) {
    const root = stem.slice(0, -1);
    return {
      stem: root,
      short: root,
      joined: `${root}에`,
      past: `${root}었`,
      formal: `${withFinal(root, P)}니다`,
      noun: withFinal(root, M),
    };
  }
  const past = surfaceForms(stem).find((form) => form !== stem && isPast(form));
  const open = isOpen(stem);
  const short = finalOf(stem) === L ? withFinal(stem, NONE) : stem;
  const formal = short === stem && !open ? `${stem}습니다` : `${withFinal(short, P)}니다`;
  const noun = open ? withFinal(stem, M) : short === stem ? `${stem}음` : withFinal(stem, LM);
  if (past !== undefined) {
    // ㅂ gives way before vowels: 가볍 → 가벼움
    const softened = open ? noun : `${past.slice(0, -1)}움`;
    return { stem, short, joined: withFinal(past, NONE), past, formal, noun: softened };
  }
  const vowel = isBright(stem) ? '아' : '어';
  return { stem, short, joined: stem + vowel, past: stem + withFinal(vowel, SS), formal, noun };
}

function copula(noun: string): Predicate {
  const open = isOpen(noun);
  const stem = open ? noun : `${noun}이`;
  return {
    stem,
    short: stem,
    joined: open ? `${noun}예` : `${noun}이에`,
    past: open ? `${noun}였` : `${noun}이었`,
    formal: `${noun}입니다`,
    noun: `${noun}임`,
  };
}

/** Unicode 3.12: a syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final. */
const [NONE, L, LM, M, P, SS] = [0, 8, 10, 16, 17, 20];
const codeOf = (word: string): number => word.charCodeAt(word.length - 1) - 0xac00;
const finalOf = (word: string): number => codeOf(word) % 28;
const isPast = (word: string): boolean => finalOf(word) === SS;
const withFinal = (word: string, final: number): string =>
  word.slice(0, -1) + String.fromCharCode(0xac00 + codeOf(word) - finalOf(word) + final);
/** ㅏ and ㅗ take -아. */
const isBright = (word: string): boolean => [0, 8].includes(Math.floor(codeOf(word) / 28) % 21);

/** Ends in a vowel, so that it takes 가 instead of 이, 는 instead of 은. */
export const isOpen = (word: string): boolean => finalOf(word) === NONE;
