import { type Lists, packLists } from './lists.js';

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

/**
 * All sequences as one tree over the numbers of their words. Node 0 is the root; the edges of a node are in order of their
 * words, and nodes are numbered in the order of the edges that lead to them: edge e leads to node e + 1.
 */
export interface TreeData {
  /** The words of each node's edges. */
  readonly edges: Lists;
  /** The sequences that end at each node. */
  readonly endings: Lists;
}

interface Node {
  readonly children: Map<number, Node>;
  readonly endings: number[];
}

export function buildTree(sequences: readonly (readonly number[])[]): TreeData {
  const root: Node = { children: new Map(), endings: [] };
  sequences.forEach((words, sequence) => {
    let node = root;
    for (const word of words) {
      let next = node.children.get(word);
      if (!next) {
        next = { children: new Map(), endings: [] };
        node.children.set(word, next);
      }
      node = next;
    }
    node.endings.push(sequence);
  });
  const nodes = [root];
  const edges: number[][] = [];
  for (let i = 0; i < nodes.length; i++) {
    const inOrder = [...nodes[i]!.children].sort(([a], [b]) => a - b);
    edges.push(inOrder.map(([word]) => word));
    nodes.push(...inOrder.map(([, child]) => child));
  }
  return {
    edges: packLists(edges, nodes.length),
    endings: packLists(
      nodes.map(({ endings }) => endings),
      nodes.length,
    ),
  };
}

export interface SequenceTree {
  /** The node behind `node` by a word, or -1. */
  next(node: number, word: number): number;
  /** Whether anything goes on behind a node. */
  goesOn(node: number): boolean;
  /** Calls for each sequence that ends at a node. */
  eachEnding(node: number, call: (sequence: number) => void): void;
}

/** @param words how many different words the sequences have */
export function openTree({ edges, endings }: TreeData, words: number): SequenceTree {
  const first = new Int32Array(words).fill(-1);
  for (let edge = 0; edge < edges.starts[1]!; edge++) first[edges.items[edge]!] = edge + 1;
  return {
    next(node, word) {
      if (node === 0) return first[word]!;
      let low = edges.starts[node]!;
      let high = edges.starts[node + 1]!;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (edges.items[middle]! < word) low = middle + 1;
        else high = middle;
      }
      return low < edges.starts[node + 1]! && edges.items[low] === word ? low + 1 : -1;
    },
    goesOn: (node) => edges.starts[node]! < edges.starts[node + 1]!,
    eachEnding(node, call) {
      for (let i = endings.starts[node]!; i < endings.starts[node + 1]!; i++) call(endings.items[i]!);
    },
  };
}

/** The numbers of words, in the order in which they are asked for. */
export function numberWords(): { idOf(word: string): number; words(): string[] } {
  const ids = new Map<string, number>();
  return {
    idOf(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, ids.size);
      return ids.size - 1;
    },
    words: () => [...ids.keys()],
  };
}
