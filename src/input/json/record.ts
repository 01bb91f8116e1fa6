import type { RejectCode } from '../../schema/verbatim.js';
import { type StrictDecoder, tryDecode } from '../decode/decode.js';
import type { Cell } from '../reader.js';
import { withoutLoss } from './numbers.js';

/** A JSON object as a flat record: nested objects by dotted names ("user.name"), arrays as they are. */
export type FlatRecord = ReadonlyMap<string, Cell>;

export type ParsedElement = FlatRecord | { readonly code: RejectCode; readonly message: string };

export const isRecord = (parsed: ParsedElement): parsed is FlatRecord => parsed instanceof Map;

/** Deeper nesting is nobody's feedback, and would overflow the stack of JSON.parse's callers. */
const MAX_DEPTH = 200;

/** Reads the bytes of one JSON value as a record, or says why it is none. */
export function parseElement(bytes: Uint8Array, decode: StrictDecoder, maxField: number): ParsedElement {
  const text = tryDecode(decode, bytes);
  if (text === null) return { code: 'bad_bytes', message: 'It has bytes that the encoding does not have.' };
  if (isTooDeep(text)) return { code: 'bad_json', message: `It is nested more than ${MAX_DEPTH} deep.` };
  let value: unknown;
  try {
    value = JSON.parse(withoutLoss(text));
  } catch {
    // The engine's own words differ by version and quote the customer.
    return { code: 'bad_json', message: 'It is not valid JSON.' };
  }
  return recordOf(value, bytes.length > maxField ? maxField : Number.POSITIVE_INFINITY);
}

/** A JSON value as a record, or why it is none. */
export function recordOf(value: unknown, maxField: number): ParsedElement {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'not_a_record', message: 'It is not an object with named fields.' };
  }
  const record = new Map<string, Cell>();
  flatten(value, '', record);
  if (maxField === Number.POSITIVE_INFINITY) return record;
  for (const [name, cell] of record) {
    const size = typeof cell === 'string' ? Buffer.byteLength(cell) : 0;
    if (size > maxField)
      return {
        code: 'field_too_large',
        message: `Its field "${name}" has ${size} bytes; --max-field allows ${maxField}.`,
      };
  }
  return record;
}

function flatten(value: object, prefix: string, into: Map<string, Cell>): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix + key;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      flatten(inner as object, `${name}.`, into);
    else into.set(name, inner as Cell);
  }
}

/** Counting all brackets is faster than matching them, and hardly a record has that many. */
const isTooDeep = (text: string): boolean =>
  occurrences(text, '{') + occurrences(text, '[') > MAX_DEPTH && nesting(text) > MAX_DEPTH;

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 0x5c) i++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}
