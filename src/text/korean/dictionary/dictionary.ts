import type { Connections } from './connections.js';
import type { Trie } from './trie.js';

/** Texts for a few of the entries: `ids` ascending; the text of ids[i] is the code units ends[i - 1] … ends[i] - 1. */
export interface SparseText {
  readonly ids: Uint32Array;
  readonly ends: Uint32Array;
  readonly units: Uint16Array;
}

/** How unknown words that begin with a character of this category are made (MeCab's char.def). */
export interface Category {
  readonly name: string;
  /** Also where the dictionary knows a word. */
  readonly always: boolean;
  /** One word of the whole run of this category. */
  readonly group: boolean;
  /** Words of 1 … length characters. */
  readonly length: number;
}

/** The small parts of the dictionary. */
export interface DictionaryFacts {
  /** Entries in the source; fewer are kept, see entries.ts. */
  readonly entryCount: number;
  readonly rightIds: number;
  readonly leftIds: number;
  /** ko-dic tags, "NNG" or "VA+EC". */
  readonly tags: readonly string[];
  /** The unknown word of category i is entry number `unknown + i`. */
  readonly unknown: number;
  readonly categories: readonly Category[];
  /** [left, right] ids that most words of a tag have, by tag, then "T" (ends in a consonant) or "F". */
  readonly contexts: Readonly<Record<string, { readonly T?: Context; readonly F?: Context }>>;
}

export type Context = readonly [left: number, right: number];

/** mecab-ko-dic in memory, all arrays views on one buffer. */
export interface Dictionary {
  readonly facts: DictionaryFacts;
  /** Surface → entries: first entry << 12 | number of entries. */
  readonly trie: Trie;
  /** Four numbers an entry: left id, right id, cost (as Int16), index of its tag (| INFLECTED where it has an expression). */
  readonly entries: Uint16Array;
  readonly connections: Connections;
  /** By code unit: its category. */
  readonly category: Uint8Array;
  /** By code unit: a bit for each category that it belongs to. */
  readonly categories: Uint16Array;
  /** Morphemes of the entries that are inflected forms: "느리/VA+어서/EC". */
  readonly expressions: SparseText;
  /** Hangul readings of the entries that begin with Hanja. */
  readonly readings: SparseText;
  /** By Hanja: the code unit of the syllable that it is read as in most words, not at their beginning if possible; 0: none. */
  readonly hanja: Uint16Array;
}

export const ENTRY_WIDTH = 4;
export const INFLECTED = 0x8000;

/** The text of an entry; null when it has none. */
export function textOf(texts: SparseText, id: number): string | null {
  const { ids, ends, units } = texts;
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  if (ids[low] !== id) return null;
  return String.fromCharCode(...units.subarray(low === 0 ? 0 : ends[low - 1]!, ends[low]!));
}

/** Texts by ascending id. */
export function sparseText(texts: ReadonlyMap<number, string>): SparseText {
  const ids = Uint32Array.from(texts.keys());
  const ends = new Uint32Array(ids.length);
  let total = 0;
  let index = 0;
  for (const text of texts.values()) ends[index++] = total += text.length;
  const units = new Uint16Array(total);
  let at = 0;
  for (const text of texts.values()) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  return { ids, ends, units };
}
