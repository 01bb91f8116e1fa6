import { Failure } from '../errors/failure.js';
import { csv, tsv } from './csv/csv.js';
import { json, ndjson } from './json/json.js';
import type { ByteSource, FormatId, Reader, ReadOptions, Table } from './reader.js';
import { refuseFalseWorkbook, sniffFormat } from './sniff.js';
import { xlsx } from './xlsx/xlsx.js';

/** Every format that voc reads. A new one is one file, one line here and its name in src/schema/format.ts. */
export const READERS: readonly Reader[] = [csv, tsv, json, ndjson, xlsx];

/** Formats that their content tells (sniff.ts). Any other, as test/extending adds one, is known by the ending of the file's name. */
const TOLD_BY_CONTENT: ReadonlySet<FormatId> = new Set(['csv', 'tsv', 'json', 'ndjson', 'xlsx']);

const toldByName = ({ name }: ByteSource): FormatId | undefined =>
  READERS.find(
    ({ id, extensions }) =>
      !TOLD_BY_CONTENT.has(id) && extensions.some((ending) => name.toLowerCase().endsWith(ending)),
  )?.id;

/** Opens an input as the format given, or as what it looks like. */
export async function openTable(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const found = toldByName(bytes) ?? sniffFormat(bytes, options.encoding);
  const format = options.format ?? found;
  if (options.format === undefined && found === 'csv') refuseFalseWorkbook(bytes, options.encoding);
  if (options.format && (found === 'xlsx') !== (options.format === 'xlsx')) {
    throw new Failure(
      'format_unknown',
      `${bytes.name} is ${found}, not ${options.format}.`,
      'Leave out --format-in, or check the file.',
    );
  }
  return READERS.find((reader) => reader.id === format)!.open(bytes, options);
}
