/** A word of a cue; `whole`: nothing but a particle may follow it. */
interface Word {
  readonly text: string;
  readonly whole: boolean;
}

/** A cue as places in a row, each with several wordings of no, one or more words: "(환불|반품) (좀|) 해주세요" is three places. */
export type CuePlaces = readonly (readonly (readonly Word[])[])[];

interface Edge {
  readonly target: number;
  readonly whole: boolean;
}

/**
 * Many cues as one automaton over words: a state between any two places, an edge a word. It grows with the words written,
 * not with the wordings that they multiply to.
 */
export interface CueGraph {
  /** Distinct words; edges name them by index. */
  readonly words: readonly string[];
  /** Edges that a word opens, from the start. */
  starts(word: number): readonly Edge[];
  /** Edges that a word opens, from a state. */
  edges(state: number, word: number): readonly Edge[];
  /** Whether anything may follow a state. */
  goesOn(state: number): boolean;
  /** Cues that are complete in a state, by their index. */
  complete(state: number): readonly number[];
}

const NONE: readonly never[] = [];

/** Builds the graph of cues. `normal` is how a word is compared: its stem, its lower case. */
export function buildCueGraph(cues: readonly CuePlaces[], normal: (word: string) => string): CueGraph {
  const ids = new Map<string, number>();
  const starts: Edge[][] = [];
  const edges: Map<number, Edge[]>[] = [];
  const complete: number[][] = [];
  const idOf = (text: string): number => {
    const key = normal(text);
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    return id;
  };
  const newState = (): number => edges.push(new Map()) - 1;
  const link = (from: readonly number[], word: Word, target: number): void => {
    const id = idOf(word.text);
    const edge = { target, whole: word.whole };
    for (const state of from) {
      if (state < 0) (starts[id] ??= []).push(edge);
      else {
        const known = edges[state]!.get(id);
        if (known) known.push(edge);
        else edges[state]!.set(id, [edge]);
      }
    }
  };
  cues.forEach((places, cue) => {
    /** States in which the cue may be before a place; -1 is the start of all cues. */
    let before: number[] = [-1];
    for (const wordings of places) {
      const after = newState();
      for (const words of wordings) {
        let from = before;
        words.forEach((word, i) => {
          const to = i === words.length - 1 ? after : newState();
          link(from, word, to);
          from = [to];
        });
      }
      before = wordings.some((words) => words.length === 0) ? [...before, after] : [after];
    }
    for (const state of before) if (state >= 0) (complete[state] ??= []).push(cue);
  });
  return {
    words: [...ids.keys()],
    starts: (word) => starts[word] ?? NONE,
    edges: (state, word) => edges[state]!.get(word) ?? NONE,
    goesOn: (state) => edges[state]!.size > 0,
    complete: (state) => complete[state] ?? NONE,
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

/** Finds the cues of a graph in a text, the longest wording of each at each place. */
export type CueFinder = (text: string) => CueGraphHit[];
