/** Bands and rows: sets of similarity 0.7 meet in a band with a chance of 0.975, 0.8 of 0.9996, 0.3 of 0.05 (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4). */
const BANDS = 20;
const ROWS = 5;
const HASHES = BANDS * ROWS;

/** Odd multipliers and masks of the hash functions, from a fixed sequence (Weyl's, by the golden ratio, mixed). */
const MULTIPLIERS = Int32Array.from({ length: HASHES }, (_, i) => mix(i + 1) | 1);
const MASKS = Int32Array.from({ length: HASHES }, (_, i) => mix(i + 1 + HASHES));

function mix(i: number): number {
  let h = Math.imul(i, 0x9e3779b9);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const minima = new Uint32Array(HASHES);

/** The bands of a set of shingles: each the hash of five of its MinHash values (Broder 1997, "On the resemblance and containment of documents"). */
function bandsOf(shingles: Uint32Array): Uint32Array {
  minima.fill(0xffffffff);
  for (let h = 0; h < HASHES; h++) {
    const [multiplier, mask] = [MULTIPLIERS[h]!, MASKS[h]!];
    let least = 0xffffffff;
    for (let i = 0; i < shingles.length; i++) {
      const value = Math.imul(shingles[i]! ^ mask, multiplier) >>> 0;
      if (value < least) least = value;
    }
    minima[h] = least;
  }
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let hash = mix(band + 7919);
    for (let row = 0; row < ROWS; row++) hash = mix(hash ^ minima[band * ROWS + row]!);
    return hash >>> 0;
  });
}

export interface Bands {
  /** Numbers of sets that share a band with this one, newest first in each band, at most `most`; then keeps the set under its own number. */
  meet(shingles: Uint32Array, most: number): { candidates: number[]; keep(): void };
}

/** A table of bands: chains in typed arrays, twice as many heads as entries. */
export function createBands(): Bands {
  let heads = new Int32Array(1 << 12).fill(-1);
  let keys = new Uint32Array(1 << 11);
  let next = new Int32Array(1 << 11);
  let entries = 0;

  const link = (entry: number) => {
    const slot = keys[entry]! & (heads.length - 1);
    next[entry] = heads[slot]!;
    heads[slot] = entry;
  };
  const grow = () => {
    const [oldKeys, oldNext] = [keys, next];
    keys = new Uint32Array(oldKeys.length * 2);
    keys.set(oldKeys);
    next = new Int32Array(oldNext.length * 2);
    heads = new Int32Array(heads.length * 2).fill(-1);
    for (let entry = 0; entry < entries; entry++) link(entry);
  };

  return {
    meet(shingles, most) {
      const bands = bandsOf(shingles);
      const found = new Set<number>();
      for (const key of bands) {
        for (
          let entry = heads[key & (heads.length - 1)]!;
          entry >= 0 && found.size < most;
          entry = next[entry]!
        )
          if (keys[entry] === key) found.add(Math.floor(entry / BANDS));
      }
      return {
        candidates: [...found],
        keep() {
          for (const key of bands) {
            if (entries === keys.length) grow();
            keys[entries] = key;
            link(entries++);
          }
        },
      };
    },
  };
}
