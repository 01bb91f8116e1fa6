import { readFileSync } from 'node:fs';
import { readLexicon } from '../lexicon.js';

interface Noise {
  readonly contractions: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

const noise = readLexicon<Noise>('en/noise.yaml');
const opinions = readLexicon<Readonly<Record<string, readonly string[]>>>('en/negation-opinions.yaml');
const functionWords = JSON.parse(
  readFileSync(new URL('../../data/lexicon/function-words.json', import.meta.url), 'utf8'),
) as { readonly en: readonly string[] };

const WORDS = new Set([...noise.words, ...functionWords.en, ...Object.values(opinions).flat()]);
const CONTRACTIONS = new Map(Object.entries(noise.contractions));

/** "don't" for "dont"; null for what is no contraction. Its apostrophe is the only character added. */
export const contractionOf = (word: string): string | null => CONTRACTIONS.get(word) ?? null;

const STRETCH = /([a-z])\1{2,}/g;

/** "so" for "sooooo", "good" for "goooood": the known word behind a stretched one, else each run shortened to one letter. */
export function unstretched(word: string): string {
  const double = word.replace(STRETCH, '$1$1');
  const single = word.replace(STRETCH, '$1');
  return !WORDS.has(single) && WORDS.has(double) ? double : single;
}

const LONGEST_HASHTAG = 60;
const LONGEST_WORD = 20;

/**
 * The words of a hashtag's body, by capitals (WorstAirline), else by known words, as few and long as possible; the whole body
 * where it cannot be cut.
 */
export function hashtagWords(body: string): string[] {
  const parts = body.split(/_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/).filter(Boolean);
  return parts.length > 1 ? parts.flatMap((part) => cut(part)) : cut(body);
}

/** Fewest known words that make up the text: dynamic programming over its prefixes. */
function cut(text: string): string[] {
  const lower = text.toLowerCase();
  if (lower.length > LONGEST_HASHTAG || WORDS.has(lower)) return [text];
  const fewest: (readonly number[] | null)[] = [[]];
  for (let end = 1; end <= lower.length; end++) {
    let best: readonly number[] | null = null;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = fewest[start];
      if (!before || !WORDS.has(lower.slice(start, end))) continue;
      if (best === null || before.length + 1 < best.length) best = [...before, end];
    }
    fewest.push(best);
  }
  const ends = fewest[lower.length];
  return ends ? ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end)) : [text];
}
