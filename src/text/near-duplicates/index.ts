import { createBands } from './bands.js';
import { bareText, isTelling, shinglesOf, similarity } from './shingles.js';

/** Share of the shingles that a copy keeps: about one change every fifteen syllables. */
const LEAST = 0.7;
/** Candidates that are held against a text: bounds the work where thousands of different texts share a passage. */
const MOST_CANDIDATES = 50;

export interface CopyFinder {
  /**
   * Which text this one is a copy of: the number of the first such text, in the order of the calls from 0; its own number when it
   * is none, or too short to tell.
   */
  place(texts: readonly string[]): number;
}

/**
 * Finds copies as the texts come: equal ones by their bare text, near ones by MinHash bands, each verified by its true
 * similarity to the first text of its kind. Time and memory are linear in the texts that are no copies.
 */
export function createCopyFinder(): CopyFinder {
  let placed = 0;
  const equal = new Map<string, number>();
  const firsts: { readonly number: number; readonly shingles: Uint32Array }[] = [];
  const bands = createBands();

  return {
    place(texts) {
      const number = placed++;
      const bare = bareText(texts);
      if (!isTelling(bare)) return number;
      const known = equal.get(bare);
      if (known !== undefined) return known;
      const shingles = shinglesOf(bare);
      const { candidates, keep } = bands.meet(shingles, MOST_CANDIDATES);
      const original = candidates.find((i) => similarity(firsts[i]!.shingles, shingles, LEAST) >= LEAST);
      if (original === undefined) {
        firsts.push({ number, shingles });
        keep();
      }
      const first = original === undefined ? number : firsts[original]!.number;
      equal.set(bare, first);
      return first;
    },
  };
}
