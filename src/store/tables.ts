import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../errors/failure.js';
import { COLUMN_LIST } from './columns.js';

/** Version of the tables. A change of a column raises it. */
const SCHEMA = 1;

/** Makes the tables in a database that has none: the current one, or one that is attached under the name `at`. */
export async function createTables(connection: DuckDBConnection, at?: string): Promise<void> {
  const place = at === undefined ? '' : `${at}.`;
  await connection.run(`CREATE TABLE ${place}annotations (${COLUMN_LIST})`);
  await connection.run(`CREATE TABLE ${place}voc_store AS SELECT ${SCHEMA} AS schema`);
}

/** The view beside the table; made where the database is the current one, so that no name of the moment is kept in it. */
export const createViews = (connection: DuckDBConnection): Promise<unknown> =>
  connection.run(
    'CREATE VIEW mentions AS SELECT key, dataset, day, unnest(mentions, recursive := true) FROM annotations',
  );

/** @throws Failure store_invalid where the current database is no store of this version */
export async function checkTables(connection: DuckDBConnection, file: string): Promise<void> {
  const tables = await tablesOf(connection);
  if (!tables.has('voc_store'))
    throw new Failure(
      'store_invalid',
      `${file} is a DuckDB database, but no store of voc.`,
      'Give another --store. The file is untouched.',
    );
  const reader = await connection.runAndReadAll('SELECT max(schema) FROM voc_store');
  const schema = Number(reader.getRowsJS()[0]?.[0]);
  if (schema === SCHEMA) return;
  throw new Failure(
    'store_invalid',
    schema > SCHEMA
      ? `${file} was made by a newer voc (schema ${schema}; this one knows ${SCHEMA}).`
      : `${file} was made by an older voc (schema ${schema}; this one needs ${SCHEMA}).`,
    schema > SCHEMA
      ? 'Use that version, or a newer one. The file is untouched.'
      : 'Add the old exports to a new store, or what "voc store export" of the version that made it writes. The file is untouched.',
  );
}

async function tablesOf(connection: DuckDBConnection): Promise<Set<unknown>> {
  const reader = await connection.runAndReadAll(
    'SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT internal',
  );
  return new Set(reader.getRowsJS().map(([name]) => name));
}
