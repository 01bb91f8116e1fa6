import type { Player } from './design.js';
import type { Moments } from './moments.js';

/** A column of which the others leave less than this share says nothing of its own. */
export const COLLINEAR = 1e-9;

/**
 * How much of the variance of the rating each theme explains: its gain in R², averaged over all orders in which themes may enter the
 * regression (Lindeman, Merenda & Gold 1980; Grömping 2006, "Relative importance for linear regression in R"; the Shapley value).
 * The parts add up to R² of the whole model. Any column explains something by chance; adjusted R² (Wherry 1931) takes that off, so
 * that the part of a theme without effect is 0 in the mean and may be a little less. Null where the rating does not vary.
 */
export function lmg(
  moments: Moments,
  players: readonly Player[],
  kind: 'plain' | 'adjusted',
): Float64Array | null {
  const explained = explainedBy(moments, players);
  if (!explained) return null;
  if (kind === 'adjusted') adjust(explained, moments.rows, players);
  const n = players.length;
  const weights = orderWeights(n);
  const parts = new Float64Array(n);
  for (let set = 0; set < explained.length; set++) {
    const size = bits(set);
    for (let player = 0; player < n; player++) {
      const bit = 1 << player;
      if ((set & bit) === 0) parts[player]! += weights[size]! * (explained[set | bit]! - explained[set]!);
    }
  }
  return parts;
}

function adjust(explained: Float64Array, rows: number, players: readonly Player[]): void {
  const columns = new Uint8Array(explained.length);
  for (const [i, player] of players.entries())
    for (let set = 0; set < 1 << i; set++) columns[set | (1 << i)] = columns[set]! + columnsOf(player);
  for (let set = 0; set < explained.length; set++)
    explained[set] = 1 - ((1 - explained[set]!) * (rows - 1)) / (rows - columns[set]! - 1);
}

const columnsOf = ({ complaints, praise }: Player): number =>
  (complaints === null ? 0 : 1) + (praise === null ? 0 : 1);

/** |S|! (n − |S| − 1)! / n! by |S|: the share of the orders in which just S stands before a player. */
function orderWeights(n: number): number[] {
  const weights: number[] = [];
  let combinations = 1;
  for (let size = 0; size < n; size++) {
    weights.push(1 / (n * combinations));
    combinations = (combinations * (n - 1 - size)) / (size + 1);
  }
  return weights;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * R² of the regression on each set of players, by its bits. Players are taken in or left out one after another; what is taken in is
 * eliminated (a Schur complement), so that each step works on a smaller matrix and all 2^n models cost little more than one.
 */
function explainedBy({ products, size }: Moments, players: readonly Player[]): Float64Array | null {
  const total = products[size * size - 1]!;
  if (!(total > 0)) return null;
  const explained = new Float64Array(1 << players.length);
  const room = players.map(
    (): Room => ({
      half: new Float64Array(size * size),
      taken: new Float64Array(size * size),
      left: new Float64Array(size * size),
    }),
  );
  const walk = (player: number, matrix: Float64Array, width: number, diagonal: number, set: number): void => {
    if (player === players.length) {
      explained[set] = Math.min(1, Math.max(0, 1 - matrix[0]! / total));
      return;
    }
    const columns = columnsOf(players[player]!);
    const { half, taken, left } = room[player]!;
    const original = (column: number): number => products[(diagonal + column) * (size + 1)]!;
    if (columns === 1) eliminate(matrix, width, original(0), taken);
    else {
      eliminate(matrix, width, original(0), half);
      eliminate(half, width - 1, original(1), taken);
    }
    walk(player + 1, taken, width - columns, diagonal + columns, set | (1 << player));
    drop(matrix, width, columns, left);
    walk(player + 1, left, width - columns, diagonal + columns, set);
  };
  walk(0, products, size, 0, 0);
  return explained;
}

/** Where the matrices behind one player are written: 2^n times anew, at the same place. */
interface Room {
  /** After the first of two columns. */
  readonly half: Float64Array;
  readonly taken: Float64Array;
  readonly left: Float64Array;
}

/** Writes the matrix given its first variable; without it alone where the others have said all that it says. */
function eliminate(matrix: Float64Array, width: number, original: number, into: Float64Array): void {
  const pivot = matrix[0]!;
  if (!(pivot > COLLINEAR * original)) {
    drop(matrix, width, 1, into);
    return;
  }
  const left = width - 1;
  for (let a = 0; a < left; a++) {
    const factor = matrix[a + 1]! / pivot;
    const from = (a + 1) * width + 1;
    for (let b = 0; b < left; b++) into[a * left + b] = matrix[from + b]! - factor * matrix[b + 1]!;
  }
}

function drop(matrix: Float64Array, width: number, columns: number, into: Float64Array): void {
  const left = width - columns;
  for (let a = 0; a < left; a++) {
    const from = (a + columns) * width + columns;
    for (let b = 0; b < left; b++) into[a * left + b] = matrix[from + b]!;
  }
}
