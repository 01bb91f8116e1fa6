import { createMemory } from '../memory.js';
import { readLexicon } from '../text/lexicon.js';
import {
  buildCueGraph,
  type CueFinder,
  type CueGraphData,
  type CueGraphHit,
  type CuePlaces,
  openCueGraph,
} from './cue-graph.js';
import { type EnglishWord, englishWords, plain, stemOf } from './english-text.js';

interface Gaps {
  readonly fillers: readonly string[];
  readonly auxiliaries: readonly string[];
}

/** Small words that may follow each other between two words of a cue: "want [all][of][my] money". */
const MOST_FILLERS = 2;

/** At most twice as many words of texts are remembered. */
const MOST_KNOWN = 10_000;

/** "=fix" in a cue is that word and none of its forms. */
const EXACT = '=';

/** Finds English cues: words compared by their stem, up to two small words between them. Linear in the text. */
export function englishCues(data: CueGraphData): CueFinder {
  const gaps = readLexicon<Gaps>('en/cue-gaps.yaml');
  const fillers = new Set(gaps.fillers.map(plain));
  const auxiliaries = new Set(gaps.auxiliaries);
  const graph = openCueGraph(data);
  const { complete } = graph;
  const ids = new Map(data.words.map((word, id) => [word, id]));
  const memory = createMemory<readonly number[]>(MOST_KNOWN);
  /** What a word may be to a cue. */
  const idsOf = (word: string): readonly number[] => {
    const before = memory.get(word);
    if (before) return before;
    const found = [ids.get(stemOf(word)), ids.get(EXACT + word)].filter((id) => id !== undefined);
    memory.set(word, found);
    return found;
  };
  return (text) => {
    const words = joinNegations(englishWords(text), auxiliaries);
    const known = words.map(({ word }) => idsOf(word));
    const hits: CueGraphHit[] = [];
    words.forEach(({ start }, first) => {
      if (known[first]!.length === 0) return;
      const longest = new Map<number, number>();
      const visit = (state: number, at: number): void => {
        for (let i = complete.starts[state]!; i < complete.starts[state + 1]!; i++) {
          const cue = complete.items[i]!;
          longest.set(cue, Math.max(at, longest.get(cue) ?? 0));
        }
        if (!graph.goesOn(state)) return;
        for (let next = at + 1; next < words.length && next - at <= MOST_FILLERS + 1; next++) {
          if (words[next]!.afterStop) break;
          for (const id of known[next]!) graph.follow(state, id, (target) => visit(target, next));
          if (!fillers.has(words[next]!.word)) break;
        }
      };
      for (const id of known[first]!) graph.follow(0, id, (target) => visit(target, first));
      for (const [cue, last] of longest) {
        const { end } = words[last]!;
        hits.push({ cue, start, stemEnd: end, end, atWordStart: true });
      }
    });
    return hits;
  };
}

/** The graph of English cues. */
export const englishGraph = (cues: readonly CuePlaces[]): CueGraphData =>
  buildCueGraph(cues, (word) =>
    word.startsWith(EXACT) ? EXACT + plain(word.slice(1)) : stemOf(plain(word)),
  );

/** "does not" and "doesn't" are one word, "doesnt"; "cannot" and "can not" are "cant". */
function joinNegations(words: readonly EnglishWord[], auxiliaries: ReadonlySet<string>): EnglishWord[] {
  const joined: EnglishWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (word.word === 'not' && before && auxiliaries.has(before.word))
      joined[joined.length - 1] = {
        ...before,
        word: SHORT[before.word] ?? `${before.word}nt`,
        end: word.end,
      };
    else joined.push(word.word === 'cannot' ? { ...word, word: 'cant' } : word);
  }
  return joined;
}

const SHORT: Readonly<Record<string, string>> = { will: 'wont', can: 'cant' };
