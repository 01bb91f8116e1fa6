/** Bytes of a text, and the characters that the encoding does not have. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** Each once, in the order in which they first come. */
  readonly missing: readonly string[];
}

/**
 * CP949 (unified Hangul code; WHATWG calls it "euc-kr"). A character that it does not have is written as \u{1F44D}, by its number, so
 * that it can be found again, and is reported.
 */
export async function cp949Encoder(): Promise<(text: string) => Encoded> {
  const { createMultibyteEncoder } = await import('@exodus/bytes/multi-byte.js');
  const encode = createMultibyteEncoder('euc-kr');
  const known = new Map<string, boolean>();
  const has = (character: string): boolean => {
    let can = known.get(character);
    if (can === undefined) {
      can = tryEncode(encode, character) !== null;
      known.set(character, can);
    }
    return can;
  };
  return (text) => {
    const whole = tryEncode(encode, text);
    if (whole) return { bytes: whole, missing: [] };
    const missing = new Set<string>();
    let written = '';
    for (const character of text) {
      if (has(character)) written += character;
      else {
        missing.add(character);
        written += `\\u{${codePoint(character)}}`;
      }
    }
    return { bytes: encode(written), missing: [...missing] };
  };
}

/** "1F44D" */
export const codePoint = (character: string): string =>
  character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

function tryEncode(encode: (text: string) => Uint8Array, text: string): Uint8Array | null {
  try {
    return encode(text);
  } catch {
    return null;
  }
}
