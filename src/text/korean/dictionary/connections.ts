/**
 * What it costs that a word follows another, by the left id of the one and the right id of the other. Many ids of mecab-ko-dic cost
 * the same beside every other: rows and columns that are the same are held once, 7 MB instead of 21.
 */
export interface Connections {
  /** Row of a left id. */
  readonly rowOf: Uint16Array;
  /** Column of a right id. */
  readonly columnOf: Uint16Array;
  /** costs[row * width + column]; a row's costs lie together, since one word asks for those of all before it. */
  readonly costs: Int16Array;
}

/** How many columns. */
export const widthOf = ({ columnOf }: Connections): number =>
  columnOf.reduce((most, column) => Math.max(most, column), 0) + 1;

/** @param matrix a row for each right id, of a cost for each left id */
export function connectionsOf(matrix: Int16Array, rightIds: number, leftIds: number): Connections {
  const byRight = distinct(matrix, rightIds, leftIds);
  const width = byRight.firsts.length;
  const byLeft = distinct(turned(matrix, byRight.firsts, leftIds), leftIds, width);
  const costs = new Int16Array(byLeft.firsts.length * width);
  byLeft.firsts.forEach((left, row) => {
    for (let column = 0; column < width; column++)
      costs[row * width + column] = matrix[byRight.firsts[column]! * leftIds + left]!;
  });
  return { rowOf: byLeft.classOf, columnOf: byRight.classOf, costs };
}

/** Rows that are the same as one: the class of each row, and the first row of each class. */
function distinct(matrix: Int16Array, rows: number, width: number) {
  const classes = new Map<string, number>();
  const firsts: number[] = [];
  const classOf = Uint16Array.from({ length: rows }, (_, row) => {
    const bytes = Buffer.from(matrix.buffer, matrix.byteOffset + 2 * row * width, 2 * width);
    const key = bytes.toString('latin1');
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, firsts.length);
    return firsts.push(row) - 1;
  });
  return { classOf, firsts };
}

/** Some rows as columns: width × rows.length. */
function turned(matrix: Int16Array, rows: readonly number[], width: number): Int16Array {
  const out = new Int16Array(width * rows.length);
  for (let left = 0; left < width; left++)
    rows.forEach((row, i) => {
      out[left * rows.length + i] = matrix[row * width + left]!;
    });
  return out;
}
