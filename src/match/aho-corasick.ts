/**
 * The words found in a text, as parallel lists, in the order in which they end; a word is its index in the list given to the
 * automaton. Numbers in lists that are used again instead of objects or calls: most texts have dozens. Valid until the next scan.
 */
export class WordHits {
  words = new Int32Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  count = 0;

  push(word: number, start: number, end: number): void {
    if (this.count === this.words.length) this.grow();
    this.words[this.count] = word;
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  private grow(): void {
    const wider = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.words = wider(this.words);
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
  }
}

/**
 * Finds all of many words in one pass over a text (Aho & Corasick 1975), in time linear in the text and its hits. Nodes are
 * numbered by levels, so that the edges of a node lie side by side in memory: edge e leads to node e.
 */
export interface Automaton {
  scan(text: string): WordHits;
}

/** An automaton as plain arrays, ready to be stored. Nodes are numbered by levels; node 0 is the root. */
export interface AutomatonData {
  /** By character: a small number from 1 on, or 0 for those of no word. */
  readonly alphabet: Uint16Array;
  /** The children of node n are edges[n] … edges[n + 1] - 1, ascending by their sign. */
  readonly edges: Int32Array;
  /** The sign that leads to a node. */
  readonly signs: Uint16Array;
  /** The last word that ends at a node, then further ones by `same`; -1: none. */
  readonly wordAt: Int32Array;
  readonly same: Int32Array;
  readonly lengths: Int32Array;
  /** Where to go on when no edge fits; and the nearest node on that way where a word ends. */
  readonly fail: Int32Array;
  readonly shorter: Int32Array;
}

/** Distinct characters of all words together: Korean cues use about 1,300 syllables. */
const MAX_ALPHABET = 4096;

/** The tree of the words, its nodes in the order in which they were made; children of a node are chained. */
interface Trie {
  readonly nodes: number;
  readonly signOf: Uint16Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The last word that ends at a node, then further ones by `same`; -1: none. */
  readonly wordAt: Int32Array;
  readonly same: Int32Array;
}

export function buildAutomaton(words: readonly string[]): AutomatonData {
  const alphabet = alphabetOf(words);
  const trie = trieOf(words, alphabet);
  const { nodes, same } = trie;
  const lengths = Int32Array.from(words, (word) => word.length);
  const { edges, signs, wordAt } = byLevels(trie);
  const fail = new Int32Array(nodes);
  const shorter = new Int32Array(nodes);
  const next = stepsOf({ edges, signs });
  for (let node = 0; node < nodes; node++) {
    for (let child = edges[node]!; child < edges[node + 1]!; child++) {
      let state = node;
      let target = 0;
      while (state > 0 && target === 0) {
        state = fail[state]!;
        target = next(state, signs[child]!);
      }
      fail[child] = target;
      shorter[child] = wordAt[target]! >= 0 ? target : shorter[target]!;
    }
  }
  return { alphabet, edges, signs, wordAt, same, lengths, fail, shorter };
}

/** The node behind a node by a sign, or 0. */
function stepsOf({ edges, signs }: Pick<AutomatonData, 'edges' | 'signs'>) {
  const fromRoot = new Int32Array(MAX_ALPHABET);
  for (let child = edges[0]!; child < edges[1]!; child++) fromRoot[signs[child]!] = child;
  return (node: number, sign: number): number => {
    if (node === 0) return fromRoot[sign]!;
    let low = edges[node]!;
    let high = edges[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (signs[middle]! < sign) low = middle + 1;
      else high = middle;
    }
    return low < edges[node + 1]! && signs[low] === sign ? low : 0;
  };
}

export function openAutomaton(data: AutomatonData): Automaton {
  const { alphabet, wordAt, same, lengths, fail, shorter } = data;
  const next = stepsOf(data);
  const hits = new WordHits();
  return {
    scan(text) {
      hits.count = 0;
      let node = 0;
      for (let i = 0; i < text.length; i++) {
        const sign = alphabet[text.charCodeAt(i)]!;
        if (sign === 0) {
          node = 0;
          continue;
        }
        let target = next(node, sign);
        while (target === 0 && node > 0) {
          node = fail[node]!;
          target = next(node, sign);
        }
        node = target;
        for (let state = wordAt[node]! >= 0 ? node : shorter[node]!; state > 0; state = shorter[state]!) {
          for (let word = wordAt[state]!; word >= 0; word = same[word]!)
            hits.push(word, i + 1 - lengths[word]!, i + 1);
        }
      }
      return hits;
    },
  };
}

function trieOf(words: readonly string[], alphabet: Uint16Array): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const signOf = new Uint16Array(most);
  const firstChild = new Int32Array(most);
  const nextSibling = new Int32Array(most);
  const wordAt = new Int32Array(most).fill(-1);
  const same = new Int32Array(words.length).fill(-1);
  const fromRoot = new Int32Array(MAX_ALPHABET);
  let nodes = 1;
  const childOf = (node: number, sign: number): number => {
    if (node === 0 && fromRoot[sign] !== 0) return fromRoot[sign]!;
    for (let child = node === 0 ? 0 : firstChild[node]!; child > 0; child = nextSibling[child]!)
      if (signOf[child] === sign) return child;
    const made = nodes++;
    signOf[made] = sign;
    nextSibling[made] = firstChild[node]!;
    firstChild[node] = made;
    if (node === 0) fromRoot[sign] = made;
    return made;
  };
  words.forEach((word, index) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = childOf(node, alphabet[word.charCodeAt(i)]!);
    if (node === 0) return;
    same[index] = wordAt[node]!;
    wordAt[node] = index;
  });
  return { nodes, signOf, firstChild, nextSibling, wordAt, same };
}

/** Nodes numbered by levels, the children of a node in order of their signs: they are edges[node] … edges[node + 1] - 1. */
function byLevels({ nodes, signOf, firstChild, nextSibling, wordAt }: Trie) {
  const order = new Int32Array(nodes);
  const edges = new Int32Array(nodes + 1);
  const signs = new Uint16Array(nodes);
  let queued = 1;
  for (let node = 0; node < nodes; node++) {
    edges[node] = queued;
    const from = queued;
    for (let child = firstChild[order[node]!]!; child > 0; child = nextSibling[child]!)
      order[queued++] = child;
    if (queued - from > 1) order.subarray(from, queued).sort((a, b) => signOf[a]! - signOf[b]!);
    for (let i = from; i < queued; i++) signs[i] = signOf[order[i]!]!;
  }
  edges[nodes] = queued;
  return { edges, signs, wordAt: order.map((node) => wordAt[node]!) };
}

/** Small numbers from 1 for the characters of the words; 0 for all others. */
function alphabetOf(words: readonly string[]): Uint16Array {
  const alphabet = new Uint16Array(65536);
  let size = 0;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (alphabet[code] === 0) alphabet[code] = ++size;
    }
  }
  if (size >= MAX_ALPHABET)
    throw new RangeError(`cues use ${size} different characters; at most ${MAX_ALPHABET - 1} are possible`);
  return alphabet;
}
