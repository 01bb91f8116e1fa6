/** Marks a lone surrogate or half a code unit: a byte that UTF-8 never has, so that its row is rejected later. */
const BAD = Buffer.from([0xff]);

const LONE_SURROGATE = /((?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff]))/;

/** Turns UTF-16 into UTF-8 chunk by chunk; what is no UTF-16 becomes the byte FF, never U+FFFD. */
export async function* utf16ToUtf8(
  chunks: AsyncIterable<Uint8Array>,
  endian: 'le' | 'be',
): AsyncGenerator<Uint8Array> {
  let carry: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([carry, chunk]);
    let usable = bytes.length - (bytes.length % 2);
    if (usable >= 2 && isHighSurrogate(bytes, usable - 2, endian)) usable -= 2;
    carry = bytes.subarray(usable);
    if (usable > 0) yield transcode(bytes.subarray(0, usable), endian);
  }
  if (carry.length >= 2) yield transcode(carry.subarray(0, 2), endian);
  if (carry.length % 2 === 1) yield BAD;
}

/** The same for bytes that are all there; a half unit or a cut pair at the end is left out. */
export function utf16SampleToUtf8(bytes: Uint8Array, endian: 'le' | 'be'): Uint8Array {
  let usable = bytes.length - (bytes.length % 2);
  if (usable >= 2 && isHighSurrogate(bytes, usable - 2, endian)) usable -= 2;
  return transcode(Buffer.from(bytes.subarray(0, usable)), endian);
}

function isHighSurrogate(bytes: Uint8Array, at: number, endian: 'le' | 'be'): boolean {
  const high = bytes[endian === 'le' ? at + 1 : at]!;
  return high >= 0xd8 && high <= 0xdb;
}

function transcode(bytes: Buffer, endian: 'le' | 'be'): Uint8Array {
  const units = endian === 'le' ? bytes : Buffer.from(bytes).swap16();
  const text = units.toString('utf16le');
  const pieces = text.split(LONE_SURROGATE);
  if (pieces.length === 1) return Buffer.from(text, 'utf8');
  return Buffer.concat(pieces.map((piece, i) => (i % 2 === 1 ? BAD : Buffer.from(piece, 'utf8'))));
}
