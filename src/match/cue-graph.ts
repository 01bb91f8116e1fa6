import { type Lists, packLists } from './lists.js';

/** A word of a cue; `whole`: nothing but a particle may follow it. */
interface Word {
  readonly text: string;
  readonly whole: boolean;
}

/** A cue as places in a row, each with several wordings of no, one or more words: "(환불|반품) (좀|) 해주세요" is three places. */
export type CuePlaces = readonly (readonly (readonly Word[])[])[];

/**
 * Many cues as one automaton over words, as plain lists that can be stored: state 0 is the start of all cues; the edges of
 * state s are edges[offsets[s]] … edges[offsets[s + 1] - 1], ascending by word. It grows with the words written, not with the
 * wordings that they multiply to.
 */
export interface CueGraphData {
  /** Distinct words as they are compared; edges name them by index. */
  readonly words: readonly string[];
  readonly offsets: Int32Array;
  readonly edgeWords: Int32Array;
  /** Twice the state behind an edge, plus 1 where nothing but a particle may follow the word. */
  readonly edgeTargets: Int32Array;
  /** Cues that are complete in each state, by their index; most states have none. */
  readonly complete: Lists;
}

/** Builds the graph of cues. `normal` is how a word is compared: its stem, its lower case. */
export function buildCueGraph(cues: readonly CuePlaces[], normal: (word: string) => string): CueGraphData {
  const ids = new Map<string, number>();
  const edges: { word: number; target: number }[][] = [[]];
  const complete = new Map<number, number[]>();
  const idOf = (text: string): number => {
    const key = normal(text);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const newState = (): number => edges.push([]) - 1;
  cues.forEach((places, cue) => {
    /** States in which the cue may be before a place. */
    let before: number[] = [START];
    for (const wordings of places) {
      const after = newState();
      for (const words of wordings) {
        let from = before;
        words.forEach((word, i) => {
          const to = i === words.length - 1 ? after : newState();
          const edge = { word: idOf(word.text), target: to * 2 + (word.whole ? 1 : 0) };
          for (const state of from) edges[state]!.push(edge);
          from = [to];
        });
      }
      before = wordings.some((words) => words.length === 0) ? [...before, after] : [after];
    }
    for (const state of before) {
      if (state === START) continue;
      complete.set(state, [...(complete.get(state) ?? []), cue]);
    }
  });
  const offsets = [0];
  for (const list of edges) {
    list.sort((a, b) => a.word - b.word || a.target - b.target);
    offsets.push(offsets.at(-1)! + list.length);
  }
  const all = edges.flat();
  return {
    words: [...ids.keys()],
    offsets: Int32Array.from(offsets),
    edgeWords: Int32Array.from(all, ({ word }) => word),
    edgeTargets: Int32Array.from(all, ({ target }) => target),
    complete: packLists(
      edges.map((_, state) => complete.get(state)),
      edges.length,
    ),
  };
}

/** The state of no word. */
export const START = 0;

/** Words, and where each leads. */
export interface Edges {
  readonly words: Int32Array;
  readonly targets: Int32Array;
}

/** A graph ready to be walked. */
export interface CueGraph {
  /**
   * The first edge of a state by a word, or -1; the next one by that word, or -1; where an edge leads, as `edgeTargets` holds it. What
   * every first word of every text asks is answered by cue-openings.ts.
   */
  edge(state: number, word: number): number;
  another(state: number, edge: number): number;
  target(edge: number): number;
  /** All edges of a state, ascending by word, where they lie. */
  edgesOf(state: number): Edges;
  /** Whether anything may follow a state. */
  goesOn(state: number): boolean;
  /** Cues that are complete in each state, by their index. */
  readonly complete: Lists;
}

export function openCueGraph(data: Omit<CueGraphData, 'words'>): CueGraph {
  const { offsets, edgeWords: words, edgeTargets: targets } = data;
  const edge = (state: number, word: number): number => {
    const end = offsets[state + 1]!;
    let low = offsets[state]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low < end && words[low] === word ? low : -1;
  };
  return {
    edge,
    another: (state, at) => (at + 1 < offsets[state + 1]! && words[at + 1] === words[at] ? at + 1 : -1),
    target: (at) => targets[at]!,
    edgesOf: (state) => ({
      words: words.subarray(offsets[state], offsets[state + 1]),
      targets: targets.subarray(offsets[state], offsets[state + 1]),
    }),
    goesOn: (state) => offsets[state + 1]! > offsets[state]!,
    complete: data.complete,
  };
}

/** A cue found in a text; offsets into the text, end exclusive. */
export interface CueGraphHit {
  readonly cue: number;
  readonly start: number;
  /** Where the last stem ends. */
  readonly stemEnd: number;
  /** Where its word ends. */
  readonly end: number;
  readonly atWordStart: boolean;
}

/** Finds the cues of a graph in a text, the longest wording of each at each place; by start, then by end, then by cue. */
export type CueFinder = (text: string) => readonly CueGraphHit[];

/** Hits of one place are put in order as they come: adds one behind those that it follows. Those before `from` are of other places. */
export function addInOrder(hits: CueGraphHit[], from: number, hit: CueGraphHit): void {
  let at = hits.push(hit) - 1;
  for (; at > from && isAfter(hits[at - 1]!, hit); at--) hits[at] = hits[at - 1]!;
  hits[at] = hit;
}

const isAfter = (a: CueGraphHit, b: CueGraphHit): boolean =>
  a.end > b.end || (a.end === b.end && a.cue > b.cue);
