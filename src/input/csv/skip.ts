import { type Dialect, LF } from './frame.js';

/** Passes over a record, or the rest of one, without keeping it. */
export interface Skipper {
  /** Bytes of the field at which it started, without the quotes around it. */
  readonly size: number;
  /** Fields so far, the one at which it started included. */
  readonly fields: number;
  /** Reads from `from`; gives the offset behind the record, or -1 when it goes on after these bytes. */
  feed(bytes: Buffer, from: number): number;
}

const QUOTE = 0x22;
const CR = 0x0d;

/** Starts at the beginning of a field. */
export function skipper({ delimiter, lineEnd }: Dialect): Skipper {
  let state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  let size = 0;
  let fields = 1;
  let cr = false;
  return {
    get size() {
      return size;
    },
    get fields() {
      return fields;
    },
    feed(bytes, from) {
      for (let i = from; i < bytes.length; i++) {
        const byte = bytes[i]!;
        if (state === 'quoted') {
          if (byte === QUOTE) state = 'quote';
          else if (fields === 1) size++;
        } else if (state === 'quote' && byte === QUOTE) {
          state = 'quoted';
          if (fields === 1) size += 2;
        } else if (byte === lineEnd) {
          if (cr) size--;
          return i + 1;
        } else if (byte === delimiter) {
          state = 'start';
          fields++;
        } else if (state === 'start' && byte === QUOTE) state = 'quoted';
        else {
          const counts = state !== 'quote' && fields === 1;
          if (counts) size++;
          cr = counts && lineEnd === LF && byte === CR;
          state = 'plain';
          continue;
        }
        cr = false;
      }
      return -1;
    },
  };
}

/** Passes over the rest of a line, whatever its quotes. */
export function lineSkipper({ lineEnd }: Dialect): Skipper {
  return { size: 0, fields: 1, feed: (bytes, from) => bytes.indexOf(lineEnd, from) + 1 || -1 };
}
