import { finish, hashString, step } from './hash.js';
import { hashTable } from './hash-table.js';

/** The longest phrase, in words. */
export const LONGEST_PHRASE = 4;

/** Words and phrases with a valence of -4 … 4, looked up by hash: no string is made while scoring. */
export interface ValenceTable {
  /** By the hash of a word, or by `phraseHash` of several; 0 when it is not listed. */
  of(hash: number): number;
  /** What a lexicon of general English says of the word of this hash; 0 when it is not listed. */
  general(hash: number): number;
  /** Whether a listed phrase begins with the word of this hash. */
  begins(hash: number): boolean;
}

/** The hash of a phrase from that of its beginning and that of its next word. */
export const phraseHash = (before: number, word: number): number => finish(step(before, word));

/** Numbers by hash; of a hash that comes twice the last one counts. */
interface Entries {
  readonly hashes: Int32Array;
  readonly values: Float64Array;
}

/** What a table is made of, ready to be stored. */
export interface ValenceData {
  readonly values: Entries;
  readonly generals: Entries;
  readonly beginnings: Entries;
}

/** Lines "word or phrase<TAB>valence<TAB>valence in general English"; lines that start with # are comments. */
export function readValence(tsv: string): ValenceData {
  const values = new Map<number, number>();
  const generals = new Map<number, number>();
  const beginnings = new Map<number, number>();
  for (const line of tsv.split('\n')) {
    const [entry = '', valence = '', general = ''] = line.split('\t');
    if (entry === '' || valence === '' || line.startsWith('#')) continue;
    const words = entry.includes(' ') ? entry.split(' ') : null;
    const first = hashString(words === null ? entry : words[0]!);
    if (words !== null) beginnings.set(first, 1);
    if (general !== '') generals.set(first, Number(general));
    const phrase = words === null ? first : words.slice(1).map(hashString).reduce(phraseHash, first);
    values.set(phrase, Number(valence));
  }
  const entries = (of: ReadonlyMap<number, number>): Entries => ({
    hashes: Int32Array.from(of.keys()),
    values: Float64Array.from(of.values()),
  });
  return { values: entries(values), generals: entries(generals), beginnings: entries(beginnings) };
}

export function openValence({ values, generals, beginnings }: ValenceData): ValenceTable {
  const tableOf = (of: Entries) => hashTable(of.hashes, (i) => of.values[i]!);
  const [table, general, begins] = [tableOf(values), tableOf(generals), tableOf(beginnings)];
  return {
    of: (hash) => table.get(hash),
    general: (hash) => general.get(hash),
    begins: (hash) => begins.get(hash) === 1,
  };
}

export const parseValence = (tsv: string): ValenceTable => openValence(readValence(tsv));
