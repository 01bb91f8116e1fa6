/** Fields of a node: one record of eight numbers, so that a node lies in one cache line. */
export const WIDTH = 8;
export const WORD = 0;
export const START = 1;
export const END = 2;
/** Right id of its word. */
export const RIGHT = 3;
/** Cost of the best path to it, its own included. */
export const COST = 4;
/** The node before it on that path; the beginning's is -1. */
export const BEFORE = 5;
/** The next node that ends at the same place, -1: none. */
export const NEXT = 6;

/** The nodes of a lattice, and for each place those that end there. A node is named by where its record begins. */
export class Nodes {
  /** The records. Another array after a `push` that made it grow. */
  records = new Int32Array(WIDTH << 12);
  /** The last node that ends at a place, counted from the beginning of the line; -1: none. */
  heads = new Int32Array(1 << 12);
  private free = 0;

  /** Empty again, for a line of `length` characters. */
  reset(length: number): void {
    if (this.heads.length <= length) this.heads = new Int32Array(2 * length + 1);
    this.heads.fill(-1, 0, length + 1);
    this.free = 0;
  }

  push(
    word: number,
    start: number,
    end: number,
    right: number,
    cost: number,
    before: number,
    place: number,
  ): void {
    if (this.free === this.records.length) this.grow();
    const { records, heads, free } = this;
    records[free] = word;
    records[free + START] = start;
    records[free + END] = end;
    records[free + RIGHT] = right;
    records[free + COST] = cost;
    records[free + BEFORE] = before;
    records[free + NEXT] = heads[place]!;
    heads[place] = free;
    this.free = free + WIDTH;
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.records.length);
    larger.set(this.records);
    this.records = larger;
  }
}
