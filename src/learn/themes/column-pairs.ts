/** So many weights of at most 127 never leave 16 bits. */
const MOST = 256;

/**
 * Sums of rows of 8-bit weights, two columns at once: each pair of columns is one 32-bit number, (second << 16) + first, and sums
 * of such numbers hold both sums as long as neither leaves 16 bits. Half the additions of a sum column by column, the same result.
 */
export class ColumnPairs {
  private readonly half: number;
  private readonly rows: Int32Array;
  /** stretch × half: what was not yet settled, and of how many rows. */
  private open = new Int32Array(1024);
  private added = new Uint16Array(64);

  /** `table`: rows × width weights of -127 … 127. */
  constructor(
    table: Int8Array,
    private readonly width: number,
  ) {
    this.half = (width + 1) >> 1;
    const count = table.length / width;
    this.rows = new Int32Array(count * this.half);
    for (let row = 0; row < count; row++)
      for (let pair = 0; pair < this.half; pair++) {
        const first = table[row * width + 2 * pair]!;
        const second = 2 * pair + 1 < width ? table[row * width + 2 * pair + 1]! : 0;
        this.rows[row * this.half + pair] = (second << 16) + first;
      }
  }

  /** Forgets what is open; room for `stretches`. */
  begin(stretches: number): void {
    if (this.open.length < stretches * this.half) this.open = new Int32Array(stretches * this.half * 2);
    else this.open.fill(0, 0, stretches * this.half);
    if (this.added.length < stretches) this.added = new Uint16Array(stretches * 2);
    else this.added.fill(0, 0, stretches);
  }

  /** Adds a row to a stretch; `sums` (stretch × width) only changes when the open sum is full. */
  add(row: number, stretch: number, sums: Int32Array): void {
    const { rows, open, half } = this;
    const from = row * half;
    const to = stretch * half;
    for (let pair = 0; pair < half; pair++) open[to + pair]! += rows[from + pair]!;
    if (++this.added[stretch]! === MOST) this.settle(stretch, sums);
  }

  /** Moves a stretch's open sum into `sums`. */
  settle(stretch: number, sums: Int32Array): void {
    if (this.added[stretch] === 0) return;
    this.added[stretch] = 0;
    const { open, half, width } = this;
    for (let pair = 0; pair < half; pair++) {
      const both = open[stretch * half + pair]!;
      const first = (both << 16) >> 16;
      open[stretch * half + pair] = 0;
      sums[stretch * width + 2 * pair]! += first;
      if (2 * pair + 1 < width) sums[stretch * width + 2 * pair + 1]! += (both - first) >> 16;
    }
  }
}
