import { type Dictionary, ENTRY_WIDTH } from './dictionary/dictionary.js';
import { childOf, type Trie } from './dictionary/trie.js';
import { LiveNodes } from './live.js';
import { BEFORE, END, Nodes, START, WORD } from './nodes.js';

/** Words beside the dictionary's: user words and tokens that are given before (jamo runs, emoji). */
export interface ExtraWords {
  /** Surface → words: first word << 12 | number of words. */
  readonly trie: Trie | null;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly cost: Int32Array;
}

/** A stretch of the text that is one token, whatever the dictionary says: word number `word` of the extra words. */
export interface Given {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** A best path: entry numbers and spans, in the order of the text. Extra words are numbered from EXTRA on. */
export interface Path {
  readonly length: number;
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
export const EXTRA = 0x4000_0000;

/** Longest run of one category that is offered as one unknown word besides its first character; MeCab's max-grouping-size. */
const MAX_GROUPING = 24;

/** More words than begin at any place: a match per length, and no word has more than 60 characters. */
const MAX_MATCHES = 64;

/** Left id of the end of a line and right id of its beginning. */
const BOUNDARY = 0;

/**
 * MeCab's lattice and Viterbi search (Kudo, Yamamoto & Matsumoto 2004, "Applying Conditional Random Fields to Japanese
 * Morphological Analysis"; its tokenizer.cpp for unknown words and for the order of equal paths), on typed arrays. Spaces are
 * never nodes: a word may begin behind them.
 */
export class Lattice {
  private readonly nodes = new Nodes();
  private readonly live: LiveNodes;
  private readonly space: number;
  private readonly rowOf: Uint16Array;
  private readonly matchEnd = new Int32Array(MAX_MATCHES);
  private readonly matchValue = new Uint32Array(MAX_MATCHES);
  private nodeCount = 0;
  /** Where the line in hand begins. */
  private from = 0;

  constructor(
    private readonly dictionary: Dictionary,
    private readonly extra: ExtraWords,
  ) {
    this.live = new LiveNodes(dictionary.connections, dictionary.facts.rightIds);
    this.rowOf = dictionary.connections.rowOf;
    this.space = dictionary.facts.categories.findIndex(({ name }) => name === 'SPACE');
  }

  /** Nodes made and connections looked at since the beginning: the work done, for tests of linearity. */
  get steps(): number {
    return this.nodeCount + this.live.connections;
  }

  /** The best path through text[from … to); `given` tokens, in order, stand inside it. */
  bestPath(text: string, from: number, to: number, given: readonly Given[]): Path {
    const { nodes, live } = this;
    const { category } = this.dictionary;
    this.from = from;
    nodes.reset(to - from);
    nodes.push(-1, from, from, BOUNDARY, 0, -1, 0);
    let nextGiven = 0;
    for (let place = from; ; place++) {
      const head = nodes.heads[place - from]!;
      if (head < 0) continue;
      let start = place;
      while (start < to && category[text.charCodeAt(start)] === this.space) start++;
      live.collect(nodes, head);
      if (start === to) return this.trace(live.best(this.rowOf[BOUNDARY]!));
      while (nextGiven < given.length && given[nextGiven]!.start < start) nextGiven++;
      const ahead = given[nextGiven];
      if (ahead?.start === start) this.addExtra(ahead.word, start, ahead.end);
      else this.addWords(text, start, Math.min(to, ahead?.start ?? to));
    }
  }

  private addWords(text: string, start: number, limit: number): void {
    const { trie, facts, category } = this.dictionary;
    const { trie: extra } = this.extra;
    const known = this.match(trie, text, start, limit);
    const own = category[text.charCodeAt(start)]!;
    if (known === 0 || facts.categories[own]!.always) this.addUnknown(text, start, limit, own, known === 0);
    // From the longest to the shortest and from the last to the first, as MeCab's lists run: it decides ties.
    for (let m = known - 1; m >= 0; m--) {
      const value = this.matchValue[m]!;
      const first = value >>> 12;
      for (let word = first + (value & 0xfff) - 1; word >= first; word--)
        this.addEntry(word, start, this.matchEnd[m]!);
    }
    if (extra === null || extra.roots[text.charCodeAt(start)] === 0) return;
    for (let m = this.match(extra, text, start, limit) - 1; m >= 0; m--) {
      const value = this.matchValue[m]!;
      const first = value >>> 12;
      for (let word = first; word < first + (value & 0xfff); word++)
        this.addExtra(word, start, this.matchEnd[m]!);
    }
  }

  private addEntry(word: number, start: number, end: number): void {
    const { entries } = this.dictionary;
    const at = word * ENTRY_WIDTH;
    this.add(word, start, end, entries[at]!, entries[at + 1]!, (entries[at + 2]! << 16) >> 16);
  }

  private addExtra(word: number, start: number, end: number): void {
    const { left, right, cost } = this.extra;
    this.add(EXTRA + word, start, end, left[word]!, right[word]!, cost[word]!);
  }

  /** A node behind the best of those that end at the place in hand. */
  private add(word: number, start: number, end: number, left: number, right: number, cost: number): void {
    const row = this.rowOf[left]!;
    const best = this.live.best(row);
    this.nodes.push(word, start, end, right, this.live.costs[row]! + cost, best, end - this.from);
    this.nodeCount++;
  }

  /** All words of `trie` that begin at `start` and end by `limit`, into matchEnd and matchValue; how many. */
  private match(trie: Trie, text: string, start: number, limit: number): number {
    const { nodes } = trie;
    let found = 0;
    let node = trie.roots[text.charCodeAt(start)]!;
    for (let end = start + 1; node !== 0; end++) {
      const value = nodes[2 * node + 1]!;
      if (value !== 0 && found < MAX_MATCHES) {
        this.matchEnd[found] = end;
        this.matchValue[found++] = value;
      }
      if (end >= limit) break;
      node = childOf(trie, node, text.charCodeAt(end));
    }
    return found;
  }

  /** Unknown words at `start`: the run of its category, and the first characters, as char.def says; one at least if `alone`. */
  private addUnknown(text: string, start: number, limit: number, own: number, alone: boolean): void {
    const { facts, categories } = this.dictionary;
    const { group, length } = facts.categories[own]!;
    const kinds = categories[text.charCodeAt(start)]!;
    const word = facts.unknown + own;
    const one = start + characterLength(text, start, limit);
    const groupEnd = group ? this.groupEnd(text, one, limit, kinds) : null;
    if (groupEnd !== null) this.addEntry(word, start, groupEnd);
    let offered = groupEnd !== null || !alone;
    let end = one;
    for (let i = 1; i <= length && end !== groupEnd; i++) {
      this.addEntry(word, start, end);
      offered = true;
      if (end >= limit || (categories[text.charCodeAt(end)]! & kinds) === 0) break;
      end += characterLength(text, end, limit);
    }
    if (!offered) this.addEntry(word, start, one);
  }

  /** Where the run of characters of these kinds ends; null when it is too long to be a word. */
  private groupEnd(text: string, from: number, limit: number, kinds: number): number | null {
    const { categories } = this.dictionary;
    let end = from;
    for (let more = 0; more <= MAX_GROUPING; more++) {
      if (end >= limit || (categories[text.charCodeAt(end)]! & kinds) === 0) return end;
      end += characterLength(text, end, limit);
    }
    return null;
  }

  private trace(last: number): Path {
    const { records } = this.nodes;
    let length = 0;
    for (let node = last; node > 0; node = records[node + BEFORE]!) length++;
    const words = new Int32Array(length);
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    for (let node = last, at = length - 1; node > 0; node = records[node + BEFORE]!, at--) {
      words[at] = records[node + WORD]!;
      starts[at] = records[node + START]!;
      ends[at] = records[node + END]!;
    }
    return { length, words, starts, ends };
  }
}

/** 2 for a surrogate pair inside the limit, else 1. */
function characterLength(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= limit) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
