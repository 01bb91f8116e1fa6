import { type Dictionary, ENTRY_WIDTH } from './dictionary/dictionary.js';
import { childOf, type Trie } from './dictionary/trie.js';

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

/** Longest run of one category that is offered as one unknown word besides its first character; MeCab's max-grouping-size. */
const MAX_GROUPING = 24;

/** The longest word of the dictionary has 23 characters; user words are held to this, too. */
const MAX_MATCHES = 64;

/** A best path: entry numbers and spans, in the order of the text. Extra words are numbered from EXTRA on. */
export interface Path {
  readonly length: number;
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
export const EXTRA = 0x4000_0000;

/**
 * MeCab's lattice and Viterbi search (Kudo, Yamamoto & Matsumoto 2004, "Applying Conditional Random Fields to Japanese
 * Morphological Analysis"), on typed arrays. Spaces are never nodes: a word may begin behind them. Two shortcuts that do not
 * change the result: of the words that end at a place only the cheapest with a right id can be on the best path, and words
 * with the same left id have the same best predecessor.
 */
export class Lattice {
  /** Nodes made and connections looked at since the beginning: the work done, for tests of linearity. */
  steps = 0;
  private readonly space: number;
  private capacity = 1 << 14;
  private count = 0;
  private wordOf = new Int32Array(this.capacity);
  private startOf = new Int32Array(this.capacity);
  private endOf = new Int32Array(this.capacity);
  private costOf = new Int32Array(this.capacity);
  private rightOf = new Uint16Array(this.capacity);
  /** Best node before. */
  private before = new Int32Array(this.capacity);
  /** Next node that ends at the same place. */
  private next = new Int32Array(this.capacity);
  /** First node that ends at a place, by place; -1: none. */
  private heads = new Int32Array(1 << 12);
  // The cheapest node of each right id, among those that end at the place in hand.
  private readonly rightRound: Uint32Array;
  private readonly rightSlot: Uint16Array;
  private readonly liveRight: Uint16Array;
  private readonly liveCost: Int32Array;
  private readonly liveNode: Int32Array;
  private live = 0;
  // The best of them for each left id.
  private readonly leftRound: Uint32Array;
  private readonly leftCost: Int32Array;
  private readonly leftNode: Int32Array;
  private round = 0;
  private readonly matchEnd = new Int32Array(MAX_MATCHES);
  private readonly matchValue = new Uint32Array(MAX_MATCHES);

  constructor(
    private readonly dictionary: Dictionary,
    private readonly extra: ExtraWords,
  ) {
    const { facts } = dictionary;
    this.space = facts.categories.findIndex(({ name }) => name === 'SPACE');
    this.rightRound = new Uint32Array(facts.rightIds);
    this.rightSlot = new Uint16Array(facts.rightIds);
    this.liveRight = new Uint16Array(facts.rightIds);
    this.liveCost = new Int32Array(facts.rightIds);
    this.liveNode = new Int32Array(facts.rightIds);
    this.leftRound = new Uint32Array(facts.leftIds);
    this.leftCost = new Int32Array(facts.leftIds);
    this.leftNode = new Int32Array(facts.leftIds);
  }

  /** The best path through text[from … to), given tokens included. */
  bestPath(text: string, from: number, to: number, given: readonly Given[]): Path {
    this.reset(to - from);
    const { category } = this.dictionary;
    this.add(-1, from, from, 0, 0, -1, 0);
    let nextGiven = 0;
    for (let place = from; ; place++) {
      if (this.heads[place - from]! < 0) continue;
      let start = place;
      while (start < to && category[text.charCodeAt(start)] === this.space) start++;
      this.collectLive(this.heads[place - from]!);
      if (start === to) return this.trace(this.bestBefore(0));
      while (nextGiven < given.length && given[nextGiven]!.start < start) nextGiven++;
      const ahead = given[nextGiven];
      if (ahead?.start === start) this.addExtra(ahead.word, start, ahead.end, from);
      else this.addWords(text, start, Math.min(to, ahead?.start ?? to), from);
    }
  }

  private reset(length: number): void {
    if (this.heads.length <= length) this.heads = new Int32Array(2 * length + 1);
    this.heads.fill(-1, 0, length + 1);
    this.count = 0;
  }

  private addWords(text: string, start: number, limit: number, from: number): void {
    const { trie, entries, facts, category } = this.dictionary;
    const known = this.match(trie, text, start, limit);
    const own = category[text.charCodeAt(start)]!;
    if (known === 0 || facts.categories[own]!.always) this.addUnknown(text, start, limit, own, from);
    // From the longest to the shortest, as MeCab's lists run: it decides ties.
    for (let m = known - 1; m >= 0; m--) {
      const value = this.matchValue[m]!;
      const first = value >>> 12;
      const end = this.matchEnd[m]!;
      for (let word = first + (value & 0xfff) - 1; word >= first; word--) {
        const at = word * ENTRY_WIDTH;
        this.connect(word, start, end, entries[at]!, entries[at + 1]!, (entries[at + 2]! << 16) >> 16, from);
      }
    }
    if (this.extra.trie === null) return;
    for (let m = this.match(this.extra.trie, text, start, limit) - 1; m >= 0; m--) {
      const value = this.matchValue[m]!;
      const first = value >>> 12;
      for (let word = first; word < first + (value & 0xfff); word++)
        this.addExtra(word, start, this.matchEnd[m]!, from);
    }
  }

  private addExtra(word: number, start: number, end: number, from: number): void {
    const { left, right, cost } = this.extra;
    this.connect(EXTRA + word, start, end, left[word]!, right[word]!, cost[word]!, from);
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

  /** Unknown words at `start`: the run of its category, and the first characters, as char.def says. */
  private addUnknown(text: string, start: number, limit: number, own: number, from: number): void {
    const { facts, categories, entries } = this.dictionary;
    const { group, length } = facts.categories[own]!;
    const kinds = categories[text.charCodeAt(start)]!;
    const word = facts.unknown + own;
    const at = word * ENTRY_WIDTH;
    const offer = (end: number) =>
      this.connect(word, start, end, entries[at]!, entries[at + 1]!, (entries[at + 2]! << 16) >> 16, from);
    const one = start + characterLength(text, start, limit);
    let groupEnd = 0;
    let offered = false;
    if (group) {
      groupEnd = one;
      let more = 0;
      while (
        groupEnd < limit &&
        more <= MAX_GROUPING &&
        (categories[text.charCodeAt(groupEnd)]! & kinds) !== 0
      ) {
        groupEnd += characterLength(text, groupEnd, limit);
        more++;
      }
      this.steps += more;
      if (more <= MAX_GROUPING) {
        offer(groupEnd);
        offered = true;
      }
    }
    let end = one;
    for (let i = 1; i <= length && end !== groupEnd; i++) {
      offer(end);
      offered = true;
      if (end >= limit || (categories[text.charCodeAt(end)]! & kinds) === 0) break;
      end += characterLength(text, end, limit);
    }
    if (!offered) offer(one);
  }

  /** A node behind the best of those that end at the place in hand. */
  private connect(
    word: number,
    start: number,
    end: number,
    left: number,
    right: number,
    cost: number,
    from: number,
  ): void {
    const best = this.bestBefore(left);
    this.add(word, start, end, right, this.leftCost[left]! + cost, best, end - from);
  }

  private add(
    word: number,
    start: number,
    end: number,
    right: number,
    cost: number,
    before: number,
    place: number,
  ): void {
    if (this.count === this.capacity) this.grow();
    const node = this.count++;
    this.wordOf[node] = word;
    this.startOf[node] = start;
    this.endOf[node] = end;
    this.rightOf[node] = right;
    this.costOf[node] = cost;
    this.before[node] = before;
    this.next[node] = this.heads[place]!;
    this.heads[place] = node;
    this.steps++;
  }

  /** The nodes that end at a place, the cheapest of each right id. */
  private collectLive(head: number): void {
    const { rightOf, costOf, next, rightRound, rightSlot, liveRight, liveCost, liveNode } = this;
    const round = ++this.round;
    let live = 0;
    for (let node = head; node >= 0; node = next[node]!) {
      const right = rightOf[node]!;
      const cost = costOf[node]!;
      if (rightRound[right] !== round) {
        rightRound[right] = round;
        rightSlot[right] = live;
        liveRight[live] = right;
        liveCost[live] = cost;
        liveNode[live++] = node;
      } else if (cost < liveCost[rightSlot[right]!]!) {
        liveCost[rightSlot[right]!] = cost;
        liveNode[rightSlot[right]!] = node;
      }
    }
    this.live = live;
  }

  /** The best live node for a word with this left id; its cost with the connection goes to leftCost. */
  private bestBefore(left: number): number {
    if (this.leftRound[left] === this.round) return this.leftNode[left]!;
    const { liveRight, liveCost, live } = this;
    const { matrix, facts } = this.dictionary;
    const row = left * facts.rightIds;
    let best = 0;
    let bestCost = liveCost[0]! + matrix[row + liveRight[0]!]!;
    for (let i = 1; i < live; i++) {
      const cost = liveCost[i]! + matrix[row + liveRight[i]!]!;
      if (cost < bestCost) {
        bestCost = cost;
        best = i;
      }
    }
    this.steps += live;
    this.leftRound[left] = this.round;
    this.leftCost[left] = bestCost;
    return (this.leftNode[left] = this.liveNode[best]!);
  }

  private trace(last: number): Path {
    let length = 0;
    for (let node = last; node > 0; node = this.before[node]!) length++;
    const words = new Int32Array(length);
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    let at = length;
    for (let node = last; node > 0; node = this.before[node]!) {
      words[--at] = this.wordOf[node]!;
      starts[at] = this.startOf[node]!;
      ends[at] = this.endOf[node]!;
    }
    return { length, words, starts, ends };
  }

  private grow(): void {
    this.capacity *= 2;
    const larger = <A extends Int32Array | Uint16Array>(array: A, make: new (length: number) => A): A => {
      const copy = new make(this.capacity);
      copy.set(array);
      return copy;
    };
    this.wordOf = larger(this.wordOf, Int32Array);
    this.startOf = larger(this.startOf, Int32Array);
    this.endOf = larger(this.endOf, Int32Array);
    this.costOf = larger(this.costOf, Int32Array);
    this.rightOf = larger(this.rightOf, Uint16Array);
    this.before = larger(this.before, Int32Array);
    this.next = larger(this.next, Int32Array);
  }
}

/** 2 for a surrogate pair inside the limit, else 1. */
function characterLength(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= limit) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
