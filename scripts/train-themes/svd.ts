import { seededRandom } from '../../src/learn/random.js';

/** Directions beyond those asked for, which make the asked ones exact, and rounds of sharpening. */
const SPARE = 8;
const ROUNDS = 4;

/**
 * The leading left singular vectors of a matrix times √(singular value), row by row: randomised subspace iteration (Halko,
 * Martinsson & Tropp 2011). `matrix` has rows × columns numbers, most of them 0.
 */
export function topDirections(
  matrix: Float32Array,
  rows: number,
  columns: number,
  dimensions: number,
  seed: number,
): Float32Array {
  const width = Math.min(columns, dimensions + SPARE);
  const sparse = toSparse(matrix, rows, columns);
  const random = seededRandom(seed);
  let basis = Float64Array.from({ length: columns * width }, () => random() - 0.5);
  orthonormalise(basis, columns, width);
  for (let round = 0; round < ROUNDS; round++) {
    basis = timesTransposed(sparse, times(sparse, basis, rows, width), columns, width);
    orthonormalise(basis, columns, width);
  }
  const image = times(sparse, basis, rows, width);
  const energy = new Float64Array(width);
  image.forEach((x, i) => {
    energy[i % width]! += x * x;
  });
  const order = [...energy.keys()].sort((a, b) => energy[b]! - energy[a]! || a - b).slice(0, dimensions);
  const out = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row++)
    order.forEach((from, to) => {
      out[row * dimensions + to] = image[row * width + from]! / (energy[from]! ** 0.25 || 1);
    });
  return out;
}

/** Compressed rows: row r holds columns[starts[r]] … columns[starts[r + 1] - 1]. */
interface Sparse {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

function toSparse(matrix: Float32Array, rows: number, columns: number): Sparse {
  let size = 0;
  for (const value of matrix) if (value !== 0) size++;
  const sparse = {
    starts: new Uint32Array(rows + 1),
    columns: new Uint32Array(size),
    values: new Float32Array(size),
  };
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = matrix[row * columns + column]!;
      if (value === 0) continue;
      sparse.columns[at] = column;
      sparse.values[at++] = value;
    }
    sparse.starts[row + 1] = at;
  }
  return sparse;
}

function times(sparse: Sparse, basis: Float64Array, rows: number, width: number): Float64Array {
  const out = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++) {
      const from = sparse.columns[i]! * width;
      const value = sparse.values[i]!;
      for (let d = 0; d < width; d++) out[row * width + d]! += value * basis[from + d]!;
    }
  return out;
}

function timesTransposed(sparse: Sparse, image: Float64Array, columns: number, width: number) {
  const out = new Float64Array(columns * width);
  for (let row = 0; row < sparse.starts.length - 1; row++)
    for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++) {
      const to = sparse.columns[i]! * width;
      const value = sparse.values[i]!;
      for (let d = 0; d < width; d++) out[to + d]! += value * image[row * width + d]!;
    }
  return out;
}

/** Modified Gram-Schmidt over the columns of a count × width matrix, in place. */
function orthonormalise(matrix: Float64Array, count: number, width: number): void {
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) {
      let dot = 0;
      for (let i = 0; i < count; i++) dot += matrix[i * width + a]! * matrix[i * width + b]!;
      for (let i = 0; i < count; i++) matrix[i * width + a]! -= dot * matrix[i * width + b]!;
    }
    let square = 0;
    for (let i = 0; i < count; i++) square += matrix[i * width + a]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let i = 0; i < count; i++) matrix[i * width + a]! /= length;
  }
}
