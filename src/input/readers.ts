import { Failure } from '../errors/failure.js';
import { csv, tsv } from './csv/csv.js';
import { json, ndjson } from './json/json.js';
import type { ByteSource, Reader, ReadOptions, Table } from './reader.js';
import { sniffFormat } from './sniff.js';
import { xlsx } from './xlsx/xlsx.js';

/** Every format that voc reads. A new one is one file, one line here, its name in src/schema/format.ts, and how its content tells (sniff.ts). */
export const READERS: readonly Reader[] = [csv, tsv, json, ndjson, xlsx];

/** Opens an input as the format given, or as what it looks like. */
export async function openTable(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const found = sniffFormat(bytes, options.encoding);
  const format = options.format ?? found;
  if (options.format && (found === 'xlsx') !== (options.format === 'xlsx')) {
    throw new Failure(
      'format_unknown',
      `${bytes.name} is ${found}, not ${options.format}.`,
      'Leave out --format-in, or check the file.',
    );
  }
  return READERS.find((reader) => reader.id === format)!.open(bytes, options);
}
