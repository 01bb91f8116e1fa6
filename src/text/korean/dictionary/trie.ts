/**
 * A read-only trie over UTF-16 code units, its nodes numbered breadth first: the children of node n are the nodes
 * firstChild(n) … firstChild(n + 1) - 1, ordered by label. Twelve bytes a node, and two arrays to follow at each step.
 */
export interface Trie {
  /** Child of the root by code unit; 0: none. */
  readonly roots: Uint32Array;
  /** Two numbers a node: its first child, and its value (0: no key ends here). */
  readonly nodes: Uint32Array;
  /** The code unit that leads to a node. */
  readonly labels: Uint16Array;
}

/** The trie of `keys`, which are sorted by code unit, distinct and not empty; `values` are above 0. */
export function buildTrie(keys: readonly string[], values: ArrayLike<number>): Trie {
  const labels = [0];
  const firstChild = [0];
  const value = [0];
  // The keys below each node, as a range; nodes join the queue in the order of their numbers.
  const from = [0];
  const to = [keys.length];
  const depths = [0];
  for (let node = 0; node < from.length; node++) {
    const depth = depths[node]!;
    let at = from[node]!;
    const end = to[node]!;
    firstChild[node] = from.length;
    if (at < end && keys[at]!.length === depth) value[node] = values[at++]!;
    while (at < end) {
      const label = keys[at]!.charCodeAt(depth);
      const start = at;
      while (at < end && keys[at]!.charCodeAt(depth) === label) at++;
      labels.push(label);
      value.push(0);
      from.push(start);
      to.push(at);
      depths.push(depth + 1);
    }
  }
  const count = labels.length;
  const nodes = new Uint32Array(2 * count + 2);
  for (let node = 0; node < count; node++) {
    nodes[2 * node] = firstChild[node]!;
    nodes[2 * node + 1] = value[node]!;
  }
  nodes[2 * count] = count;
  const roots = new Uint32Array(0x10000);
  for (let child = nodes[0]!; child < nodes[2]!; child++) roots[labels[child]!] = child;
  return { roots, nodes, labels: Uint16Array.from(labels) };
}

/** The child of `node` by `label`; 0: none. */
export function childOf(trie: Trie, node: number, label: number): number {
  const { nodes, labels } = trie;
  let low = nodes[2 * node]!;
  let high = nodes[2 * node + 2]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = labels[middle]!;
    if (found === label) return middle;
    if (found < label) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** The entries of a whole key: the first, and how many. */
export function entriesOf(trie: Trie, key: string): { first: number; count: number } {
  let node = trie.roots[key.charCodeAt(0)] ?? 0;
  for (let i = 1; i < key.length && node !== 0; i++) node = childOf(trie, node, key.charCodeAt(i));
  const value = node === 0 ? 0 : trie.nodes[2 * node + 1]!;
  return { first: value >>> 12, count: value & 0xfff };
}
