import type { DuckDBConnection, DuckDBResult, Json } from '@duckdb/node-api';
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
    let result: DuckDBResult;
    try {
      const count = await statementsOf(connection, sql);
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

/** The number of statements. The engine finds none in ";" and does not say so in words. */
async function statementsOf(connection: DuckDBConnection, sql: string): Promise<number> {
  if (/^[\s;]*$/.test(withoutComments(sql)))
    throw new Failure('query_invalid', 'The query is empty.', 'Such as: SELECT count(*) FROM annotations');
  return (await connection.extractStatements(sql)).count;
}

const withoutComments = (sql: string): string => sql.replace(/--.*$|\/\*[\s\S]*?\*\//gm, '');

/** "Failed to extract statements: Parser Error: …": what the engine says of a query; its own troubles are none of the person's. */
const OF_QUERY = /^(?:Failed to [a-z ]+: )?(?!INTERNAL|FATAL|Out of Memory)([A-Z][A-Za-z ]+) Error: /;

function toFailure(error: unknown): unknown {
  const kind = error instanceof Error && !(error instanceof Failure) ? OF_QUERY.exec(error.message) : null;
  if (!(error instanceof Error) || !kind) return error;
  const isRefused =
    /disabled by configuration|disabled through configuration|has been locked|read-only mode/.test(
      error.message,
    );
  return new Failure(
    'query_invalid',
    `The query cannot be run: ${error.message.slice(kind[0].length).trim()}`,
    isRefused
      ? '"voc store sql" only reads the store: it writes nothing, opens no other file and loads no extension.'
      : kind[1] === 'Parser'
        ? 'Correct the SQL there. Such as: SELECT polarity, count(*) FROM annotations GROUP BY ALL'
        : 'docs/store.md lists the tables and columns; "DESCRIBE annotations" shows them too.',
  );
}
