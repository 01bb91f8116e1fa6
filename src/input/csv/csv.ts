import { Failure } from '../../errors/failure.js';
import { strictDecoder } from '../decode/decode.js';
import { chooseEncoding } from '../decode/detect.js';
import type { Encoding } from '../decode/labels.js';
import { utf16SampleToUtf8, utf16ToUtf8 } from '../decode/utf16.js';
import { note } from '../note.js';
import type { ByteSource, Reader, ReadOptions, Table } from '../reader.js';
import { countLines, type FramedLine, findDialect, firstFrames } from './dialect.js';
import { fieldParser, parseBatch } from './fields.js';
import { likelyHeader, titleRows, uniqueNames } from './header.js';
import { csvRecords } from './records.js';

export const csv: Reader = {
  id: 'csv',
  extensions: ['.csv', '.txt'],
  open: (bytes, options) => openCsv(bytes, options, options.delimiter),
};
export const tsv: Reader = {
  id: 'tsv',
  extensions: ['.tsv'],
  open: (bytes, options) => openCsv(bytes, options, options.delimiter ?? 'tab'),
};

const ROWS_TO_LOOK_AT = 20;

async function openCsv(
  bytes: ByteSource,
  options: ReadOptions,
  delimiter: string | undefined,
): Promise<Table> {
  const { encoding, why } = chooseEncoding(bytes, options.encoding);
  const { sample, mark } = withoutMark(asciiBased(bytes.sample, encoding));
  const dialect = findDialect(sample, bytes.sampleIsAll, delimiter);
  const decode = await strictDecoder(encoding);
  const frames = firstFrames(sample, bytes.sampleIsAll, dialect, ROWS_TO_LOOK_AT + (options.headerRow ?? 0));
  const rows = parseBatch(sample, frames, decode, fieldParser(dialect));
  if (options.headerRow === undefined) refuseBroken(bytes.name, sample, frames[0]);
  const at = headerIndex(bytes.name, frames, rows, options.headerRow);
  const header = frames[at]!;
  const columns = uniqueNames(rows[at]!);
  const next = frameEnd(sample, header, dialect.lineEnd);
  return {
    format: delimiter === 'tab' ? 'tsv' : 'csv',
    encoding,
    delimiter: dialect.delimiterName,
    columns,
    notes: [
      note('encoding', { encoding, why }),
      dialect.note,
      ...(header.line > 1 ? [note('header', { line: header.line })] : []),
    ],
    records: () =>
      csvRecords(asciiStream(bytes, encoding), {
        dialect,
        decode,
        columns: columns.length,
        skipBytes: mark + next,
        firstLine: 1 + countLines(sample, 0, next, dialect.lineEnd),
        maxField: options.maxField,
      }),
  };
}

function headerIndex(
  name: string,
  frames: readonly FramedLine[],
  rows: readonly (readonly string[] | null)[],
  headerRow: number | undefined,
): number {
  if (headerRow !== undefined) {
    const at = frames.findIndex((frame) => frame.line === headerRow);
    if (at < 0 || rows[at] === null)
      throw new Failure(
        'header_unclear',
        `${name} has no header in line ${headerRow}.`,
        'Give the line of the header with --header-row N, counted from 1.',
      );
    return at;
  }
  if (rows.length === 0 || rows[0] === null)
    throw new Failure(
      'header_unclear',
      `${name} has no readable header line.`,
      'Check the file, or name its encoding with --encoding.',
    );
  const readable = rows.map((row) => row ?? []);
  const likely = likelyHeader(readable);
  if (likely > 0) throw titleRows(name, frames[likely]!.line, readable[likely]!);
  return 0;
}

/** The first line may be blank, but where its quotes are broken no later line may pass for the header. */
function refuseBroken(name: string, sample: Buffer, first: FramedLine | undefined): void {
  const before = sample.subarray(0, first?.start ?? sample.length).toString('latin1');
  if (before.trim() === '') return;
  throw new Failure(
    'header_unclear',
    `The quotes in the first line of ${name} do not close.`,
    'Correct that line, or name the line of the header with --header-row N.',
  );
}

/** Offset behind the line end of a framed record. */
function frameEnd(sample: Buffer, { end }: FramedLine, lineEnd: number): number {
  const at = sample.indexOf(lineEnd, end);
  return at < 0 ? sample.length : at + 1;
}

const endianOf = (encoding: Encoding) =>
  encoding === 'utf-16le' ? 'le' : encoding === 'utf-16be' ? 'be' : null;

function asciiBased(sample: Uint8Array, encoding: Encoding): Buffer {
  const endian = endianOf(encoding);
  return Buffer.from(endian ? utf16SampleToUtf8(sample, endian) : sample);
}

function asciiStream(bytes: ByteSource, encoding: Encoding): AsyncIterable<Uint8Array> {
  const endian = endianOf(encoding);
  return endian ? utf16ToUtf8(bytes.stream(), endian) : bytes.stream();
}

/** A UTF-8 byte order mark (UTF-16's has become one) is no part of the first column's name. */
function withoutMark(sample: Buffer): { sample: Buffer; mark: number } {
  const mark = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 3 : 0;
  return { sample: sample.subarray(mark), mark };
}
