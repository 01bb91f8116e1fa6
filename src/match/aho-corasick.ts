/** A word found in a text: `word` is its index in the list given to the automaton. */
export type OnHit = (word: number, start: number, end: number) => void;

/**
 * Finds all of many words in one pass over a text (Aho & Corasick 1975), in time linear in the text and its hits.
 * Edges live in one open-addressing table of typed arrays, so that building and scanning allocate next to nothing.
 */
export interface Automaton {
  scan(text: string, onHit: OnHit): void;
}

/** Distinct characters of all words together: Korean cues use about 1,200 syllables. */
const MAX_ALPHABET = 4096;

export function buildAutomaton(words: readonly string[]): Automaton {
  const alphabet = alphabetOf(words);
  const most = words.reduce((sum, word) => sum + word.length, 1) + 1;
  const edges = edgeTable(most);
  const fail = new Int32Array(most);
  const lengths = Int32Array.from(words, (word) => word.length);
  /** First word ending at a node, then further words by `same`; -1: none. */
  const wordAt = new Int32Array(most).fill(-1);
  const same = new Int32Array(words.length).fill(-1);
  /** Nearest node on the fail path where a word ends. */
  const shorter = new Int32Array(most);

  let nodes = 1;
  words.forEach((word, index) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const sign = alphabet[word.charCodeAt(i)]!;
      let next = edges.get(node, sign);
      if (next < 0) edges.set(node, sign, (next = nodes++));
      node = next;
    }
    if (node === 0) return;
    same[index] = wordAt[node]!;
    wordAt[node] = index;
  });

  const queue: number[] = [];
  const children = edges.byParent(nodes);
  for (const [, child] of children[0]!) queue.push(child);
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (const [sign, child] of children[node]!) {
      let state = fail[node]!;
      while (state > 0 && edges.get(state, sign) < 0) state = fail[state]!;
      const target = edges.get(state, sign);
      fail[child] = target >= 0 && target !== child ? target : 0;
      shorter[child] = wordAt[fail[child]!]! >= 0 ? fail[child]! : shorter[fail[child]!]!;
      queue.push(child);
    }
  }

  return {
    scan(text, onHit) {
      let node = 0;
      for (let i = 0; i < text.length; i++) {
        const sign = alphabet[text.charCodeAt(i)]!;
        if (sign === 0) {
          node = 0;
          continue;
        }
        let next = edges.get(node, sign);
        while (next < 0 && node > 0) {
          node = fail[node]!;
          next = edges.get(node, sign);
        }
        node = Math.max(next, 0);
        for (let state = wordAt[node]! >= 0 ? node : shorter[node]!; state > 0; state = shorter[state]!) {
          for (let word = wordAt[state]!; word >= 0; word = same[word]!)
            onHit(word, i + 1 - lengths[word]!, i + 1);
        }
      }
    },
  };
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

function edgeTable(most: number) {
  const capacity = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  const keys = new Int32Array(capacity).fill(-1);
  const targets = new Int32Array(capacity);
  const mask = capacity - 1;
  const slot = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  };
  return {
    get(node: number, sign: number): number {
      const at = slot(node * MAX_ALPHABET + sign);
      return keys[at] === -1 ? -1 : targets[at]!;
    },
    set(node: number, sign: number, target: number): void {
      const key = node * MAX_ALPHABET + sign;
      const at = slot(key);
      keys[at] = key;
      targets[at] = target;
    },
    byParent(nodes: number): [number, number][][] {
      const children: [number, number][][] = Array.from({ length: nodes }, () => []);
      keys.forEach((key, at) => {
        if (key >= 0) children[Math.floor(key / MAX_ALPHABET)]!.push([key % MAX_ALPHABET, targets[at]!]);
      });
      return children;
    },
  };
}
