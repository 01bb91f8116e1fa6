import type { FeatureBuffer, Featurizer } from './features.js';
import { FNV_OFFSET, finish, step } from './hash.js';
import { koreanScope } from './korean-negation.js';
import { Units } from './units.js';

const SPACE = 0x20;
const LONGEST = 4;
/** Told apart from the plain n-gram: the same n-gram under negation, as a feature of its own. */
const NEGATED = 0x9e3779b9;

/**
 * Syllable n-grams 1–4 across spaces. One that lies wholly under a negation counts as -1 of itself ("좋" in "안 좋아요"
 * speaks against what "좋" speaks for) and adds a marked twin, which learns what the flip gets wrong.
 */
export function koreanFeaturizer(): Featurizer {
  const units = new Units({ dropLinks: false, decodeEntities: false });
  let mask = new Uint8Array(1024);
  return {
    id: 'korean-syllables-1',
    denseNames: [],
    extract(text: string, out: FeatureBuffer): void {
      out.clear();
      units.read(text);
      const { codes, origins, length } = units;
      if (mask.length < length) mask = new Uint8Array(length * 2);
      koreanScope(codes, length, mask);
      for (let i = 0; i < length; i++) {
        let hash = FNV_OFFSET;
        let flipped = 1;
        const end = Math.min(length, i + LONGEST);
        for (let j = i; j < end; j++) {
          const code = codes[j]!;
          hash = step(hash, code);
          flipped &= mask[j]!;
          if (j === i && code === SPACE) continue;
          const start = origins[i]!;
          const stop = origins[j + 1]!;
          out.push(finish(hash), flipped, start, stop);
          if (flipped === 1) out.push(finish(hash ^ NEGATED), 0, start, stop);
        }
      }
    },
  };
}
