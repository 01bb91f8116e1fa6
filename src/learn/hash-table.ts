/** A fixed map from 32-bit hashes to numbers: open addressing over typed arrays, several times faster to ask than a Map. */
export interface HashTable {
  /** The value of a hash; 0 when it is not in the table. */
  get(hash: number): number;
}

export function hashTable(entries: ReadonlyMap<number, number>): HashTable {
  let size = 16;
  while (size < entries.size * 3) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const values = new Float64Array(size);
  const taken = new Uint8Array(size);
  for (const [hash, value] of entries) {
    let at = hash & mask;
    while (taken[at] === 1) at = (at + 1) & mask;
    taken[at] = 1;
    keys[at] = hash | 0;
    values[at] = value;
  }
  return {
    get(hash) {
      const key = hash | 0;
      for (let at = hash & mask; taken[at] === 1; at = (at + 1) & mask)
        if (keys[at] === key) return values[at]!;
      return 0;
    },
  };
}
