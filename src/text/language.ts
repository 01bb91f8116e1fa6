import { readFileSync } from 'node:fs';
import type { Language } from '../schema/annotation.js';

interface LatinWords {
  readonly en: readonly string[];
  readonly loans: readonly string[];
  readonly other: Readonly<
    Record<string, { readonly function: readonly string[]; readonly telling: readonly string[] }>
  >;
}

const data = JSON.parse(
  readFileSync(new URL('../data/lexicon/function-words.json', import.meta.url), 'utf8'),
) as LatinWords;
const ENGLISH = new Set(data.en);
const LOANS = new Set(data.loans);
/** Points of a word, by language. */
const OTHER_LATIN = Object.values(data.other).map(
  (words) =>
    new Map([
      ...words.function.map((word) => [word, 1] as const),
      ...words.telling.map((word) => [word, 2] as const),
    ]),
);

const HANGUL = /[\uac00-\ud7a3\u3131-\u318e\u1100-\u11ff]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const LETTER = /\p{L}/u;
/** Letters of scripts that are neither Latin, Hangul nor Han. */
const FOREIGN =
  /(?![\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const LATIN_WORD = /[\p{Script=Latin}'’]+/gu;
const LATIN_LETTER = /[A-Za-z]/;
const ENGLISH_WORD = /^[^\p{L}]*[A-Za-z][a-z'’]+[^\p{L}]*$/u;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/** In a text with both, each of Korean and English must make up this share of the words to call it mixed. */
const MIXED_SHARE = 0.3;
/** One Korean word (noun with particle, verb with endings) says what takes this many English ones. */
const WORDS_PER_EOJEOL = 1.5;
const MIXED_WORDS = 3;
/** Points from which Latin text is not English. */
const OTHER_POINTS = 2;
/** More of a text than anybody needs to know its language. */
const SAMPLE = 4000;

/** The language of a text by its script; Latin text is English unless its words say otherwise. "none": no letter at all. */
export function detectLanguage(text: string): Language {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  if (HANGUL.test(sample)) return koreanOrMixed(sample);
  if (!LETTER.test(sample)) return 'none';
  const foreign = sample.match(FOREIGN)?.length ?? 0;
  const words = (sample.match(LATIN_WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  if (foreign > latin || (latin === 0 && HAN.test(sample))) return 'other';
  return isEnglish(words) ? 'en' : 'other';
}

function koreanOrMixed(text: string): Language {
  if (!LATIN_LETTER.test(text)) return 'ko';
  let korean = 0;
  let english = 0;
  for (const word of text.split(/\s+/)) {
    if (HANGUL.test(word)) korean += WORDS_PER_EOJEOL;
    else if (ENGLISH_WORD.test(word)) english++;
  }
  const share = english / (korean + english);
  if (english < MIXED_WORDS || share < MIXED_SHARE) return 'ko';
  return share > 1 - MIXED_SHARE ? 'en' : 'mixed';
}

/** English unless another language has more points: its words, and accents that English does not write. */
function isEnglish(all: readonly string[]): boolean {
  const words = [...new Set(all)];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const accents = words.filter((word) => ACCENTED.test(word) && !LOANS.has(word)).length;
  const other = Math.max(
    ...OTHER_LATIN.map((points) => words.reduce((sum, word) => sum + (points.get(word) ?? 0), 0)),
  );
  return other + accents < OTHER_POINTS || other + accents <= english;
}
