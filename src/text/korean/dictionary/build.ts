import { type Connections, connectionsOf } from './connections.js';
import type { Category, Dictionary } from './dictionary.js';
import { readEntries } from './entries.js';
import { dictionaryBroken, readSource } from './source.js';

/** mecab-ko-dic 2.1.1-20180720. */
export const EXPECTED = { entryCount: 816_283, rightIds: 3822, leftIds: 2693 } as const;

/** Decodes the data files of kuromoji-ko: about four CPU seconds, so it is done once and cached. */
export function buildDictionary(): Dictionary {
  const { connections, rightIds, leftIds } = readMatrix();
  const { entryCount, entries, tags, contexts, ...rest } = readEntries();
  const categories = readCategories();
  const facts = {
    entryCount,
    rightIds,
    leftIds,
    tags,
    contexts,
    categories,
    unknown: entries.length / 4 - categories.length,
  };
  for (const [name, count] of Object.entries(EXPECTED)) {
    const found = facts[name as keyof typeof EXPECTED];
    if (found !== count) throw dictionaryBroken(`${name} is ${found} instead of ${count}`);
  }
  return {
    facts,
    entries: byCategory(entries, categories.length),
    connections,
    ...readCharacters(),
    ...rest,
  };
}

/** Two sizes, then a row for each right id. */
function readMatrix(): { connections: Connections; rightIds: number; leftIds: number } {
  const bytes = readSource('cc');
  const source = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const [rightIds = 0, leftIds = 0] = source;
  return { connections: connectionsOf(source.subarray(2), rightIds, leftIds), rightIds, leftIds };
}

/** For each category a flag "always", a flag "group", the length as 32 bits, the name with a NUL. */
function readCategories(): Category[] {
  const bytes = readSource('unk_invoke');
  const categories: Category[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at + 6);
    categories.push({
      name: bytes.toString('latin1', at + 6, end),
      always: bytes[at] === 1,
      group: bytes[at + 1] === 1,
      length: bytes.readUInt32LE(at + 2),
    });
    at = end + 1;
  }
  return categories;
}

/** The unknown words stand last in `entries`, in an order of their own: unk_map tells the category of each. */
function byCategory(entries: Uint16Array, count: number): Uint16Array {
  const map = readSource('unk_map');
  const first = entries.length - 4 * count;
  const unordered = entries.slice(first);
  // The number of categories, then for each: category, number of words (1), byte offset of the word in its table.
  for (let at = 4; at < map.length; at += 12) {
    const word = map.readUInt32LE(at + 8) / 10;
    entries.set(unordered.subarray(4 * word, 4 * word + 4), first + 4 * map.readUInt32LE(at));
  }
  return entries;
}

function readCharacters() {
  const category = Uint8Array.from(readSource('unk_char'));
  const more = readSource('unk_compat');
  const categories = Uint16Array.from(category, (own, unit) => (1 << own) | more.readUInt32LE(4 * unit));
  return { category, categories };
}
