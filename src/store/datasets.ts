import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { reading, type StorePlace } from './open.js';

/** Names that are told of a store with many sets. */
const TOLD = 10;

/** A name that no record has would give an empty result, and no hint why. @throws Failure usage, naming the sets that there are */
export async function refuseUnknown(
  connection: DuckDBConnection,
  dataset: string | undefined,
): Promise<void> {
  if (dataset === undefined) return;
  const rows = await connection.runAndReadAll('SELECT DISTINCT dataset FROM annotations ORDER BY dataset');
  const known = rows.getRowsJson().map(([name]) => String(name));
  if (known.includes(dataset)) return;
  const more = known.length > TOLD ? ` and ${known.length - TOLD} more` : '';
  throw new Failure(
    'usage',
    `The store has no dataset "${dataset}".${didYouMean(dataset, known)}`,
    known.length === 0
      ? 'The store is empty: "voc store add FILE… --dataset NAME" fills it.'
      : `It has: ${known.slice(0, TOLD).join(', ')}${more}; leave --dataset out for all of them.`,
  );
}

/** The same for a store that is not open. */
export const refuseUnknownIn = (place: StorePlace, dataset: string | undefined): Promise<void> =>
  dataset === undefined
    ? Promise.resolve()
    : reading(place, (connection) => refuseUnknown(connection, dataset));

/** Verbatims by language. */
export const languagesOf = (place: StorePlace): Promise<Readonly<Record<string, number>>> =>
  reading(place, async (connection) => {
    const rows = await connection.runAndReadAll(
      'SELECT language, count(*)::INTEGER FROM annotations GROUP BY language',
    );
    return Object.fromEntries(rows.getRowsJS().map(([language, count]) => [String(language), Number(count)]));
  });
