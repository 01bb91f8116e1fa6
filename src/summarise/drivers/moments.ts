import type { Design } from './design.js';

/** What a regression needs of weighted rows. The rating is the last variable. */
export interface Moments {
  readonly rows: number;
  /** Sum of the ratings. */
  readonly ratings: number;
  /** Rows that have each column, and the sum of their ratings. */
  readonly rowsWith: Float64Array;
  readonly ratingsWith: Float64Array;
  /** Columns and the rating: centred sums of squares and products, row by row, `size` × `size`. */
  readonly size: number;
  readonly products: Float64Array;
}

/** Moments of the design with each pattern counted so many times. */
export function momentsOf({ columns, patterns }: Design, times: ArrayLike<number>): Moments {
  const y = columns.length;
  const size = y + 1;
  const products = new Float64Array(size * size);
  const rowsWith = new Float64Array(y);
  const ratingsWith = new Float64Array(y);
  let rows = 0;
  let ratings = 0;
  let squares = 0;
  for (const [i, { rating, columns: said }] of patterns.entries()) {
    const weight = times[i]!;
    if (weight === 0) continue;
    rows += weight;
    ratings += weight * rating;
    squares += weight * rating * rating;
    for (const a of said) {
      rowsWith[a]! += weight;
      ratingsWith[a]! += weight * rating;
      for (const b of said) products[a * size + b]! += weight;
    }
  }
  for (let a = 0; a < y; a++) {
    for (let b = 0; b < y; b++) products[a * size + b]! -= (rowsWith[a]! * rowsWith[b]!) / rows;
    const withRating = ratingsWith[a]! - (rowsWith[a]! * ratings) / rows;
    products[a * size + y] = withRating;
    products[y * size + a] = withRating;
  }
  products[y * size + y] = squares - (ratings * ratings) / rows;
  return { rows, ratings, rowsWith, ratingsWith, size, products };
}

/** Once each row. */
export function timesOf({ patterns, patternOf }: Design): Float64Array {
  const times = new Float64Array(patterns.length);
  for (const pattern of patternOf) times[pattern]!++;
  return times;
}
