import type { Encoded } from './encode.js';
import type { Weights } from './fit.js';

/**
 * The texts with the n-grams alone that say most in quickly learned weights (large ones, those of more texts first), in the order of
 * their codes. A model that learns from these anew makes up for what the others said; one that is cut after learning does not.
 */
export function mostTelling(encoded: Encoded, { table, bias }: Weights, most: number): Encoded {
  const width = bias.length;
  const importance = Float64Array.from(encoded.codes, (_, id) => {
    let square = 0;
    for (let c = 0; c < width; c++) square += table[id * width + c]! ** 2;
    return Math.sqrt(square * (encoded.frequency[id]! + 0.5));
  });
  const kept = [...encoded.codes.keys()]
    .sort((a, b) => importance[b]! - importance[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => encoded.codes[a]! - encoded.codes[b]!);
  return narrowed(encoded, kept);
}

const GONE = -1;

function narrowed(
  { offsets, ids, stretches, codes, rarity, frequency }: Encoded,
  kept: readonly number[],
): Encoded {
  const now = new Int32Array(codes.length).fill(GONE);
  kept.forEach((id, i) => {
    now[id] = i;
  });
  const left: number[] = [];
  const places: number[] = [];
  const from = new Uint32Array(offsets.length);
  for (let t = 0; t + 1 < offsets.length; t++) {
    for (let i = offsets[t]!; i < offsets[t + 1]!; i++) {
      const id = now[ids[i]!]!;
      if (id === GONE) continue;
      left.push(id);
      places.push(stretches[i]!);
    }
    from[t + 1] = left.length;
  }
  return {
    offsets: from,
    ids: Uint32Array.from(left),
    stretches: Uint16Array.from(places),
    codes: Uint32Array.from(kept, (id) => codes[id]!),
    rarity: Float32Array.from(kept, (id) => rarity[id]!),
    frequency: Uint32Array.from(kept, (id) => frequency[id]!),
  };
}
