import { createMemory } from '../memory.js';
import { readLexicon } from '../text/lexicon.js';
import {
  addInOrder,
  buildCueGraph,
  type CueFinder,
  type CueGraphData,
  type CueGraphHit,
  type CuePlaces,
  openCueGraph,
} from './cue-graph.js';
import { type Opening, openingsOf, placeIn } from './cue-openings.js';
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
  const graph = openCueGraph(data);
  const { complete } = graph;
  const openings = openingsOf(graph, data.words.length);
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
    const note = (cue: number, at: number): void => {
      const before = longest.get(cue);
      if (before === undefined || before < at) longest.set(cue, at);
    };
    /** The last word that may follow the one at a place: behind small words, before a stop. */
    const reachOf = (at: number): number => {
      const most = Math.min(words.length - 1, at + MOST_FILLERS + 1);
      let last = at;
      while (last < most && !words[last + 1]!.afterStop && (last === at || known[last]!.isFiller)) last++;
      return last;
    };
    const open = (opening: Opening, at: number): void => {
      for (const cue of opening.complete) note(cue, at);
      if (opening.words.length === 0) return;
      const last = reachOf(at);
      for (let next = at + 1; next <= last; next++)
        for (const id of known[next]!.ids)
          for (let i = placeIn(opening, id); i >= 0 && opening.words[i] === id; i++)
            visit(opening.targets[i]! >> 1, next);
    };
    const visit = (state: number, at: number): void => {
      for (let i = complete.starts[state]!; i < complete.starts[state + 1]!; i++)
        note(complete.items[i]!, at);
      if (!graph.goesOn(state)) return;
      const last = reachOf(at);
      for (let next = at + 1; next <= last; next++)
        for (const id of known[next]!.ids)
          for (let edge = graph.edge(state, id); edge >= 0; edge = graph.another(state, edge))
            visit(graph.target(edge) >> 1, next);
    };
    for (let first = 0; first < words.length; first++) {
      if (known[first]!.ids.length === 0) continue;
      for (const id of known[first]!.ids) {
        const found = openings(id);
        // an English word is always whole
        if (found?.anywhere) open(found.anywhere, first);
        if (found?.whole) open(found.whole, first);
      }
      if (longest.size === 0) continue;
      const { start } = words[first]!;
      const from = hits.length;
      for (const [cue, last] of longest) {
        const { end } = words[last]!;
        addInOrder(hits, from, { cue, start, stemEnd: end, end, atWordStart: true });
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
