/** A fixed map from 32-bit hashes to numbers: open addressing over typed arrays, several times faster to ask than a Map. */
export interface HashTable {
  /** The value of a hash; 0 when it is not in the table. */
  get(hash: number): number;
}

/** @param at the value of each hash; of a hash that comes twice the last one counts */
export function hashTable(hashes: ArrayLike<number>, at: (i: number) => number): HashTable {
  let size = 16;
  while (size < hashes.length * 3) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const values = new Float64Array(size);
  const taken = new Uint8Array(size);
  for (let i = 0; i < hashes.length; i++) {
    const key = hashes[i]! | 0;
    let place = key & mask;
    while (taken[place] === 1 && keys[place] !== key) place = (place + 1) & mask;
    taken[place] = 1;
    keys[place] = key;
    values[place] = at(i);
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
