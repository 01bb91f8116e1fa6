import type { Encoding } from './labels.js';

/** Decodes bytes without ever guessing: a byte that the encoding does not have is a TypeError, never U+FFFD. */
export type StrictDecoder = (bytes: Uint8Array) => string;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * WHATWG's "euc-kr" is CP949 (unified Hangul code); Node's own TextDecoder of that name knows only KS X 1001 and corrupts
 * 8,822 of 11,172 syllables silently, so the table comes from @exodus/bytes. UTF-16 arrives here as UTF-8 (see utf16.ts).
 */
export async function strictDecoder(encoding: Encoding): Promise<StrictDecoder> {
  switch (encoding) {
    case 'cp949':
      return (await import('@exodus/bytes/multi-byte.js')).createMultibyteDecoder('euc-kr');
    case 'windows-1252':
      return (await import('@exodus/bytes/single-byte.js')).createSinglebyteDecoder('windows-1252');
    default:
      return (bytes) => utf8.decode(bytes);
  }
}

/** The text of bytes, or null when one of them is bad. */
export function tryDecode(decode: StrictDecoder, bytes: Uint8Array): string | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

/** Characters of a reject that are shown. */
export const RAW_LIMIT = 10_000;

/** Bytes as a person may look at them: what decodes as text, what does not as \xNN; cut after 10,000 characters with "…". */
export function rawText(bytes: Uint8Array, decode: StrictDecoder): string {
  const head = bytes.subarray(0, RAW_LIMIT * 4);
  const whole = tryDecode(decode, head);
  const text = whole ?? escapeBadBytes(head, decode);
  return text.length > RAW_LIMIT || head.length < bytes.length ? `${text.slice(0, RAW_LIMIT)}…` : text;
}

/** Takes the longest decodable character (up to 4 bytes) at each place, else escapes one byte. */
function escapeBadBytes(bytes: Uint8Array, decode: StrictDecoder): string {
  let out = '';
  for (let at = 0; at < bytes.length && out.length <= RAW_LIMIT; ) {
    const length =
      bytes[at]! < 0x80
        ? 1
        : ([2, 3, 4, 1].find((n) => tryDecode(decode, bytes.subarray(at, at + n)) !== null) ?? 0);
    out +=
      length === 0
        ? `\\x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`
        : decode(bytes.subarray(at, at + length));
    at += Math.max(1, length);
  }
  return out;
}
