import type { DuckDBConnection } from '@duckdb/node-api';
import type { Annotation } from '../schema/annotation.js';
import { refuseUnknown } from './datasets.js';
import { loadEngine } from './duckdb.js';
import { reading, type StorePlace } from './open.js';
import type { StoredRecord, StoredVerbatim } from './record.js';

/** Which records: of one dataset, or of all. */
export interface Choice {
  readonly dataset?: string | undefined;
}

const COLUMNS = 'key, content, dataset, settings, annotation, verbatim, day::VARCHAR';
const ORDER = 'source, row, dataset, key';
const CHOSEN = '($1::VARCHAR IS NULL OR dataset = $1)';

/**
 * Gives every record to `each`, as it was read and annotated, in the order of files and rows, so that how they came into the store
 * does not show. The store is open meanwhile: writers wait.
 */
export const readRecords = (
  place: StorePlace,
  { dataset }: Choice,
  each: (record: StoredRecord) => unknown,
): Promise<void> =>
  reading(place, async (connection) => {
    await refuseUnknown(connection, dataset);
    const reader = await connection.runAndReadAll(
      `SELECT rowid FROM annotations WHERE ${CHOSEN} ORDER BY ${ORDER}`,
      [dataset ?? null],
    );
    const numbers = BigInt64Array.from((reader.getColumnsJS()[0] ?? []) as bigint[]);
    const isInOrder = numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
    const rows = isInOrder ? asTheyStand(connection, dataset ?? null) : inOrder(connection, numbers);
    for await (const row of rows) each(toRecord(row));
  });

/** In the order of COLUMNS; only the day may be null. */
type StoredRow = readonly (string | null)[];

/** So many records are sorted at once: whole rows are long, and a million of them do not fit into the memory. */
const BATCH = 8192;

/** What was added in the order of its file is read as it stands. */
async function* asTheyStand(connection: DuckDBConnection, dataset: string | null): AsyncGenerator<StoredRow> {
  const result = await connection.stream(`SELECT ${COLUMNS} FROM annotations WHERE ${CHOSEN}`, [dataset]);
  for await (const rows of result.yieldRowsJs()) yield* rows as (string | null)[][];
}

/** The rows of these numbers. */
async function* inOrder(connection: DuckDBConnection, numbers: BigInt64Array): AsyncGenerator<StoredRow> {
  const { BIGINT, LIST, listValue } = await loadEngine();
  const some = await connection.prepare(
    `SELECT ${COLUMNS} FROM annotations
     WHERE rowid BETWEEN $1 AND $2 AND rowid IN (SELECT unnest($3)) ORDER BY ${ORDER}`,
  );
  for (let at = 0; at < numbers.length; at += BATCH) {
    const batch = numbers.slice(at, at + BATCH);
    const ascending = batch.toSorted();
    some.bind([ascending[0]!, ascending.at(-1)!, listValue([...batch])], [BIGINT, BIGINT, LIST(BIGINT)]);
    yield* (await some.runAndReadAll()).getRowsJS() as (string | null)[][];
  }
}

const toRecord = ([key, content, dataset, settings, annotation, verbatim, day]: StoredRow): StoredRecord => ({
  key: key!,
  content: content!,
  dataset: dataset!,
  settings: settings!,
  day: day ?? null,
  annotation: JSON.parse(annotation!) as Annotation,
  verbatim: JSON.parse(verbatim!) as StoredVerbatim,
});

/** Keys of records with what they say and where they stand: what need not be annotated again. */
export const knownRecords = (
  place: StorePlace,
  by: string,
  settings: string,
): Promise<Map<string, { content: string; source: string; row: number }>> =>
  reading(place, async (connection) => {
    const result = await connection.stream(
      'SELECT key, content, source, row FROM annotations WHERE annotated_by = $1 AND settings = $2',
      [by, settings],
    );
    const known = new Map<string, { content: string; source: string; row: number }>();
    for await (const rows of result.yieldRowsJs())
      for (const [key, content, source, row] of rows as [string, string, string, number][])
        known.set(key, { content, source, row });
    return known;
  });
