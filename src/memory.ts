/** What was found for keys that came before; of those that have not been asked for lately some are forgotten. */
export interface Memory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/**
 * Holds between `limit` and twice as many values, in two generations: what is asked for stays in the young one; when that is full, it
 * becomes the old one and the old one goes. Constant time, bounded memory, whatever comes.
 */
export function createMemory<Value>(limit: number): Memory<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    set,
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
  };
}

/**
 * Tells whether a key was asked about lately; the first time never. What comes once, as most does, need not be held at all. A table of
 * 32-bit hashes of keys, each of which takes the place of another: constant time, `slots` × 4 bytes. It may forget, and
 * takes one key for another once in billions: use it where only time depends on the answer.
 * @param slots a power of two
 */
export function createSightings(slots: number): (key: string) => boolean {
  const seen = new Int32Array(slots);
  return (key) => {
    let hash = 0x811c9dc5 | 0;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const isKnown = seen[slot] === hash;
    seen[slot] = hash;
    return isKnown;
  };
}
