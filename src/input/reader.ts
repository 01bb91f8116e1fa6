import type { FormatId } from '../schema/format.js';
import type { Reject } from '../schema/verbatim.js';
import type { Note } from './note.js';

/** Bytes of one input, decompressed, readable from the beginning as often as `stream` is called (standard input: once). */
export interface ByteSource {
  /** File name without its folder (and without .gz); "-" for standard input. */
  readonly name: string;
  /** null for standard input. */
  readonly path: string | null;
  /** How to leave it out, where it was found in a folder beside others and not named by anybody. */
  readonly leaveOut?: string | undefined;
  /** The first bytes, at least 1 MiB where there are that many; reading it does not consume the stream. */
  readonly sample: Uint8Array;
  /** Whether `sample` is the whole input. */
  readonly sampleIsAll: boolean;
  /** Bytes of the file that its stream has read so far, of how many; null where nobody knows how many there are. */
  position(): { readonly read: number; readonly total: number } | null;
  stream(): AsyncIterable<Uint8Array>;
}

/** What the caller may fix; what is absent is found by looking at the input. */
export interface ReadOptions {
  readonly format?: FormatId;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** 1-based line of the header in CSV and XLSX. */
  readonly headerRow?: number;
  /** Sheet name or 1-based number. */
  readonly sheet?: string;
  /** Where the records are in a JSON document, or in each line of NDJSON: "data.items". */
  readonly recordsPath?: string;
  /** Bytes; a larger field makes its record a reject. */
  readonly maxField: number;
}

export type { FormatId };

/** A cell as the format gives it. Nested JSON stays as it is, so that a column path such as comments[].body can reach into it. */
export type Cell =
  | string
  | number
  | boolean
  | Date
  | null
  | readonly unknown[]
  | { readonly [key: string]: unknown };

export interface RawRecord {
  readonly kind: 'record';
  /** 1-based among all records present, rejects included; header and blank lines not counted. */
  readonly row: number;
  readonly line: number | null;
  /** One cell a column of the table, in its order; short rows are padded with ''. */
  readonly cells: readonly Cell[];
  /** True when the row had fewer fields than the header. */
  readonly padded: boolean;
}

/** An opened input: its columns are known, its records are still to be read. */
export interface Table {
  readonly format: FormatId;
  /** Label of the decoder: "utf-8", "cp949", "utf-16le", "utf-16be", "windows-1252"; null for XLSX. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Header names, made unique ("내용", "내용_2"); empty names become "column 3". */
  readonly columns: readonly string[];
  /** Facts for `-v` and `voc inspect`: how the encoding, delimiter, header row or sheet was chosen; warnings. */
  readonly notes: readonly Note[];
  /** What people should know though nobody asked: rows of a workbook that are not read. */
  readonly warnings?: readonly string[];
  records(): AsyncIterable<RawRecord | Omit<Reject, 'source'>>;
}

/** One format. Listed in readers.ts; a new format is one file and one line there. */
export interface Reader {
  readonly id: FormatId;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  open(bytes: ByteSource, options: ReadOptions): Promise<Table>;
}
