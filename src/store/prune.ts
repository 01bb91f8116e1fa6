import { renameSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { withBeside } from './beside.js';
import { quoted, type StorePlace, writing } from './open.js';
import type { Choice } from './records.js';

/**
 * Forgets the records of the days before one; those without a date stay. The file is written anew and put in place whole, so that what is
 * forgotten is on the disk no more (a database only marks its rows as free): also where nothing went, since an earlier run may not
 * have come so far, and the file does not tell. Gives how many went.
 */
export const prune = (place: StorePlace, before: string, { dataset }: Choice): Promise<number> =>
  withBeside(place.file, async (fresh) => {
    let gone = 0;
    await writing(
      place,
      async (connection) => {
        const reader = await connection.runAndReadAll(
          'DELETE FROM annotations WHERE day < $1::DATE AND ($2::VARCHAR IS NULL OR dataset = $2) RETURNING 1',
          [before, dataset ?? null],
        );
        gone = reader.currentRowCount;
      },
      { after: (connection) => rewrite(connection, fresh, place.file) },
    );
    return gone;
  });

/** Copies the open database and puts the copy in its place, while the lock is held. */
async function rewrite(connection: DuckDBConnection, fresh: string, file: string): Promise<void> {
  const [[own] = []] = (await connection.runAndReadAll('SELECT current_database()')).getRowsJS();
  await connection.run(`ATTACH ${quoted(fresh)} AS fresh`);
  await connection.run(`COPY FROM DATABASE "${String(own).replaceAll('"', '""')}" TO fresh`);
  await connection.run('DETACH fresh');
  // Nothing may be left for the old file to write when it is closed: its log would be taken for that of the new one.
  await connection.run('CHECKPOINT');
  await connection.run('PRAGMA disable_checkpoint_on_shutdown');
  renameSync(fresh, file);
}
