import { createMemory } from '../memory.js';
import { readLexicon } from '../text/lexicon.js';
import {
  buildCueGraph,
  type CueFinder,
  type CueGraphData,
  type CueGraphHit,
  type CuePlaces,
  openCueGraph,
  START,
} from './cue-graph.js';
import { englishWords, joinNegations, plain, stemOf } from './english-text.js';

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

/** What a word of a text is to cues: words of theirs, by number, and a small word that may stand between. */
interface Known {
  readonly ids: readonly number[];
  readonly isFiller: boolean;
}

/** Finds English cues: words compared by their stem, up to two small words between them. Linear in the text. */
export function englishCues(data: CueGraphData): CueFinder {
  const gaps = readLexicon<Gaps>('en/cue-gaps.yaml');
  const fillers = new Set(gaps.fillers.map(plain));
  const auxiliaries = new Set(gaps.auxiliaries);
  const graph = openCueGraph(data, data.words.length);
  const { complete } = graph;
  const ids = new Map(data.words.map((word, id) => [word, id]));
  const memory = createMemory<Known>(MOST_KNOWN);
  const knownOf = (word: string): Known => {
    const before = memory.get(word);
    if (before) return before;
    const found = {
      ids: [ids.get(stemOf(word)), ids.get(EXACT + word)].filter((id) => id !== undefined),
      isFiller: fillers.has(word),
    };
    memory.set(word, found);
    return found;
  };
  return (text) => {
    const words = joinNegations(englishWords(text), auxiliaries);
    const known = words.map(({ word }) => knownOf(word));
    const hits: CueGraphHit[] = [];
    /** By cue that begins at the word at hand: the last word of its longest wording. */
    const longest = new Map<number, number>();
    /** Goes on by a word from a state. */
    const enter = (state: number, at: number): void => {
      for (const id of known[at]!.ids)
        for (let edge = graph.edge(state, id); edge >= 0; edge = graph.another(edge))
          visit(graph.target(edge) >> 1, at);
    };
    const visit = (state: number, at: number): void => {
      for (let i = complete.starts[state]!; i < complete.starts[state + 1]!; i++) {
        const cue = complete.items[i]!;
        const before = longest.get(cue);
        if (before === undefined || before < at) longest.set(cue, at);
      }
      if (!graph.goesOn(state)) return;
      const last = Math.min(words.length - 1, at + MOST_FILLERS + 1);
      for (let next = at + 1; next <= last && !words[next]!.afterStop; next++) {
        enter(state, next);
        if (!known[next]!.isFiller) break;
      }
    };
    for (let first = 0; first < words.length; first++) {
      if (known[first]!.ids.length === 0) continue;
      enter(START, first);
      if (longest.size === 0) continue;
      const { start } = words[first]!;
      for (const [cue, last] of longest) {
        const { end } = words[last]!;
        hits.push({ cue, start, stemEnd: end, end, atWordStart: true });
      }
      longest.clear();
    }
    return hits;
  };
}

/** The graph of English cues. */
export const englishGraph = (cues: readonly CuePlaces[]): CueGraphData =>
  buildCueGraph(cues, (word) =>
    word.startsWith(EXACT) ? EXACT + plain(word.slice(1)) : stemOf(plain(word)),
  );
