/** A cue found in a text: which of the sequences given, and where; offsets into the text, end exclusive. */
export interface SequenceHit {
  readonly sequence: number;
  readonly start: number;
  /** Where its last word's stem ends; a Korean ending may follow. */
  readonly end: number;
  /** Begins where a word begins. */
  readonly atWordStart: boolean;
  /** Nothing but a particle follows in the last word (always true in English). */
  readonly wholeWord: boolean;
}

/** Finds sequences of words in a text; built once for all cues. Hits come in the order in which their first words end. */
export type SequenceMatcher = (text: string) => SequenceHit[];

/** All sequences as one tree over the numbers of their words: nodes are numbers, 0 is the root. */
export interface SequenceTree {
  /** The node behind `node` by a word, or -1. */
  next(node: number, word: number): number;
  /** Whether anything goes on behind a node. */
  goesOn(node: number): boolean;
  /** The sequences that end at a node. */
  ending(node: number): readonly number[];
}

const NONE: readonly number[] = [];

export function sequenceTree(sequences: readonly (readonly number[])[]): SequenceTree {
  const children: (Map<number, number> | undefined)[] = [undefined];
  const endings: (number[] | undefined)[] = [undefined];
  sequences.forEach((words, sequence) => {
    let node = 0;
    for (const word of words) {
      const edges = (children[node] ??= new Map());
      let next = edges.get(word);
      if (next === undefined) {
        next = children.push(undefined) - 1;
        endings.push(undefined);
        edges.set(word, next);
      }
      node = next;
    }
    (endings[node] ??= []).push(sequence);
  });
  return {
    next: (node, word) => children[node]?.get(word) ?? -1,
    goesOn: (node) => children[node] !== undefined,
    ending: (node) => endings[node] ?? NONE,
  };
}
