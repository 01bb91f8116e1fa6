import type { Verbatim } from '../schema/verbatim.js';
import { absorbFingerprints, addHash, emptyFingerprints, repeatedIn } from '../text/fingerprints.js';

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

/** Rows that more than one file of a run holds. Records are never dropped for it. */
export interface SharedRows {
  /** Beyond the first file of each. */
  readonly rows: number;
  readonly exact: boolean;
  /** The first file that holds rows of an earlier one. */
  readonly file: string;
}

export interface OverlapWatch {
  see(verbatim: Pick<Verbatim, 'id' | 'date' | 'rating' | 'texts'>): void;
  endOfFile(name: string): void;
  /** null: no file holds rows of another one. */
  finish(): SharedRows | null;
}

/** Without dates a file overlaps others from this share of its rows on: where each export numbers its own rows, "좋아요" may meet by chance. */
const BY_CHANCE = 0.3;

/**
 * Watches the files of one run for rows that several hold, in bounded memory: exports of overlapping days. Id, day, rating and text are
 * the same there; the id alone is also that of other rows where each export numbers its own from 1. Rows without words are no sign.
 */
export function watchOverlap(limit = LIMIT): OverlapWatch {
  const all = emptyFingerprints(limit);
  let own = emptyFingerprints(limit);
  let isDated = false;
  let shared = 0;
  let first: string | null = null;
  return {
    see({ id, date, rating, texts }) {
      const words = texts.map(({ text }) => text.trim());
      if (id === null || words.every((text) => text === '')) return;
      isDated ||= date !== null;
      addHash(own, ...hashesOf([id, date, rating, ...words].join('\0')));
    },
    endOfFile(name) {
      // twice within a file is told of that file
      for (const [i, times] of own.times.entries()) if (times > 1) own.times[i] = 1;
      const rows = own.size * 2 ** own.level;
      const before = repeatedIn(all).records;
      absorbFingerprints(all, own);
      const ofOthers = repeatedIn(all).records - before;
      if (ofOthers > 0 && (isDated || ofOthers >= BY_CHANCE * rows)) {
        shared += ofOthers;
        first ??= name;
      }
      own = emptyFingerprints(limit);
      isDated = false;
    },
    finish() {
      return first === null ? null : { rows: shared, exact: repeatedIn(all).exact, file: first };
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
