import type { FeatureBuffer, Featurizer } from './features.js';
import { FNV_OFFSET, finish, step } from './hash.js';
import { stemSyllable } from './korean-lemma.js';
import { koreanScope } from './korean-negation.js';
import { Units } from './units.js';

const SPACE = 0x20;
const LONGEST = 4;
const LONGEST_STEM = 3;
/** Told apart from the plain n-gram: the same n-gram under negation, as a feature of its own. */
const NEGATED = 0x9e3779b9;
const STEM = 0x632be59b;

/**
 * Syllable n-grams 1–4 across spaces, and the beginnings of each word with inflection undone ("느려서" and "느린" share "느리").
 * What lies wholly under a negation counts as -1 of itself ("좋" in "안 좋아요" speaks against what "좋" speaks for) and adds a
 * marked twin, which learns what the flip gets wrong.
 */
export function koreanFeaturizer(): Featurizer {
  const units = new Units({ dropLinks: false, decodeEntities: false });
  let mask = new Uint8Array(1024);
  return {
    id: 'korean-syllables-2',
    denseNames: [],
    extract(text: string, out: FeatureBuffer): void {
      out.clear();
      units.read(text);
      const { codes, origins, length } = units;
      if (mask.length < length) mask = new Uint8Array(length * 2);
      koreanScope(codes, length, mask);
      for (let i = 0; i < length; i++) {
        syllables(codes, origins, i, length, mask, out);
        if (codes[i] === SPACE) stems(codes, origins, i + 1, length, mask, out);
      }
    },
  };
}

function syllables(
  codes: Uint16Array,
  origins: Uint32Array,
  i: number,
  length: number,
  mask: Uint8Array,
  out: FeatureBuffer,
): void {
  let hash = FNV_OFFSET;
  let flipped = 1;
  const end = Math.min(length, i + LONGEST);
  for (let j = i; j < end; j++) {
    const code = codes[j]!;
    hash = step(hash, code);
    flipped &= mask[j]!;
    if (j === i && code === SPACE) continue;
    put(hash, flipped, origins[i]!, origins[j + 1]!, out);
  }
}

/** The first 1–3 syllables of the word at `i`, the last of them as a stem would have it. */
function stems(
  codes: Uint16Array,
  origins: Uint32Array,
  i: number,
  length: number,
  mask: Uint8Array,
  out: FeatureBuffer,
): void {
  let hash = FNV_OFFSET ^ STEM;
  let flipped = 1;
  const end = Math.min(length, i + LONGEST_STEM);
  for (let j = i; j < end && codes[j] !== SPACE; j++) {
    flipped &= mask[j]!;
    put(step(hash, stemSyllable(codes[j]!)), flipped, origins[i]!, origins[j + 1]!, out);
    hash = step(hash, codes[j]!);
  }
}

function put(hash: number, flipped: number, start: number, end: number, out: FeatureBuffer): void {
  out.push(finish(hash), flipped, start, end);
  if (flipped === 1) out.push(finish(hash ^ NEGATED), 0, start, end);
}
