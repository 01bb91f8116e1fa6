import type { GramModel } from '../../src/learn/themes/gram-model.js';
import { RARITY_STEP } from '../../src/learn/themes/gram-model.js';
import type { Encoded } from './encode.js';
import type { Weights } from './fit.js';

/** The weights as 8-bit steps, a scale a column; n-grams in the order of their codes, as they must be in `encoded`. */
export function packModel(encoded: Encoded, { table, bias }: Weights, columns: readonly string[]): GramModel {
  const width = columns.length;
  const kept = [...encoded.codes.keys()];
  const scales = columns.map((_, c) => {
    // nothing is clipped: the few largest weights are those of the words that name the theme
    const largest = kept.reduce((most, id) => Math.max(most, Math.abs(table[id * width + c]!)), 0);
    return round((largest || 1) / 127);
  });
  const steps = (id: number, c: number) =>
    Math.max(-127, Math.min(127, Math.round(table[id * width + c]! / scales[c]!)));
  return {
    columns,
    scales,
    bias: Array.from(bias, round),
    keys: Uint32Array.from(kept, (id) => encoded.codes[id]!),
    rarity: Uint8Array.from(kept, (id) => Math.round(encoded.rarity[id]! / RARITY_STEP)),
    table: Int8Array.from(kept.flatMap((id) => columns.map((_, c) => steps(id, c)))),
  };
}

const round = (x: number): number => Number(x.toPrecision(6));
