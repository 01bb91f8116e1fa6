import { type CueGraph, type Edges, START } from './cue-graph.js';

/** What may follow a first word: the states behind it taken together, for a common word begins dozens of cues. */
export interface Opening extends Edges {
  /** Cues of that word alone. */
  readonly complete: Int32Array;
  /** The words that may be next, ascending: one of them may lead to several states. */
  readonly words: Int32Array;
}

/** What a first word opens wherever it stands, and what besides where nothing but a particle follows it; null: nothing. */
export interface Openings {
  readonly anywhere: Opening | null;
  readonly whole: Opening | null;
}

/** The openings of words, each made when its word first comes; null: no cue begins with it. */
export function openingsOf(graph: CueGraph, wordCount: number): (word: number) => Openings | null {
  const made: (Openings | null | undefined)[] = Array.from({ length: wordCount });
  return (word) => {
    const known = made[word];
    if (known !== undefined) return known;
    const anywhere: number[] = [];
    const whole: number[] = [];
    for (let edge = graph.edge(START, word); edge >= 0; edge = graph.another(START, edge))
      ((graph.target(edge) & 1) === 0 ? anywhere : whole).push(graph.target(edge) >> 1);
    if (anywhere.length + whole.length === 0) return (made[word] = null);
    return (made[word] = { anywhere: openingOf(graph, anywhere), whole: openingOf(graph, whole) });
  };
}

function openingOf(graph: CueGraph, states: readonly number[]): Opening | null {
  if (states.length === 0) return null;
  const { starts, items } = graph.complete;
  const complete = states.flatMap((state) => [...items.subarray(starts[state], starts[state + 1])]);
  return { complete: Int32Array.from(new Set(complete)), ...merged(states.map(graph.edgesOf)) };
}

/** A word and where it leads, as one number by which edges can be sorted. */
const TARGETS = 2 ** 31;

/** The edges of several states, ascending by word. */
function merged(lists: readonly Edges[]): Edges {
  if (lists.length === 1) return lists[0]!;
  const all = new Float64Array(lists.reduce((sum, { words }) => sum + words.length, 0));
  let count = 0;
  for (const { words, targets } of lists)
    for (let i = 0; i < words.length; i++) all[count++] = words[i]! * TARGETS + targets[i]!;
  all.sort();
  return {
    words: Int32Array.from(all, (edge) => Math.floor(edge / TARGETS)),
    targets: Int32Array.from(all, (edge) => edge % TARGETS),
  };
}

/** The first place of a word among those of an opening, or -1. */
export function placeIn({ words }: Opening, word: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word ? low : -1;
}
