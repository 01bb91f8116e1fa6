import type { GramModel } from '../../src/learn/themes/gram-model.js';

/** The model with the columns of these names as another has learned them; of n-grams that the other does not know they say nothing. */
export function withColumns(model: GramModel, other: GramModel, names: ReadonlySet<string>): GramModel {
  const width = model.columns.length;
  const rowIn = new Map(Array.from(other.keys, (key, row) => [key, row]));
  const taken = model.columns.flatMap((name, column) =>
    names.has(name) ? [{ column, from: other.columns.indexOf(name) }] : [],
  );
  const table = model.table.slice();
  const scales = [...model.scales];
  const bias = [...model.bias];
  for (const { column, from } of taken) {
    scales[column] = other.scales[from]!;
    bias[column] = other.bias[from]!;
    model.keys.forEach((key, row) => {
      const there = rowIn.get(key);
      table[row * width + column] =
        there === undefined ? 0 : other.table[there * other.columns.length + from]!;
    });
  }
  return { ...model, table, scales, bias };
}
