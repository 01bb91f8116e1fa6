import { readFileSync } from 'node:fs';
import { type Dictionary, textOf } from './dictionary/dictionary.js';
import { childOf } from './dictionary/trie.js';
import type { MappedText } from './mapped-text.js';

const FILE = new URL('../../data/lexicon/ko/hanja-readings.tsv', import.meta.url);
const RUN = /[\u3400-\u9fff\uf900-\ufaff]+/g;
const HANJA = /[\u3400-\u9fff\uf900-\ufaff]/;

export const hasHanja = (text: string): boolean => HANJA.test(text);

let table: ReadonlyMap<string, string> | undefined;

/** Words that the dictionary lacks or reads otherwise than customers do. */
function overrides(): ReadonlyMap<string, string> {
  table ??= new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t') as [string, string]),
  );
  return table;
}

/**
 * The text with its Hanja read as Hangul: 顧客 不滿 → 고객 불만. Words as the dictionary reads them, the longest first; what is
 * in no word, character by character, in pairs, as most Sino-Korean words are. One syllable stands for each Hanja, so the offsets
 * are those of the given text. Characters without a Korean reading stay as they are.
 */
export function readHanja(text: string, dictionary: Dictionary): MappedText {
  const read = text.replace(RUN, (run, at: number) => readRun(run, text[at - 1] ?? '', dictionary));
  return { text: read, offsets: null };
}

const COMPATIBILITY = /[\uf900-\ufaff]/g;

/** The unified ideograph, where it is one code unit, too: offsets must stay. */
function unified(character: string): string {
  const same = character.normalize('NFC');
  return same.length === 1 ? same : character;
}

function readRun(run: string, before: string, dictionary: Dictionary): string {
  const hanja = run.replace(COMPATIBILITY, unified);
  let read = '';
  /** Hanja since the last word that was found: they go in pairs. */
  let loose = 0;
  for (let at = 0; at < hanja.length; ) {
    const word = longestWord(hanja, at, dictionary);
    const previous = at === 0 ? before : read[at - 1]!;
    if (word !== null) {
      read += afterVowels(initial(word, previous));
      at += word.length;
      loose = 0;
    } else {
      // A single Hanja behind a word is a suffix (配送料 배송료), two or more are the next word.
      const begins = loose % 2 === 0 && (at === 0 || at + 1 < hanja.length);
      read += readOne(hanja, at, begins, previous, dictionary);
      at++;
      loose++;
    }
  }
  return read;
}

function longestWord(hanja: string, start: number, { trie, readings }: Dictionary): string | null {
  let found: string | null = null;
  let node = trie.roots[hanja.charCodeAt(start)]!;
  for (let end = start + 1; node !== 0; end++) {
    const value = trie.nodes[2 * node + 1]!;
    const reading = value !== 0 && end - start > 1 ? textOf(readings, value >>> 12) : null;
    found = reading ?? found;
    if (end >= hanja.length) break;
    node = childOf(trie, node, hanja.charCodeAt(end));
  }
  const known = overrides();
  for (
    let end = Math.min(hanja.length, start + LONGEST_OVERRIDE);
    end > start + Math.max(1, (found?.length ?? 1) - 1);
    end--
  ) {
    const reading = known.get(hanja.slice(start, end));
    if (reading) return reading;
  }
  return found;
}
const LONGEST_OVERRIDE = 4;

function readOne(
  hanja: string,
  at: number,
  begins: boolean,
  previous: string,
  dictionary: Dictionary,
): string {
  const character = hanja[at]!;
  const own = (unit: string) =>
    overrides().get(unit) ?? String.fromCharCode(dictionary.hanja[unit.charCodeAt(0)]!);
  const reading = own(character);
  if (reading === '\0') return character;
  if (character === '不') return bu(own(hanja[at + 1] ?? '만'));
  return begins ? initial(reading, previous) : afterVowel(reading, previous);
}

const FIRST = 0xac00;
const onsetOf = (syllable: string) => Math.floor((syllable.charCodeAt(0) - FIRST) / 588);
const vowelOf = (syllable: string) => Math.floor(((syllable.charCodeAt(0) - FIRST) % 588) / 28);
const finalOf = (syllable: string) => (syllable.charCodeAt(0) - FIRST) % 28;
const isSyllable = (character: string) => character >= '가' && character <= '힣';
const withOnset = (syllable: string, onset: number) =>
  String.fromCharCode(syllable.charCodeAt(0) + (onset - onsetOf(syllable)) * 588);

const NIEUN = 2;
const DIGEUT = 3;
const RIEUL = 5;
const IEUNG = 11;
const JIEUT = 12;
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ */
const Y_VOWELS = new Set([2, 6, 7, 12, 17, 20]);

/** Initial-sound law (한글 맞춤법 §10–12): 녀자 → 여자, 로인 → 노인, 리유 → 이유; not behind a number (3년). */
function initial(word: string, previous: string): string {
  const onset = onsetOf(word);
  if (/\d/.test(previous) || (onset !== NIEUN && onset !== RIEUL)) return word;
  if (Y_VOWELS.has(vowelOf(word))) return withOnset(word[0]!, IEUNG) + word.slice(1);
  return onset === RIEUL ? withOnset(word[0]!, NIEUN) + word.slice(1) : word;
}

/** 률 and 렬 lose their ㄹ behind a vowel or ㄴ (§11): 비율, 할인율; 성공률. */
function afterVowel(reading: string, previous: string): string {
  if ((reading !== '률' && reading !== '렬') || !isSyllable(previous)) return reading;
  const final = finalOf(previous);
  return final === 0 || final === 4 ? withOnset(reading, IEUNG) : reading;
}

const afterVowels = (word: string) =>
  [...word].map((syllable, i) => (i === 0 ? syllable : afterVowel(syllable, word[i - 1]!))).join('');

/** 不 is 부 before ㄷ and ㅈ, else 불: 부당, 부족; 불만. */
function bu(next: string): string {
  return isSyllable(next) && [DIGEUT, JIEUT].includes(onsetOf(next)) ? '부' : '불';
}
