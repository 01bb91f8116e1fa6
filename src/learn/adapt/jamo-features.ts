import type { FeatureBuffer, Featurizer } from '../features.js';
import { FNV_OFFSET, finish, step } from '../hash.js';
import { Units } from '../units.js';

const SPACE = 0x20;
const SHORTEST = 3;
const LONGEST = 6;
const WORD_START = 2;
/** Salts that keep the families apart in one table. */
const WORD = 0x517cc1b7;
const START = 0x2545f491;
const PAIR = 0x632be59b;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Conjoining jamo of the Unicode Standard, chapter 3.12. */
const LEAD = 0x1100;
const VOWEL = 0x1161;
const TRAIL = 0x11a7;

/**
 * A second look at Korean, for learners with few rows: jamo n-grams 3–6 across spaces, so that "좋네요" and "좋넹" share most,
 * and whole words, the beginnings of words and pairs of beginnings. Nothing is flipped under negation.
 */
export function jamoFeaturizer(): Featurizer {
  const units = new Units({ dropLinks: false, decodeEntities: false });
  let jamo = new Uint16Array(4096);
  /** at[i]: the unit that jamo i belongs to. */
  let at = new Uint32Array(4096);
  return {
    id: 'korean-jamo-1',
    denseNames: [],
    extract(text: string, out: FeatureBuffer): void {
      out.clear();
      units.read(text);
      if (jamo.length < units.length * 3) {
        jamo = new Uint16Array(units.length * 6);
        at = new Uint32Array(units.length * 6);
      }
      letters(spell(units, jamo, at), jamo, at, units.origins, out);
      words(units, out);
    },
  };
}

/** Writes the jamo of all units; gives their number. */
function spell({ codes, length }: Units, jamo: Uint16Array, at: Uint32Array): number {
  let n = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    const index = code - FIRST_SYLLABLE;
    const isSyllable = code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
    at.fill(i, n, n + 3);
    jamo[n++] = isSyllable ? LEAD + Math.floor(index / 588) : code;
    if (!isSyllable) continue;
    jamo[n++] = VOWEL + (Math.floor(index / 28) % 21);
    if (index % 28 > 0) jamo[n++] = TRAIL + (index % 28);
  }
  return n;
}

function letters(
  n: number,
  jamo: Uint16Array,
  at: Uint32Array,
  origins: Uint32Array,
  out: FeatureBuffer,
): void {
  for (let i = 0; i + SHORTEST <= n; i++) {
    let hash = FNV_OFFSET;
    const end = Math.min(n, i + LONGEST);
    for (let j = i; j < end; j++) {
      hash = step(hash, jamo[j]!);
      if (j - i + 1 >= SHORTEST) out.push(finish(hash), 0, origins[at[i]!]!, origins[at[j]! + 1]!);
    }
  }
}

function words({ codes, origins, length }: Units, out: FeatureBuffer): void {
  let before = 0;
  let beforeFrom = 0;
  let from = 1;
  for (let i = 1; i < length; i++) {
    if (codes[i] !== SPACE) continue;
    if (i === from) {
      from = i + 1;
      continue;
    }
    let whole = FNV_OFFSET ^ WORD;
    let start = FNV_OFFSET ^ START;
    for (let j = from; j < i; j++) {
      whole = step(whole, codes[j]!);
      if (j < from + WORD_START) start = step(start, codes[j]!);
    }
    const end = origins[i]!;
    out.push(finish(whole), 0, origins[from]!, end);
    out.push(finish(start), 0, origins[from]!, origins[Math.min(i, from + WORD_START)]!);
    if (before !== 0) out.push(finish(step(before ^ PAIR, start)), 0, origins[beforeFrom]!, end);
    before = start;
    beforeFrom = from;
    from = i + 1;
  }
}
