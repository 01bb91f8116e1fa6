import { addHash, emptyFingerprints, repeatedIn } from '../text/fingerprints.js';

/** Ids that several records of one file have. Records are never dropped for it. */
export interface RepeatedIds {
  /** Ids that come more than once. */
  readonly ids: number;
  /** Records that have an id which an earlier one has. */
  readonly records: number;
  /** Both are counts, and not estimates from a sample of the ids. */
  readonly exact: boolean;
}

export interface IdWatch {
  see(id: string | null): void;
  /** What was seen; asked after the last record, it lets go of the table of ids. */
  finish(): RepeatedIds;
}

/** So many ids are held (12 MB at most); of more a fair sample. */
const LIMIT = 2 ** 19;

/** Watches the ids of one file in bounded memory. */
export function watchIds(limit = LIMIT): IdWatch {
  let ids = emptyFingerprints(limit);
  let repeated: RepeatedIds | null = null;
  return {
    see(id) {
      if (id !== null) addHash(ids, ...hashesOf(id));
    },
    finish() {
      repeated ??= repeatedIn(ids);
      ids = emptyFingerprints(limit);
      return repeated;
    },
  };
}

/** Two hashes of 32 bits whose every bit depends on every character (cyrb53, after MurmurHash3). */
function hashesOf(text: string): [high: number, low: number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
