import { existsSync, readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** Rows of a TSV with a header line and no quoting; none when the file is absent. */
export const readTsv = (file: string): Row[] =>
  existsSync(file) ? parseTsv(readFileSync(file, 'utf8')) : [];

export function parseTsv(tsv: string): Row[] {
  const [header = '', ...lines] = tsv.split('\n');
  const names = header.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    });
}

/** One object a line; none when the file is absent. */
export function readNdjson<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
