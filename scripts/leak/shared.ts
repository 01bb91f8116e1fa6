/** A shared run at least this long is looked at. */
export const RUN = 12;
/** Length of the n-grams of which texts that were reworded still share many. */
const GRAM = 5;
/** What shares less than this by chance: idioms and stock phrases ("leaves a lot to be desired"). In units of `substance`.
 * Set after a look at what is shared: up to 31 units all were idioms that thousands write. */
const STOCK_PHRASE = 32;
/** What is the same text by chance: "too many ads". */
export const FEW_WORDS = 24;
/** N-grams that more of our texts have lead to no candidate: they are everybody's. */
const COMMON = 200;

/** NFKC, lower case, what is neither letter nor digit a space, one space for many. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How much a text says: a Hangul syllable as much as two letters. */
export function substance(text: string): number {
  let units = 0;
  for (const sign of text.trim()) units += /\p{Script=Hangul}/u.test(sign) ? 2 : 1;
  return units;
}

export interface SharedRun {
  readonly own: number;
  readonly theirs: number;
  readonly run: string;
  /** Its share of our text, and of theirs. */
  readonly ofOwn: number;
  readonly ofTheirs: number;
}

/** The same whole text that is more than a few words, or more than half of a text that is more than a stock phrase. */
export const isLeak = ({ run, ofOwn, ofTheirs }: SharedRun): boolean =>
  ofOwn === 1 && ofTheirs === 1
    ? substance(run) >= FEW_WORDS
    : Math.max(ofOwn, ofTheirs) > 0.5 && substance(run) >= STOCK_PHRASE;

/** For each pair of texts that share a run of RUN characters, the longest. Texts are folded. */
export function sharedRuns(own: readonly string[], theirs: readonly string[]): SharedRun[] {
  const at = new Map<string, number[]>();
  own.forEach((text, index) => {
    for (let i = 0; i + RUN <= text.length; i++) {
      const key = text.slice(i, i + RUN);
      const known = at.get(key);
      if (!known) at.set(key, [index, i]);
      else if (known.length < 2 * COMMON) known.push(index, i);
    }
  });
  return theirs.flatMap((text, index) => {
    const longest = new Map<number, { from: number; length: number }>();
    for (let i = 0; i + RUN <= text.length; i++) {
      const places = at.get(text.slice(i, i + RUN)) ?? [];
      for (let p = 0; p < places.length; p += 2) {
        const [which, from] = [places[p]!, places[p + 1]!];
        const known = longest.get(which);
        if (known && i + RUN <= known.from + known.length) continue;
        const length = common(own[which]!, from, text, i);
        if (!known || length > known.length) longest.set(which, { from: i, length });
      }
    }
    return [...longest].map(([which, { from, length }]) => ({
      own: which,
      theirs: index,
      run: text.slice(from, from + length),
      ofOwn: length / own[which]!.length,
      ofTheirs: length / text.length,
    }));
  });
}

function common(a: string, i: number, b: string, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

export interface Overlap {
  readonly own: number;
  readonly theirs: number;
  /** Jaccard similarity of the sets of 5-grams. */
  readonly overlap: number;
}

/** Pairs of folded texts whose 5-grams are alike to more than `limit`. */
export function highOverlaps(own: readonly string[], theirs: readonly string[], limit: number): Overlap[] {
  const sets = own.map((text) => (substance(text) < STOCK_PHRASE ? new Set<string>() : grams(text)));
  const holders = new Map<string, number[]>();
  sets.forEach((set, index) => {
    for (const gram of set) {
      const known = holders.get(gram);
      if (known) known.push(index);
      else holders.set(gram, [index]);
    }
  });
  return theirs.flatMap((text, index) => {
    if (substance(text) < STOCK_PHRASE) return [];
    const set = grams(text);
    const shared = new Map<number, number>();
    for (const gram of set) {
      const found = holders.get(gram) ?? [];
      if (found.length <= COMMON) for (const which of found) shared.set(which, (shared.get(which) ?? 0) + 1);
    }
    return [...shared].flatMap(([which, count]) => {
      const other = sets[which]!;
      // common n-grams were not counted: what they could add decides whether counting all is worth it
      if ((count * 2) / (other.size + set.size - count) < limit / 2) return [];
      let both = 0;
      for (const gram of set) if (other.has(gram)) both++;
      const overlap = both / (other.size + set.size - both);
      return overlap > limit ? [{ own: which, theirs: index, overlap }] : [];
    });
  });
}

function grams(text: string): Set<string> {
  const set = new Set<string>();
  for (let i = 0; i + GRAM <= text.length; i++) set.add(text.slice(i, i + GRAM));
  return set;
}
