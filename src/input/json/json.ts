import { rawText, strictDecoder } from '../decode/decode.js';
import { detectEncoding } from '../decode/detect.js';
import { type Encoding, encodingOf } from '../decode/labels.js';
import { utf16ToUtf8 } from '../decode/utf16.js';
import type { ByteSource, RawRecord, Reader, ReadOptions, Table } from '../reader.js';
import type { Reject } from '../../schema/verbatim.js';
import { arrayElements, type Element, lines } from './elements.js';
import { findRecords } from './find-records.js';
import { isRecord, parseElement } from './record.js';

export const json: Reader = { id: 'json', extensions: ['.json'], open: (bytes, options) => openJson(bytes, options, 'json') };
export const ndjson: Reader = { id: 'ndjson', extensions: ['.ndjson', '.jsonl'], open: (bytes, options) => openJson(bytes, options, 'ndjson') };

/** A record may hold several fields of the largest size allowed. */
const FIELDS_PER_RECORD = 4;

async function openJson(bytes: ByteSource, options: ReadOptions, format: 'json' | 'ndjson'): Promise<Table> {
  const detected = options.encoding
    ? { encoding: encodingOf(options.encoding), why: 'as given' }
    : detectEncoding(bytes.sample, bytes.sampleIsAll, bytes.name);
  const text = () => withoutMark(asciiBased(bytes.stream(), detected.encoding));
  const sample = () => withoutMark(asciiBased(oneChunk(bytes.sample), detected.encoding));
  const most = options.maxField * FIELDS_PER_RECORD;
  const path = format === 'ndjson' ? null : await findRecords(bytes, options.recordsPath, bytes.path === null ? sample : text, strictDecoder(detected.encoding));
  const elements = (chunks: AsyncIterable<Uint8Array>) => (path === null ? lines(chunks, most) : path.single ? whole(chunks, most) : arrayElements(chunks, path.steps, most));
  const decode = strictDecoder(detected.encoding);

  const columns: string[] = [];
  const known = new Set<string>();
  const canReread = bytes.path !== null || bytes.sampleIsAll;
  for await (const element of elements(canReread && bytes.path !== null ? text() : sample())) {
    const parsed = element.bytes ? parseElement(element.bytes, decode, options.maxField) : null;
    if (!parsed || !isRecord(parsed)) continue;
    for (const name of parsed.keys()) if (!known.has(name)) columns.push(name);
    for (const name of parsed.keys()) known.add(name);
  }
  const notes = [`encoding ${detected.encoding} (${detected.why})`, ...(path?.note ? [path.note] : [])];
  if (!canReread) notes.push('columns are those of the first records: standard input cannot be read twice');

  async function* records(): AsyncGenerator<RawRecord | Omit<Reject, 'source'>> {
    let row = 0;
    for await (const element of elements(text())) {
      row++;
      const parsed = element.bytes ? parseElement(element.bytes, decode, options.maxField) : tooLarge(element, most);
      if (isRecord(parsed)) {
        yield { kind: 'record', row, line: element.line, cells: columns.map((name) => parsed.get(name) ?? ''), padded: false };
      } else {
        const message = element.cut ? 'The file ends inside it.' : parsed.message;
        yield { kind: 'reject', row, line: element.line, code: parsed.code, message, raw: rawText(element.bytes ?? element.head, decode) };
      }
    }
  }
  return { format, encoding: detected.encoding, delimiter: null, columns, notes, records };
}

const tooLarge = ({ size }: Element, most: number) => ({
  code: 'field_too_large' as const,
  message: `It has ${size} bytes; a record may have ${most} (four times --max-field).`,
});

/** A document that is one record. */
async function* whole(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Element> {
  yield* arrayElements(bracketed(chunks), [], most);
}

async function* bracketed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('[');
  yield* chunks;
  yield Buffer.from(']');
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function asciiBased(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<Uint8Array> {
  if (encoding === 'utf-16le') return utf16ToUtf8(chunks, 'le');
  return encoding === 'utf-16be' ? utf16ToUtf8(chunks, 'be') : chunks;
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    first = false;
    yield marked ? chunk.subarray(3) : chunk;
  }
}
