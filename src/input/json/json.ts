import { Failure } from '../../errors/failure.js';
import type { Reject } from '../../schema/verbatim.js';
import { type StrictDecoder, strictDecoder } from '../decode/decode.js';
import { chooseEncoding, type Detected } from '../decode/detect.js';
import { type Note, note } from '../note.js';
import type { ByteSource, RawRecord, Reader, ReadOptions, Table } from '../reader.js';
import { asciiBased, between, oneChunk } from './bytes.js';
import { arrayItems } from './elements.js';
import { findRecords, firstSign, namedArray } from './find-records.js';
import { type Item, type ItemReader, itemReader } from './item.js';
import { lineItems } from './lines.js';
import { arraysOf, pageItems, pageReader } from './pages.js';
import { isRecord } from './record.js';

export const json: Reader = { id: 'json', extensions: ['.json'], open: openDocument };
export const ndjson: Reader = { id: 'ndjson', extensions: ['.ndjson', '.jsonl'], open: openLines };

type Chunks = AsyncIterable<Uint8Array>;

/** The bytes as UTF-8, CP949 or windows-1252, where the signs of JSON are single bytes. */
interface JsonText {
  readonly bytes: ByteSource;
  readonly encoding: Detected;
  readonly decode: StrictDecoder;
  readonly reader: ItemReader;
  all(): Chunks;
  sample(): Chunks;
  /** Everything where it can be read twice, else the first bytes. */
  lookAhead(): Chunks;
}

async function textOf(bytes: ByteSource, options: ReadOptions): Promise<JsonText> {
  const encoding = chooseEncoding(bytes, options.encoding);
  const decode = await strictDecoder(encoding.encoding);
  const reader = itemReader(decode, options.maxField);
  const all = () => asciiBased(bytes.stream(), encoding.encoding);
  const sample = () => asciiBased(oneChunk(bytes.sample), encoding.encoding);
  const lookAhead = bytes.path === null || bytes.sampleIsAll ? sample : all;
  return { bytes, encoding, decode, reader, all, sample, lookAhead };
}

async function openDocument(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const text = await textOf(bytes, options);
  if (options.recordsPath && (await firstSign(text.lookAhead())) === '[')
    return pagesOf('json', text, options.recordsPath, options.maxField, (chunks, reader) =>
      arrayItems(chunks, [], reader),
    );
  const place = await findRecords(bytes.name, options.recordsPath, text.lookAhead);
  const items = (chunks: Chunks) =>
    place.kind === 'documents'
      ? arrayItems(between('[', chunks, ']'), [], text.reader)
      : arrayItems(chunks, place.steps, text.reader);
  return tableOf('json', text, items, place.note);
}

/** JSON lines; a document that is only called so is read as what it is. */
async function openLines(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const text = await textOf(bytes, options);
  const isDocument = (await firstSign(text.sample())) === '[' || (await beginsWithLoneBrace(text.sample()));
  if (isDocument) return openDocument(bytes, options);
  if (options.recordsPath) return pagesOf('ndjson', text, options.recordsPath, options.maxField, lineItems);
  return tableOf('ndjson', text, (chunks) => lineItems(chunks, text.reader), null);
}

/** Lines or elements that are pages: their records are in an array of each of them. */
async function pagesOf(
  format: 'json' | 'ndjson',
  text: JsonText,
  flag: string,
  maxField: number,
  read: (chunks: Chunks, reader: ItemReader) => AsyncGenerator<Item>,
): Promise<Table> {
  const reader = pageReader(text.reader, text.decode);
  const { path } = namedArray(text.bytes.name, flag, await arraysOf(read(text.lookAhead(), reader)));
  const items = (chunks: Chunks) => pageItems(read(chunks, reader), path, maxField);
  return tableOf(format, text, items, note('recordsAt', { path }));
}

/** An object that is spread over lines is no JSON line. */
async function beginsWithLoneBrace(chunks: Chunks): Promise<boolean> {
  for await (const chunk of chunks)
    return /^\s*\{[ \t\r]*\n/.test(Buffer.from(chunk).toString('latin1', 0, 4096));
  return false;
}

async function tableOf(
  format: 'json' | 'ndjson',
  text: JsonText,
  items: (chunks: Chunks) => AsyncGenerator<Item>,
  found: Note | null,
): Promise<Table> {
  const { encoding, why } = text.encoding;
  const columns = await columnsOf(text.bytes.name, items(text.lookAhead()));
  const notes = [note('encoding', { encoding, why }), ...(found ? [found] : [])];
  const known = new Set(columns);

  async function* records(): AsyncGenerator<RawRecord | Omit<Reject, 'source'>> {
    let row = 0;
    for await (const { parsed, line, raw } of items(text.all())) {
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
