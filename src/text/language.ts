import { readFileSync } from 'node:fs';
import type { Language } from '../schema/annotation.js';

const data = JSON.parse(
  readFileSync(new URL('../data/lexicon/function-words.json', import.meta.url), 'utf8'),
) as { en: string[]; other: Record<string, string[]> };
const ENGLISH = new Set(data.en);
const OTHER_LATIN = Object.values(data.other).map((words) => new Set(words));

const HANGUL = /[\uac00-\ud7a3\u3131-\u318e\u1100-\u11ff]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const LETTER = /\p{L}/u;
/** Letters of scripts that are neither Latin, Hangul nor Han. */
const FOREIGN =
  /(?![\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const VIETNAMESE = /[\u01a0\u01a1\u01af\u01b0\u0110\u0111\u1ea0-\u1ef9]/;
const LATIN_WORD = /[\p{Script=Latin}']+/gu;
const DIACRITIC = /[\u00c0-\u024f]/;

/** In a text with both, each of Korean and English must make up this share of the words to call it mixed. */
const MIXED_SHARE = 0.3;
const MIXED_WORDS = 3;
/** More of a text than anybody needs to know its language. */
const SAMPLE = 4000;

/** The language of a text by its script; Latin text is English unless its words say otherwise. "none": no letter at all. */
export function detectLanguage(text: string): Language {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  if (HANGUL.test(sample)) return koreanOrMixed(sample);
  if (!LETTER.test(sample)) return 'none';
  const foreign = sample.match(FOREIGN)?.length ?? 0;
  const words = sample.match(LATIN_WORD) ?? [];
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  if (foreign > latin || (latin === 0 && HAN.test(sample))) return 'other';
  return isEnglish(words) ? 'en' : 'other';
}

function koreanOrMixed(text: string): Language {
  let korean = 0;
  let english = 0;
  for (const word of text.split(/\s+/)) {
    if (HANGUL.test(word)) korean++;
    else if (/^[^\p{L}]*[A-Za-z][a-z']+[^\p{L}]*$/u.test(word)) english++;
  }
  const share = english / (korean + english);
  if (english < MIXED_WORDS || share < MIXED_SHARE) return 'ko';
  return share > 1 - MIXED_SHARE && /[a-z]{2,}/.test(text) && korean <= 2 ? 'en' : 'mixed';
}

function isEnglish(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const english = lower.filter((word) => ENGLISH.has(word)).length;
  const other = Math.max(...OTHER_LATIN.map((known) => lower.filter((word) => known.has(word)).length));
  if (lower.filter((word) => VIETNAMESE.test(word)).length > Math.max(1, english)) return false;
  if (other >= 2 && other > english) return false;
  const accented = lower.filter((word) => DIACRITIC.test(word)).length;
  return !(english === 0 && accented > 0 && accented * 4 >= lower.length && lower.length > 1);
}
