import type { Moments } from './moments.js';
import { COLLINEAR } from './shapley.js';

/**
 * How much higher (or lower) the rating is where a column holds, all other columns held equal: least squares by Gauss and Jordan on
 * the centred products. NaN for a column that the ones before it say already.
 */
export function coefficients({ products, size }: Moments): Float64Array {
  const matrix = Float64Array.from(products);
  const columns = size - 1;
  const used: number[] = [];
  for (let pivot = 0; pivot < columns; pivot++) {
    const value = matrix[pivot * (size + 1)]!;
    if (!(value > COLLINEAR * products[pivot * (size + 1)]!)) continue;
    used.push(pivot);
    for (let b = 0; b < size; b++) matrix[pivot * size + b]! /= value;
    for (let a = 0; a < columns; a++) {
      const factor = matrix[a * size + pivot]!;
      if (a === pivot || factor === 0) continue;
      for (let b = 0; b < size; b++) matrix[a * size + b]! -= factor * matrix[pivot * size + b]!;
    }
  }
  const found = new Float64Array(columns).fill(Number.NaN);
  for (const column of used) found[column] = matrix[column * size + columns]!;
  return found;
}

/** The mean rating less that of the rows without the column: what its rows add to, or take from, the mean. NaN where there are none. */
export const leaveOneOut = ({ rows, ratings, rowsWith, ratingsWith }: Moments, column: number): number =>
  rowsWith[column] === 0
    ? Number.NaN
    : ratings / rows - (ratings - ratingsWith[column]!) / (rows - rowsWith[column]!);
