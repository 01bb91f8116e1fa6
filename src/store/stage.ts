import { resolve } from 'node:path';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { Annotation } from '../schema/annotation.js';
import { withBeside } from './beside.js';
import { COLUMN_LIST, COLUMNS, type ColumnType, type ColumnValue } from './columns.js';
import { type Engine, loadEngine } from './duckdb.js';
import { makeDatabase, quoted, type StorePlace, writing } from './open.js';
import type { StoredRecord } from './record.js';

export interface Written {
  readonly added: number;
  /** The record was there and says something else now, or was annotated by another version. */
  readonly replaced: number;
  /** Came again as it was. */
  readonly unchanged: number;
}

/** How staged records meet those that are there. */
export type Meeting =
  /** A record that comes again is replaced by the newer one. */
  | 'add'
  /** Only those that are there, and only where they still say what was annotated. */
  | 'annotate';

/**
 * Writes records into a store in one step: they are staged in a file beside it first, however long that takes, and nobody is kept
 * waiting meanwhile. Killed in the middle, the store holds what it held before.
 */
export const writeRecords = (
  place: StorePlace,
  records: AsyncIterable<StoredRecord>,
  meeting: Meeting,
): Promise<Written> =>
  withBeside(place.file, async (staged) => {
    await stage(place, staged, records);
    return writing(place, (connection) => put(connection, meeting), {
      prepare: (connection) => connection.run(`ATTACH ${quoted(resolve(staged))} AS stage (READ_ONLY)`),
    });
  });

const stage = (place: StorePlace, beside: string, records: AsyncIterable<StoredRecord>): Promise<void> =>
  makeDatabase(place, beside, async (connection) => {
    const engine = await loadEngine();
    await connection.run(`CREATE TABLE staged (number INTEGER, ${COLUMN_LIST})`);
    const appender = await connection.createAppender('staged');
    let number = 0;
    for await (const record of records) {
      appender.appendInteger(number++);
      for (const { type, value } of COLUMNS)
        append(appender, engine, type, value(record.annotation, record.verbatim, record));
      appender.endRow();
      if (number % FLUSH === 0) appender.flushSync();
    }
    appender.closeSync();
  });

const FLUSH = 2048;

/** Same record, same words, same versions: the first place it was seen at stays, so that the order of exports does not show. */
const SAME = 'a.content = s.content AND a.annotated_by = s.annotated_by AND a.settings = s.settings';
const EARLIER = '(a.source, a.row) <= (s.source, s.row)';

async function put(connection: DuckDBConnection, meeting: Meeting): Promise<Written> {
  // Of a record that two files of one run hold, the last one read counts, or of equal ones the first place.
  await connection.run(`CREATE TEMP TABLE newest AS
    WITH said AS (SELECT key, arg_max(content, number) AS content FROM stage.staged GROUP BY key)
    SELECT number FROM stage.staged JOIN said USING (key, content)
    QUALIFY row_number() OVER (PARTITION BY key ORDER BY source, row, number) = 1`);
  await connection.run(`CREATE TEMP TABLE met AS
    SELECT s.key, s.number, a.key IS NULL AS is_new, a.key IS NOT NULL AND ${SAME} AS is_same,
           a.key IS NOT NULL AND ${SAME} AND ${EARLIER} AS stays, a.content = s.content AS still
    FROM stage.staged s JOIN newest USING (number) LEFT JOIN annotations a ON a.key = s.key`);
  const wanted = meeting === 'add' ? 'NOT stays' : 'NOT is_new AND still AND NOT is_same';
  await connection.run(`CREATE TEMP TABLE chosen AS SELECT key, number FROM met WHERE ${wanted}`);
  await connection.run('DELETE FROM annotations WHERE key IN (SELECT key FROM chosen)');
  await connection.run(
    'INSERT INTO annotations SELECT s.* EXCLUDE (number) FROM stage.staged s SEMI JOIN chosen USING (number) ORDER BY s.source, s.row',
  );
  const reader = await connection.runAndReadAll(`SELECT
    count(*) FILTER (WHERE is_new AND ${wanted}), count(*) FILTER (WHERE NOT is_new AND NOT is_same AND ${wanted}),
    count(*) FILTER (WHERE is_same) FROM met`);
  const [added, replaced, unchanged] = reader.getRowsJS()[0]!.map(Number) as [number, number, number];
  return { added, replaced, unchanged };
}

function append(appender: DuckDBAppender, engine: Engine, type: ColumnType, value: ColumnValue): void {
  if (value === null) {
    appender.appendNull();
    return;
  }
  switch (type) {
    case 'VARCHAR':
      appender.appendVarchar(value as string);
      break;
    case 'DOUBLE':
      appender.appendDouble(value as number);
      break;
    case 'INTEGER':
      appender.appendInteger(value as number);
      break;
    case 'BOOLEAN':
      appender.appendBoolean(value as boolean);
      break;
    case 'DATE':
      appender.appendDate(engine.dateValue(Date.parse(`${value as string}T00:00:00Z`) / 86_400_000));
      break;
    case 'VARCHAR[]':
      appender.appendList(value as string[], engine.LIST(engine.VARCHAR));
      break;
    case 'MENTIONS':
      appendMentions(appender, engine, value as Annotation['themes']);
  }
}

function appendMentions(appender: DuckDBAppender, engine: Engine, themes: Annotation['themes']): void {
  const { LIST, STRUCT, VARCHAR, DOUBLE, structValue } = engine;
  appender.appendList(
    themes.map(({ id, polarity, confidence }) => structValue({ theme: id, polarity, confidence })),
    LIST(STRUCT({ theme: VARCHAR, polarity: VARCHAR, confidence: DOUBLE })),
  );
}
