import { Failure } from '../../errors/failure.js';
import type { Reject } from '../../schema/verbatim.js';
import { strictDecoder } from '../decode/decode.js';
import { chooseEncoding, type Detected } from '../decode/detect.js';
import { type Note, note } from '../note.js';
import type { ByteSource, RawRecord, Reader, ReadOptions, Table } from '../reader.js';
import { asciiBased, between, oneChunk } from './bytes.js';
import { arrayItems } from './elements.js';
import { findRecords, firstSign } from './find-records.js';
import { type Item, itemReader } from './item.js';
import { lineItems } from './lines.js';
import { isRecord } from './record.js';

export const json: Reader = { id: 'json', extensions: ['.json'], open: openDocument };
export const ndjson: Reader = { id: 'ndjson', extensions: ['.ndjson', '.jsonl'], open: openLines };

type Chunks = AsyncIterable<Uint8Array>;

/** The bytes as UTF-8, CP949 or windows-1252, where the signs of JSON are single bytes. */
interface JsonText {
  readonly bytes: ByteSource;
  readonly encoding: Detected;
  all(): Chunks;
  sample(): Chunks;
  /** Everything where it can be read twice, else the first bytes. */
  lookAhead(): Chunks;
}

function textOf(bytes: ByteSource, options: ReadOptions): JsonText {
  const encoding = chooseEncoding(bytes, options.encoding);
  const all = () => asciiBased(bytes.stream(), encoding.encoding);
  const sample = () => asciiBased(oneChunk(bytes.sample), encoding.encoding);
  return { bytes, encoding, all, sample, lookAhead: bytes.path === null || bytes.sampleIsAll ? sample : all };
}

async function openDocument(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const text = textOf(bytes, options);
  const place = await findRecords(bytes.name, options.recordsPath, text.lookAhead);
  const items = (chunks: Chunks, reader: ReturnType<typeof itemReader>) =>
    place.kind === 'documents'
      ? arrayItems(between('[', chunks, ']'), [], reader)
      : arrayItems(chunks, place.steps, reader);
  return tableOf('json', text, options, items, place.note);
}

/** JSON lines; a document that is only called so is read as what it is. */
async function openLines(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const text = textOf(bytes, options);
  const isDocument = (await firstSign(text.sample())) === '[' || (await beginsWithLoneBrace(text.sample()));
  return isDocument ? openDocument(bytes, options) : tableOf('ndjson', text, options, lineItems, null);
}

/** An object that is spread over lines is no JSON line. */
async function beginsWithLoneBrace(chunks: Chunks): Promise<boolean> {
  for await (const chunk of chunks)
    return /^\s*\{[ \t\r]*\n/.test(Buffer.from(chunk).toString('latin1', 0, 4096));
  return false;
}

type Items = (chunks: Chunks, reader: ReturnType<typeof itemReader>) => AsyncGenerator<Item>;

async function tableOf(
  format: 'json' | 'ndjson',
  text: JsonText,
  options: ReadOptions,
  items: Items,
  found: Note | null,
): Promise<Table> {
  const { encoding, why } = text.encoding;
  const reader = itemReader(await strictDecoder(encoding), options.maxField);
  const columns = await columnsOf(text.bytes.name, items(text.lookAhead(), reader));
  const notes = [note('encoding', { encoding, why }), ...(found ? [found] : [])];
  const known = new Set(columns);

  async function* records(): AsyncGenerator<RawRecord | Omit<Reject, 'source'>> {
    let row = 0;
    for await (const { parsed, line, raw } of items(text.all(), reader)) {
      row++;
      if (!isRecord(parsed)) {
        yield { kind: 'reject', row, line, code: parsed.code, message: parsed.message, raw };
        continue;
      }
      for (const name of parsed.keys()) if (!known.has(name)) noteLate(name, row);
      yield {
        kind: 'record',
        row,
        line,
        cells: columns.map((name) => parsed.get(name) ?? ''),
        padded: false,
      };
    }
  }
  /** Standard input cannot be read twice: a field that its first bytes do not show is left out, and told. */
  function noteLate(name: string, row: number): void {
    known.add(name);
    notes.push(note('lateField', { name, row }));
  }
  return { format, encoding, delimiter: null, columns, notes, records };
}

/** More different names than this are data, not names. */
const MAX_COLUMNS = 10_000;

/** All field names, in the order in which they first appear. */
async function columnsOf(name: string, items: AsyncGenerator<Item>): Promise<string[]> {
  const columns = new Set<string>();
  for await (const { parsed } of items) {
    if (!isRecord(parsed)) continue;
    for (const column of parsed.keys()) columns.add(column);
    if (columns.size > MAX_COLUMNS) {
      throw new Failure(
        'records_unclear',
        `The records of ${name} have more than ${MAX_COLUMNS} different fields.`,
        'Names seem to be data here; write the records with the same few fields each.',
      );
    }
  }
  return [...columns];
}
