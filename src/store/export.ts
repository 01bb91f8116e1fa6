import { renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { withBeside } from './beside.js';
import { COLUMNS, INNER } from './columns.js';
import { asWriteFailure } from './failures.js';
import { quoted, readingFreely, type StorePlace } from './open.js';
import type { Choice } from './records.js';

const shown = COLUMNS.filter(({ name }) => !(INNER as readonly string[]).includes(name));

/** The documented columns; lists as text with ";" where the format has no lists. */
const columnList = (flat: boolean): string =>
  shown
    .map(({ name, type }) => {
      if (!flat || !(type === 'VARCHAR[]' || type === 'MENTIONS')) return name;
      return type === 'MENTIONS'
        ? `array_to_string(list_transform(mentions, lambda m: m.theme || ':' || m.polarity), ';') AS mentions`
        : `array_to_string(${name}, ';') AS ${name}`;
    })
    .join(', ');

/** A query for the documented columns of `annotations`, in the order of files and rows. */
export const exportQuery = ({ dataset }: Choice, flat: boolean): string =>
  `SELECT ${columnList(flat)} FROM annotations ${
    dataset === undefined ? '' : `WHERE dataset = ${quoted(dataset)}`
  } ORDER BY source, row, dataset, key`;

/** Writes them as a Parquet file, for its owner alone; beside its place first, then renamed. */
export const exportParquet = (place: StorePlace, choice: Choice, output: string): Promise<void> =>
  withBeside(output, async (temporary) => {
    await readingFreely(place, (connection) =>
      connection
        .run(`COPY (${exportQuery(choice, false)}) TO ${quoted(resolve(temporary))} (FORMAT parquet)`)
        .catch((error: unknown) => {
          throw asWriteFailure(error, output);
        }),
    );
    renameSync(temporary, output);
  });
