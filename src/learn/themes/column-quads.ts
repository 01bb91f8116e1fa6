/** So many bytes of at most 255 never leave 16 bits. */
const MOST = 257;
/** Weights stand as bytes of 1 … 255: this is taken off again when sums are settled. */
const MIDDLE = 128;
/** The even bytes of a 32-bit number, as two 16-bit numbers. */
const EVEN = 0x00ff00ff;

/** The rows of a table, rows × width weights of -127 … 127, as ColumnQuads adds them up: each four columns in 32 bits. */
export function columnQuads(table: Int8Array, width: number): Int32Array {
  const words = (width + 3) >> 2;
  const count = width === 0 ? 0 : table.length / width;
  const quads = new Int32Array(count * words);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const end = (row + 1) * width;
    for (let from = row * width; from < end; from += 4) {
      let word = table[from]! + MIDDLE;
      if (from + 1 < end) word |= (table[from + 1]! + MIDDLE) << 8;
      if (from + 2 < end) word |= (table[from + 2]! + MIDDLE) << 16;
      if (from + 3 < end) word |= (table[from + 3]! + MIDDLE) << 24;
      quads[at++] = word;
    }
  }
  return quads;
}

/**
 * Sums of rows of 8-bit weights, four columns a look: each four of a row are the bytes of one 32-bit number, whose even and odd bytes
 * are added up as two 16-bit numbers each. A row is 56 bytes for 55 columns, mostly one line of the processor's cache: where that line
 * is not at hand, waiting for it is what a row costs. The same result as column by column.
 */
export class ColumnQuads {
  private readonly words: number;
  /** stretch × words × 2: even and odd bytes that are not yet settled, and of how many rows. */
  private open = new Int32Array(1024);
  private added = new Uint16Array(64);

  /** `rows`: as `columnQuads` makes them. */
  constructor(
    private readonly rows: Int32Array,
    private readonly width: number,
  ) {
    this.words = (width + 3) >> 2;
  }

  /** Forgets what is open; room for `stretches`. */
  begin(stretches: number): void {
    const needed = stretches * this.words * 2;
    if (this.open.length < needed) this.open = new Int32Array(needed * 2);
    else this.open.fill(0, 0, needed);
    if (this.added.length < stretches) this.added = new Uint16Array(stretches * 2);
    else this.added.fill(0, 0, stretches);
  }

  /** Adds a row to a stretch; `sums` (stretch × width) only changes when the open sum is full. */
  add(row: number, stretch: number, sums: Int32Array): void {
    const { rows, open, words } = this;
    const end = (row + 1) * words;
    let to = stretch * words * 2;
    for (let from = row * words; from < end; from++) {
      const four = rows[from]!;
      open[to]! += four & EVEN;
      open[to + 1]! += (four >>> 8) & EVEN;
      to += 2;
    }
    if (++this.added[stretch]! === MOST) this.settle(stretch, sums);
  }

  /** The same as adding the four rows one after the other. */
  addFour(a: number, b: number, c: number, d: number, stretch: number, sums: Int32Array): void {
    if (this.added[stretch]! + 4 > MOST) this.settle(stretch, sums);
    const { rows, open, words } = this;
    const [second, third, fourth] = [(b - a) * words, (c - a) * words, (d - a) * words];
    const end = (a + 1) * words;
    let to = stretch * words * 2;
    for (let at = a * words; at < end; at++) {
      const one = rows[at]!;
      const two = rows[at + second]!;
      const three = rows[at + third]!;
      const four = rows[at + fourth]!;
      open[to]! += (one & EVEN) + (two & EVEN) + (three & EVEN) + (four & EVEN);
      open[to + 1]! +=
        ((one >>> 8) & EVEN) + ((two >>> 8) & EVEN) + ((three >>> 8) & EVEN) + ((four >>> 8) & EVEN);
      to += 2;
    }
    this.added[stretch]! += 4;
    if (this.added[stretch]! >= MOST) this.settle(stretch, sums);
  }

  /** One weight of a row. */
  weight(row: number, column: number): number {
    return ((this.rows[row * this.words + (column >> 2)]! >>> ((column & 3) * 8)) & 0xff) - MIDDLE;
  }

  /** Moves a stretch's open sum into `sums`. */
  settle(stretch: number, sums: Int32Array): void {
    const off = this.added[stretch]! * MIDDLE;
    if (off === 0) return;
    this.added[stretch] = 0;
    const { open, words, width } = this;
    const first = stretch * words * 2;
    for (let column = 0; column < width; column++) {
      const both = open[first + ((column >> 2) << 1) + (column & 1)]!;
      sums[stretch * width + column]! += ((column & 2) === 0 ? both & 0xffff : both >>> 16) - off;
    }
    open.fill(0, first, first + words * 2);
  }
}
