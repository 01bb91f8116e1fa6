import type { Dialect } from './frame.js';

/** Passes over a record with an oversize field without keeping it. */
export interface Skipper {
  /** Bytes of the oversize field so far. */
  readonly size: number;
  /** Reads from `from`; gives the offset behind the record, or -1 when it goes on after these bytes. */
  feed(bytes: Buffer, from: number): number;
}

const QUOTE = 0x22;

/** Starts at the oversize field itself. */
export function skipper(dialect: Dialect): Skipper {
  let state: 'field' | 'plain' | 'quoted' | 'quote' = 'field';
  let size = 0;
  let counting = true;
  return {
    get size() {
      return size;
    },
    feed(bytes, from) {
      for (let i = from; i < bytes.length; i++) {
        const byte = bytes[i]!;
        const inside = state === 'quoted' || (state === 'quote' && byte === QUOTE);
        if (state === 'field' && byte === QUOTE) state = 'quoted';
        else if (state === 'quoted') state = byte === QUOTE ? 'quote' : 'quoted';
        else if (state === 'quote' && byte === QUOTE) state = 'quoted';
        else if (byte === dialect.lineEnd) return i + 1;
        else state = byte === dialect.delimiter ? 'field' : 'plain';
        if (state === 'field' && !inside) counting = false;
        if (counting) size++;
      }
      return -1;
    },
  };
}
