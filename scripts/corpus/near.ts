import { tokenizeEnglish } from '../../src/text/english/tokenizer.js';
import { tokenizeKorean } from '../../src/text/korean/tokenizer.js';

const NOUNS = new Set(['NNG', 'NNP', 'NNB', 'NNBC', 'NR', 'NP', 'SN', 'SL', 'NOUN', 'PROPN', 'NUM', 'PRON']);

/** The different words of a text, each noun replaced by □: what stays is how it is said, not of what. */
export function maskedWords(text: string, language: 'ko' | 'en'): Set<string> {
  const tokens = (language === 'ko' ? tokenizeKorean : tokenizeEnglish)(text);
  let masked = text;
  for (const { tag, start, end } of [...tokens].reverse()) {
    if (NOUNS.has(tag)) masked = `${masked.slice(0, start)}□${masked.slice(end)}`;
  }
  const words = masked
    .toLowerCase()
    .replace(/□+/g, '□')
    .split(/[\s.,!?~…;:"'“”‘’()]+/)
    .filter((word) => word !== '');
  return new Set(words);
}

export interface NearPair {
  readonly first: number;
  readonly second: number;
  /** Jaccard similarity of the word sets, 0 … 1. */
  readonly overlap: number;
}

/** Pairs of sets whose Jaccard similarity is above `limit`, in order. */
export function nearPairs(sets: readonly ReadonlySet<string>[], limit: number): NearPair[] {
  const holders = new Map<string, number[]>();
  const pairs: NearPair[] = [];
  sets.forEach((words, second) => {
    const shared = new Map<number, number>();
    for (const word of words) {
      const known = holders.get(word);
      for (const first of known ?? []) shared.set(first, (shared.get(first) ?? 0) + 1);
      if (known) known.push(second);
      else holders.set(word, [second]);
    }
    for (const [first, count] of shared) {
      const overlap = count / (sets[first]!.size + words.size - count);
      if (overlap > limit) pairs.push({ first, second, overlap });
    }
  });
  return pairs;
}
