import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ROLES } from '../../src/input/columns/headers.js';
import { LONG, WIDE } from '../../src/render/annotations/columns.js';
import { COLUMNS, INNER } from '../../src/store/columns.js';
import { page, table } from './page.js';

type Headers = Readonly<Record<string, { exact: string[][]; contains?: string[] }>>;

/** What voc reads columns by, and the columns that it writes: names and order are a contract. */
export function columnsPage(): string {
  const headers = parse(
    readFileSync(new URL('../../src/data/columns/headers.yaml', import.meta.url), 'utf8'),
  ) as Headers;
  const read = ROLES.map((role) => {
    const { exact, contains = [] } = headers[role]!;
    return [`\`${role}\``, exact.flat().join(', '), contains.join(', ')];
  });
  const written = (columns: readonly { readonly name: string; readonly about: string }[]): string =>
    table(
      ['column', 'holds'],
      columns.map(({ name, about }) => [`\`${name}\``, about]),
    );
  const inner: readonly string[] = INNER;
  const stored = COLUMNS.filter(({ name }) => !inner.includes(name)).map(({ name, type, about }) => [
    `\`${name}\``,
    type,
    about,
  ]);
  return page(
    'Columns',
    'src/data/columns/headers.yaml, src/render/annotations/columns.ts and src/store/columns.ts',
    `New columns come at the end; none is renamed or moved within a version of the schema. Lists in a cell are separated by \`;\`. A name
that the input has already becomes \`voc2_…\`.

## Read: the names by which a column is found

Case, spaces, punctuation and brackets do not count. Earlier names win. \`--text\`, \`--id\` … name a column outright.

${table(['role', 'whole name', 'or has in it'], read)}

## Written by voc classify: CSV, TSV and XLSX

The input's own columns come first, unchanged; then these. \`--guide\` adds \`voc_guide\` at the end: how to listen.

${written(WIDE)}

## Written by voc classify --long: a row a theme mention

The input's own columns, then these.

${written(LONG)}

## In the store: the table annotations

${table(['column', 'type', 'holds'], stored)}`,
  );
}
