import { RAW_LIMIT, rawText, type StrictDecoder } from '../decode/decode.js';
import type { Item, ItemReader } from './item.js';
import type { FoundArray } from './outline.js';
import { isRecord, recordOf } from './record.js';

/** Reads pages: unlike a record, one without records is a reject, and then shown as it stands in the input. */
export const pageReader = (reader: ItemReader, decode: StrictDecoder): ItemReader => ({
  ...reader,
  read(bytes, line, cut) {
    const item = reader.read(bytes, line, cut);
    return isRecord(item.parsed) ? { ...item, raw: rawText(bytes, decode) } : item;
  },
});

/** The arrays that pages hold, with how many objects are in each of them. */
export async function arraysOf(pages: AsyncIterable<Item>): Promise<FoundArray[]> {
  const found = new Map<string, FoundArray>();
  for await (const { parsed } of pages) {
    if (!isRecord(parsed)) continue;
    for (const [path, cell] of parsed) {
      if (!Array.isArray(cell)) continue;
      const array = found.get(path) ?? { path, steps: path.split('.'), objects: 0 };
      array.objects += cell.filter((value) => isRecord(recordOf(value, Number.POSITIVE_INFINITY))).length;
      found.set(path, array);
    }
  }
  return [...found.values()];
}

/** The records in the array at a path of each page. A page that has none there, or cannot be read, is one reject. */
export async function* pageItems(
  pages: AsyncIterable<Item>,
  path: string,
  maxField: number,
): AsyncGenerator<Item> {
  for await (const page of pages) {
    if (isRecord(page.parsed)) yield* recordsOf(page, page.parsed.get(path), path, maxField);
    else {
      const message = `${page.parsed.message} None of the records in it is read.`;
      yield { ...page, parsed: { ...page.parsed, message } };
    }
  }
}

function* recordsOf(page: Item, array: unknown, path: string, maxField: number): Generator<Item> {
  if (!Array.isArray(array)) {
    yield { ...page, parsed: { code: 'not_a_record', message: `It has no array of records at "${path}".` } };
    return;
  }
  for (const value of array) {
    const parsed = recordOf(value, maxField);
    yield { parsed, line: page.line, raw: isRecord(parsed) ? '' : shown(value) };
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > RAW_LIMIT ? `${text.slice(0, RAW_LIMIT)}…` : text;
}
