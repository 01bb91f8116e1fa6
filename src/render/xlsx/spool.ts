import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** So many rows are packed together. */
const ROWS = 1000;

/** Rows that wait for what is known at the end only (the language of most verbatims), packed so that a million of them fit into memory. */
export class Spool<Row> {
  readonly #packed: Buffer[] = [];
  #rows: Row[] = [];

  add(row: Row): void {
    if (this.#rows.push(row) === ROWS) this.#pack();
  }

  /** In the order in which they came. */
  *[Symbol.iterator](): Generator<Row> {
    for (const packed of this.#packed) yield* JSON.parse(inflateRawSync(packed).toString()) as Row[];
    yield* this.#rows;
  }

  #pack(): void {
    this.#packed.push(deflateRawSync(JSON.stringify(this.#rows), { level: 1 }));
    this.#rows = [];
  }
}
