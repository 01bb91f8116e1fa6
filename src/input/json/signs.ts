/** The bytes that structure JSON. In UTF-8 and CP949 none of them is ever part of a longer character. */
export const LF = 0x0a;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_ARRAY = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** Deeper brackets than this are counted, not remembered: a file of nothing but brackets must not fill the memory. */
export const MAX_OPEN = 10_000;

/** Follows strings byte by byte. A string ends at the end of its line at the latest, as a line end in it is no JSON. */
export function createQuotes() {
  let quoted = false;
  let escaped = false;
  return {
    /** Whether the byte is part of a string, its quotes included. */
    inString(byte: number): boolean {
      if (!quoted) {
        quoted = byte === QUOTE;
        return quoted;
      }
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE || byte === LF) quoted = false;
      return true;
    },
    get open() {
      return quoted;
    },
    /** Inside a string: where the next byte stands that may end it. Most bytes are text, so this is where the time goes. */
    skip(bytes: Uint8Array, from: number): number {
      if (escaped) return from;
      let at = from;
      for (; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE || byte === BACKSLASH || byte === LF) break;
      }
      return at;
    },
    reset() {
      quoted = escaped = false;
    },
  };
}
