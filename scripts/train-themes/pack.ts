import type { GramModel } from '../../src/learn/themes/gram-model.js';
import { RARITY_STEP } from '../../src/learn/themes/gram-model.js';
import type { Encoded } from './encode.js';
import type { Weights } from './fit.js';

/** The n-grams that say most (largest weights in the first `main` columns, those of more texts first), as 8-bit steps, a scale a column. */
export function packModel(
  encoded: Encoded,
  { table, bias }: Weights,
  columns: readonly string[],
  main: number,
  most: number,
): GramModel {
  const width = columns.length;
  const importance = Float64Array.from(encoded.codes, (_, id) => {
    let square = 0;
    for (let c = 0; c < main; c++) square += table[id * width + c]! ** 2;
    return Math.sqrt(square * (encoded.frequency[id]! + 0.5));
  });
  const kept = [...encoded.codes.keys()]
    .sort((a, b) => importance[b]! - importance[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => encoded.codes[a]! - encoded.codes[b]!);
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
