import type { DuckDBResult, Json } from '@duckdb/node-api';
import { Failure } from '../errors/failure.js';
import { loadEngine } from './duckdb.js';
import { reading, type StorePlace } from './open.js';

/** A value as JSON: null, true, 12, "text", lists and objects. Whole numbers beyond 2^53 stay text, so that no digit is lost. */
export type Value = Json;

export interface QueryColumn {
  readonly name: string;
  readonly isNumber: boolean;
}

export interface QueryReader {
  columns(columns: readonly QueryColumn[]): unknown;
  rows(rows: readonly (readonly Value[])[]): unknown;
}

/** Runs a query that a person wrote, and hands on its result piece by piece. @throws Failure query_invalid */
export const query = (place: StorePlace, sql: string, reader: QueryReader): Promise<void> =>
  reading(place, async (connection) => {
    const { JsonDuckDBValueConverter } = await loadEngine();
    if (sql.replace(/--.*$|\/\*[\s\S]*?\*\//gm, '').trim() === '')
      throw new Failure('query_invalid', 'The query is empty.', 'Such as: SELECT count(*) FROM annotations');
    let result: DuckDBResult;
    try {
      const { count } = await connection.extractStatements(sql);
      if (count > 1)
        throw new Failure(
          'query_invalid',
          `These are ${count} statements, and one result can be shown.`,
          'Run them one after the other, or make one query of them: WITH a AS (…) SELECT … or … UNION ALL ….',
        );
      result = await connection.stream(sql);
      const types = result.columnTypes();
      const columns = result
        .columnNames()
        .map((name, i) => ({ name, isNumber: NUMBERS.test(String(types[i])) }));
      await reader.columns(columns);
      for await (const rows of result.yieldConvertedRows(JsonDuckDBValueConverter))
        await reader.rows(rows.map((row) => row.map((value, i) => toValue(value, columns[i]!))));
    } catch (error) {
      throw toFailure(error);
    }
  });

const NUMBERS = /^(?:(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT))|FLOAT|DOUBLE|DECIMAL\(.*)$/;

/** DuckDB writes BIGINT and DECIMAL as text; where the number says the same, it is one. */
function toValue(value: Json, { isNumber }: QueryColumn): Value {
  if (!isNumber || typeof value !== 'string') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) || (value.includes('.') && value.length < 16) ? number : value;
}

function toFailure(error: unknown): unknown {
  if (
    !(error instanceof Error) ||
    error instanceof Failure ||
    !/^[A-Z][A-Za-z ]+ Error: /.test(error.message)
  )
    return error;
  const isRefused =
    /disabled by configuration|disabled through configuration|has been locked|read-only mode/.test(
      error.message,
    );
  return new Failure(
    'query_invalid',
    error.message.trim(),
    isRefused
      ? '"voc store sql" only reads the store: it writes nothing, opens no other file and loads no extension.'
      : 'docs/store.md lists the tables and columns; "DESCRIBE annotations" shows them too.',
  );
}
