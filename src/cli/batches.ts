import type { Reject, Verbatim } from '../schema/verbatim.js';

/** So many verbatims are worked on at once: a tokenizer in another process answers them together. */
const BATCH = 64;
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
    for (const { text } of item.texts) characters += text.length;
    if (batch.length < BATCH && characters < CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
