import { lazily } from '../../data/lazily.js';
import { openingsOf } from './openings.js';

/** Slots of the tables; characters that share one only cost a look. */
const SLOTS = 2 ** 13;
const BITS = 32;
/** Making the tables takes as long as they save on so many texts. */
const WORTH_IT = 2000;

/**
 * Says of many patterns at once which may be in a text, in one pass over its pairs of characters: nearly all are not, and need not be
 * asked. Of the first texts it says nothing.
 */
export interface Sieve {
  /** Looks at a text. */
  look(text: string): void;
  /** Whether a pattern may be in that text. */
  mayHave(pattern: number): boolean;
}

export function sieveOf(patterns: readonly RegExp[], from = WORTH_IT): Sieve {
  const words = Math.ceil(patterns.length / BITS);
  const tables = lazily(() => tablesOf(patterns, words));
  const found = new Int32Array(words).fill(-1);
  let texts = 0;
  return {
    look(text) {
      if (texts < from) {
        texts++;
        return;
      }
      const { ofPair, ofSign, always } = tables();
      found.set(always);
      for (let i = 0; i < text.length; i++) {
        const sign = text.charCodeAt(i);
        add(ofSign, signSlot(sign), found);
        if (i + 1 < text.length) add(ofPair, pairSlot(sign, text.charCodeAt(i + 1)), found);
      }
    },
    mayHave: (pattern) => (found[pattern >> 5]! & (1 << (pattern & 31))) !== 0,
  };
}

function add(table: Int32Array, slot: number, found: Int32Array): void {
  const first = slot * found.length;
  for (let word = 0; word < found.length; word++) found[word]! |= table[first + word]!;
}

/** slot × words: one bit for each pattern that a pair of characters, or a single one, opens; and those of which nothing is known. */
function tablesOf(patterns: readonly RegExp[], words: number) {
  const ofPair = new Int32Array(SLOTS * words);
  const ofSign = new Int32Array(SLOTS * words);
  const always = new Int32Array(words);
  patterns.forEach((pattern, i) => {
    const [word, bit] = [i >> 5, 1 << (i & 31)];
    const openings = openingsOf(pattern);
    if (openings === null) always[word]! |= bit;
    for (const opening of openings ?? []) {
      const first = opening.charCodeAt(0);
      if (opening.length === 1) ofSign[signSlot(first) * words + word]! |= bit;
      else ofPair[pairSlot(first, opening.charCodeAt(1)) * words + word]! |= bit;
    }
  });
  return { ofPair, ofSign, always };
}

const signSlot = (sign: number): number => sign & (SLOTS - 1);
const pairSlot = (first: number, second: number): number => (Math.imul(first, 31) + second) & (SLOTS - 1);
