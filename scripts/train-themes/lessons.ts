import { SIDES } from '../../src/learn/themes/sides.js';
import type { Encoded } from './encode.js';
import type { Lessons, Weights } from './fit.js';
import type { ThemeRow } from './rows.js';

/** Which themes each text has. */
export function themeLessons(rows: readonly ThemeRow[], themes: readonly string[]): Lessons {
  const columns = themes.length;
  const labels = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    for (const { id } of row.themes) labels[i * columns + themes.indexOf(id)] = 1;
  });
  const weights = new Float32Array(labels.length).fill(1);
  rows.forEach(({ only }, i) => {
    if (only === undefined) return;
    weights.fill(0, i * columns, (i + 1) * columns);
    weights[i * columns + themes.indexOf(only)] = 1;
  });
  return { columns, labels, weights, chance: Float32Array.from(rows, ({ weight }) => weight) };
}

/** Mixed texts blame and praise; texts that are no feedback teach nothing. */
export function sideLessons(rows: readonly ThemeRow[]): Lessons {
  const columns = SIDES.length;
  const has = ({ polarity }: ThemeRow, side: string): boolean =>
    polarity === side || (polarity === 'mixed' && side !== 'neutral');
  return {
    columns,
    labels: Float32Array.from(rows.flatMap((row) => SIDES.map((side) => (has(row, side) ? 1 : 0)))),
    weights: Float32Array.from(rows.flatMap((row) => SIDES.map(() => (row.polarity === null ? 0 : 1)))),
    chance: new Float32Array(rows.length).fill(1),
  };
}

/** The columns of both, side by side. */
export function beside({ codes }: Encoded, a: Weights, b: Weights): Weights {
  const [left, right] = [a.bias.length, b.bias.length];
  const table = new Float32Array(codes.length * (left + right));
  codes.forEach((_, id) => {
    table.set(a.table.subarray(id * left, (id + 1) * left), id * (left + right));
    table.set(b.table.subarray(id * right, (id + 1) * right), id * (left + right) + left);
  });
  return { table, bias: Float64Array.from([...a.bias, ...b.bias]) };
}
