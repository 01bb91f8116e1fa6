import { Failure } from '../../errors/failure.js';
import type { StrictDecoder } from '../decode/decode.js';
import { tryDecode } from '../decode/decode.js';
import type { ByteSource } from '../reader.js';
import { arrayElements } from './elements.js';

/** Where the records of a JSON document are. */
export interface RecordsPath {
  readonly steps: readonly string[];
  /** The document is one record itself. */
  readonly single: boolean;
  readonly note: string | null;
}

/** A larger document is not parsed as a whole to look for its records: --records must say where they are. */
const MAX_DOCUMENT = 256 * 1024 * 1024;
const MAX_DEPTH = 4;

/** The array of records: at the path given, the document itself, or the only array of objects in it. */
export async function findRecords(bytes: ByteSource, flag: string | undefined, text: () => AsyncIterable<Uint8Array>, decode: StrictDecoder): Promise<RecordsPath> {
  const first = await firstSign(text());
  if (flag === undefined && first === '[') return { steps: [], single: false, note: null };
  if (flag !== undefined) {
    const steps = flag.split('.').filter((step) => step !== '');
    for await (const _ of arrayElements(text(), steps, 1024)) return { steps, single: false, note: `records at ${flag}` };
    const found = arraysOf(await parseWhole(bytes, text, decode));
    if (found.some((array) => array.path === flag)) return { steps, single: false, note: `records at ${flag}` };
    throw new Failure('records_unclear', `${bytes.name} has no array of records at "${flag}".`, found.length > 0 ? `It has: ${listed(found)}.` : 'It has no array of objects at all.');
  }
  const found = arraysOf(await parseWhole(bytes, text, decode));
  const [only] = found;
  if (!only) return { steps: [], single: true, note: 'the document is one record' };
  if (found.length === 1) return { steps: only.path.split('.'), single: false, note: `records at ${only.path}` };
  throw new Failure('records_unclear', `${bytes.name} has ${found.length} arrays that may be the records: ${listed(found)}.`, `Choose one, such as --records ${only.path}.`);
}

interface FoundArray {
  readonly path: string;
  readonly length: number;
}

const listed = (found: readonly FoundArray[]): string => found.map(({ path, length }) => `${path} (${length})`).join(', ');

async function firstSign(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const chunk of chunks) {
    const text = Buffer.from(chunk).toString('latin1').trimStart();
    if (text !== '') return text[0]!;
  }
  return '';
}

async function parseWhole(bytes: ByteSource, text: () => AsyncIterable<Uint8Array>, decode: StrictDecoder): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of text()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_DOCUMENT) throw new Failure('records_unclear', `${bytes.name} is too large to look for its records.`, 'Say where they are, such as --records data.items.');
  }
  const whole = Buffer.concat(chunks);
  try {
    return JSON.parse(tryDecode(decode, whole) ?? whole.toString('utf8'));
  } catch {
    throw new Failure('records_unclear', `${bytes.name} is no whole JSON document, so its records cannot be found.`, 'Say where they are, such as --records data.items; what can be read is then read.');
  }
}

/** Arrays of objects inside objects, outermost first. */
function arraysOf(value: unknown, path = '', depth = 0): FoundArray[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(inner)) return inner.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) ? [{ path: here, length: inner.length }] : [];
    return arraysOf(inner, here, depth + 1);
  });
}
