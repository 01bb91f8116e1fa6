import type { LexiconData } from './lexicon-data.js';

/**
 * A lexicon as bytes: the length of its JSON (32 bits, little-endian, like all numbers here), the JSON with places instead of
 * arrays of numbers, then, at a multiple of 4, the numbers of all of them (32 bits each).
 */
interface Place {
  readonly at: number;
  readonly length: number;
}

const PREFIX = 4;
const padded = (length: number): number => (length + 3) & ~3;

export function packLexicon(data: LexiconData): Buffer {
  const arrays: Int32Array[] = [];
  let at = 0;
  const json = JSON.stringify(data, (_, value: unknown) => {
    if (!(value instanceof Int32Array)) return value;
    arrays.push(value);
    const place: Place = { at, length: value.length };
    at += value.length;
    return { place };
  });
  const text = Buffer.from(json);
  const start = padded(PREFIX + text.length);
  const bytes = Buffer.alloc(start + at * Int32Array.BYTES_PER_ELEMENT);
  bytes.writeUInt32LE(text.length, 0);
  text.copy(bytes, PREFIX);
  let to = start;
  for (const array of arrays) for (const number of array) to = bytes.writeInt32LE(number, to);
  return bytes;
}

/** The inverse; the arrays are views on one copy of the numbers. */
export function unpackLexicon(bytes: Buffer): LexiconData {
  const length = bytes.readUInt32LE(0);
  const numbers = numbersOf(bytes.subarray(padded(PREFIX + length)));
  const data = JSON.parse(bytes.toString('utf8', PREFIX, PREFIX + length)) as Record<string, unknown>;
  return filled(data, numbers) as unknown as LexiconData;
}

function numbersOf(bytes: Buffer): Int32Array {
  const own = Uint8Array.from(bytes);
  return LITTLE_ENDIAN
    ? new Int32Array(own.buffer)
    : new Int32Array(Uint8Array.from(Buffer.from(own).swap32()).buffer);
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Arrays in the place of their places. Lists hold none: only objects are looked through, and that is quick. */
function filled(part: Record<string, unknown>, numbers: Int32Array): Record<string, unknown> {
  for (const [key, value] of Object.entries(part)) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
    const { place } = value as { place?: Place };
    part[key] = place
      ? numbers.subarray(place.at, place.at + place.length)
      : filled(value as Record<string, unknown>, numbers);
  }
  return part;
}
