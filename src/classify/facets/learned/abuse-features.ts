import type { FeatureBuffer, Featurizer } from '../../../learn/features.js';
import { FNV_OFFSET, finish, step } from '../../../learn/hash.js';
import { Units } from '../../../learn/units.js';
import { type ActContext, denseNames, fillDense } from './features.js';

/** The features' version: a head fits only the one it was trained on. */
export const ABUSE_FEATURES = 'abuse-2';

const SPACE = 0x20;
/** Characters of the longest n-gram. */
const LONGEST = 4;
/** Letters of the shortest and the longest n-gram of jamo. */
const SHORTEST_JAMO = 3;
const LONGEST_JAMO = 6;
/** Starts of the two families' hashes, which keep them apart in one table. */
const CHARACTERS = FNV_OFFSET ^ 0x1234567;
const JAMO = FNV_OFFSET ^ 0x7654321;

const codesOf = (letters: string): Uint16Array =>
  Uint16Array.from(letters, (letter) => (letter === ' ' ? 0 : letter.charCodeAt(0)));
const LEADS = codesOf('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const VOWELS = codesOf('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const TAILS = codesOf(' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;

/**
 * What tells abuse: n-grams of 1–4 characters and of 3–6 letters within a word, its bounds included, each once a text. Letters, since curses
 * are spelt in pieces and askew (ㅅㅂ, 씨ㅂ, 븅신); never across words, whose meeting is an accident. Dense ones as of the acts.
 */
export function abuseFeaturizer(contextOf: (text: string) => ActContext): Featurizer {
  const units = new Units({ dropLinks: true, decodeEntities: true });
  const once = onlyOnce();
  let letters = new Uint16Array(1024);
  let places = new Uint32Array(1024);
  return {
    id: ABUSE_FEATURES,
    denseNames,
    extract(text: string, out: FeatureBuffer): void {
      out.clear();
      once.clear();
      units.read(text);
      const { codes, origins, length } = units;
      grams(codes, origins, length, { seed: CHARACTERS, shortest: 1, longest: LONGEST }, once, out);
      if (letters.length < length * 3) {
        letters = new Uint16Array(length * 6);
        places = new Uint32Array(length * 6);
      }
      const count = spell(codes, origins, length, letters, places);
      const family = { seed: JAMO, shortest: SHORTEST_JAMO, longest: LONGEST_JAMO };
      grams(letters, places, count, family, once, out);
      fillDense(text, contextOf(text), out);
    },
  };
}

interface Family {
  readonly seed: number;
  readonly shortest: number;
  readonly longest: number;
}

/** N-grams that end at the end of their word at the latest; the space before and the one behind belong to it. */
function grams(
  codes: Uint16Array,
  origins: Uint32Array,
  length: number,
  { seed, shortest, longest }: Family,
  once: Once,
  out: FeatureBuffer,
): void {
  for (let i = 0; i < length; i++) {
    let hash = seed;
    const end = Math.min(length, i + longest);
    for (let j = i; j < end; j++) {
      const code = codes[j]!;
      hash = step(hash, code);
      if (j - i + 1 >= shortest && (j > i || code !== SPACE)) {
        const feature = finish(hash);
        if (once.isNew(feature)) out.push(feature, 0, origins[i]!, origins[j]! + 1);
      }
      if (code === SPACE && j > i) break;
    }
  }
}

/** Writes Hangul syllables as their letters, and where each stands; returns how many there are. */
function spell(
  codes: Uint16Array,
  origins: Uint32Array,
  length: number,
  letters: Uint16Array,
  places: Uint32Array,
): number {
  let count = 0;
  for (let i = 0; i < length; i++) {
    const from = count;
    const syllable = codes[i]! - FIRST_SYLLABLE;
    if (syllable < 0 || syllable >= SYLLABLES) letters[count++] = codes[i]!;
    else {
      letters[count++] = LEADS[(syllable / 588) | 0]!;
      letters[count++] = VOWELS[((syllable / 28) | 0) % 21]!;
      const tail = TAILS[syllable % 28]!;
      if (tail !== 0) letters[count++] = tail;
    }
    places.fill(origins[i]!, from, count);
  }
  return count;
}

interface Once {
  clear(): void;
  isNew(feature: number): boolean;
}

const SEEN_BITS = 13;

/** Whether a feature comes for the first time. Forgets one now and then when another takes its place: always the same one. */
function onlyOnce(): Once {
  const seen = new Uint32Array(2 ** SEEN_BITS);
  return {
    clear: () => void seen.fill(0),
    isNew(feature) {
      const at = feature >>> (32 - SEEN_BITS);
      if (seen[at] === feature) return false;
      seen[at] = feature;
      return true;
    },
  };
}
