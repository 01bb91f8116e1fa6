import { readLexicon } from '../text/lexicon.js';
import { englishWords, joinNegations, plain, stemOf } from './english-text.js';
import {
  buildTree,
  numberWords,
  openTree,
  type SequenceHit,
  type SequenceMatcher,
  type TreeData,
} from './sequences.js';

interface Gaps {
  readonly fillers: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly not: readonly string[];
}

/** Fillers that may stand between two words of a cue. */
const MOST_FILLERS = 3;
/** Words seen are remembered up to here, since hostile input has endless new words. */
const MOST_KNOWN = 50_000;

/** What a word of a text may be to a cue: the numbers of its stem, of the classes "not" and "0", of its very form, of the open-ended words ("crash*"). */
type Readings = readonly number[];

/** English cues, ready to be opened. */
export interface EnglishData {
  /** Stems and classes of words; a word's index is its number. */
  readonly words: readonly string[];
  readonly tree: TreeData;
  readonly fillers: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly negating: readonly string[];
}

export function buildEnglishSequences(cues: readonly string[]): EnglishData {
  const { fillers, auxiliaries, not } = readLexicon<Gaps>('en/cue-gaps.yaml');
  const { idOf, words } = numberWords();
  const tree = buildTree(cues.map((cue) => cue.split(' ').map((word) => idOf(cueWord(plain(word))))));
  return { words: words(), tree, fillers: fillers.map(plain), auxiliaries, negating: not };
}

/**
 * English cues: words separated by spaces, each compared by its Porter stem; "*" at the end of a word leaves its end open, and
 * "not" is any negating auxiliary, "0" any number, "=returns" that very form. Articles, forms of be and adverbs of degree may stand between the words of a cue. All
 * cues in one pass over the words; linear in the text and its hits.
 */
export function openEnglishSequences(data: EnglishData): SequenceMatcher {
  const fillers = new Set(data.fillers);
  const auxiliaries = new Set(data.auxiliaries);
  const negating = new Set(data.negating);
  const numbers = new Map(data.words.map((word, number) => [word, number]));
  const tree = openTree(data.tree, data.words.length);
  const open = data.words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const openByLetter = groupBy(open, (prefix) => prefix.charAt(0));
  const known = new Map<string, Readings>();

  function readingsOf(word: string): Readings {
    const before = known.get(word);
    if (before) return before;
    const keys = [stemOf(word)];
    if (negating.has(word)) keys.push('not');
    if (word.charCodeAt(0) < 58) keys.push('0');
    keys.push(`=${word}`);
    for (const prefix of openByLetter.get(word.charAt(0)) ?? [])
      if (word.startsWith(prefix)) keys.push(`${prefix}*`);
    const readings = [...new Set(keys)].flatMap((key) => numbers.get(key) ?? []);
    if (known.size < MOST_KNOWN) known.set(word, readings);
    return readings;
  }

  return (text) => {
    const words = joinNegations(englishWords(text), auxiliaries);
    const readings = words.map(({ word }) => readingsOf(word));
    const hits: SequenceHit[] = [];
    const follow = (node: number, first: number, at: number): void => {
      tree.eachEnding(node, (sequence) =>
        hits.push({
          sequence,
          start: words[first]!.start,
          end: words[at]!.end,
          atWordStart: true,
          wholeWord: true,
        }),
      );
      if (!tree.goesOn(node)) return;
      for (let i = at + 1; i < words.length && i <= at + 1 + MOST_FILLERS && !words[i]!.afterStop; i++) {
        for (const reading of readings[i]!) {
          const next = tree.next(node, reading);
          if (next >= 0) follow(next, first, i);
        }
        if (!fillers.has(words[i]!.word)) break;
      }
    };
    for (let i = 0; i < words.length; i++) {
      for (const reading of readings[i]!) {
        const node = tree.next(0, reading);
        if (node >= 0) follow(node, i, i);
      }
    }
    return hits;
  };
}

const cueWord = (word: string): string =>
  word.endsWith('*') || word.startsWith('=') || word === 'not' ? word : stemOf(word);

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
