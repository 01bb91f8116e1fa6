import { gzipSync } from 'node:zlib';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';

/** A table as a test knows it: header and cells, all text. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Shape {
  readonly name: string;
  readonly file: string;
  readonly flags: readonly string[];
  readonly bytes: (rows: Rows) => Promise<Uint8Array>;
}

const csv = ({ columns, rows }: Rows, delimiter = ',', lineEnd = '\n'): string =>
  stringify([columns, ...rows], { delimiter, record_delimiter: lineEnd, quoted_match: /[\r\n]/ });

const objects = ({ columns, rows }: Rows): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])));

const utf16 = (text: string, endian: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
};

const shape = (
  name: string,
  file: string,
  bytes: (rows: Rows) => string | Uint8Array,
  flags: readonly string[] = [],
): Shape => ({
  name,
  file,
  flags,
  bytes: async (rows) => Buffer.from(bytes(rows)),
});

async function xlsx({ columns, rows }: Rows): Promise<Uint8Array> {
  const cells = [columns, ...rows].map((row) =>
    row.map((value) => (value === '' ? null : { value, type: String })),
  );
  return writeXlsxFile(cells).toBuffer();
}

/** The same records as twelve kinds of export. The Unicode ones also carry emoji and decomposed Hangul. */
export const SHAPES: readonly (Shape & { readonly unicode: boolean })[] = [
  { unicode: true, ...shape('UTF-8', 'feedback.csv', (rows) => csv(rows)) },
  { unicode: true, ...shape('UTF-8 with BOM', 'feedback.csv', (rows) => `\ufeff${csv(rows, ',', '\r\n')}`) },
  {
    unicode: false,
    ...shape('CP949', 'feedback.csv', (rows) => createMultibyteEncoder('euc-kr')(csv(rows, ',', '\r\n'))),
  },
  {
    unicode: true,
    ...shape('UTF-16LE, tab-separated', 'feedback.csv', (rows) => utf16(csv(rows, '\t'), 'le')),
  },
  { unicode: true, ...shape('UTF-16BE', 'feedback.csv', (rows) => utf16(csv(rows), 'be')) },
  { unicode: true, ...shape('semicolons', 'feedback.csv', (rows) => csv(rows, ';')) },
  { unicode: true, ...shape('TSV', 'feedback.tsv', (rows) => csv(rows, '\t')) },
  { unicode: true, ...shape('JSON', 'feedback.json', (rows) => JSON.stringify(objects(rows))) },
  {
    unicode: true,
    ...shape(
      'JSON at a path',
      'feedback.json',
      (rows) => JSON.stringify({ meta: { pages: 1 }, data: { items: objects(rows) } }, null, 1),
      ['--records', 'data.items'],
    ),
  },
  {
    unicode: true,
    ...shape(
      'NDJSON',
      'feedback.ndjson',
      (rows) =>
        `${objects(rows)
          .map((row) => JSON.stringify(row))
          .join('\n')}\n`,
    ),
  },
  { unicode: true, name: 'XLSX', file: 'feedback.xlsx', flags: [], bytes: xlsx },
  { unicode: true, ...shape('CSV.gz', 'feedback.csv.gz', (rows) => gzipSync(csv(rows))) },
];
