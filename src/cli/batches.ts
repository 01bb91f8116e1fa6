import type { Reject, Verbatim } from '../schema/verbatim.js';

/** So many verbatims are worked on at once: a tokenizer in another process answers them together, a worker takes them together. */
const BATCH = 256;
/** Fewer where the texts are long, so that memory stays small. */
const CHARACTERS = 1 << 20;

/** Verbatims in order, in batches; rejects are left out. */
export async function* batches<Item extends Verbatim>(
  items: AsyncIterable<Item | Reject>,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let characters = 0;
  for await (const item of items) {
    if (item.kind === 'reject') continue;
    batch.push(item);
    characters += sizeOf(item);
    if (batch.length < BATCH && characters < CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Characters that a verbatim holds, with those of the columns that are not read. */
export const sizeOf = (verbatim: Verbatim): number =>
  verbatim.cells.reduce((sum, cell) => sum + cell.length, charactersOf(verbatim));

/** Characters that are to be read. */
export const charactersOf = ({ texts }: Verbatim): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0);
