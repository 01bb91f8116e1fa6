import { existsSync, linkSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { removeDatabase, sweep, withBeside } from './beside.js';
import { type Engine, loadEngine, OFFLINE } from './duckdb.js';
import { asFailure, isLocked } from './failures.js';
import { checkTables, createTables, createViews } from './tables.js';

export interface StorePlace {
  readonly file: string;
  /** How long to wait for another process that has the store open, in seconds. */
  readonly lockTimeout: number;
}

type Work<T> = (connection: DuckDBConnection) => Promise<T>;

/**
 * Opens a store for reading, as safe as a stranger's SQL needs: nothing is written, no other file is read, no extension is loaded,
 * and none of that can be turned on again (DuckDB, "Securing DuckDB"). Others may read at the same time; a writer is waited for.
 */
export const reading = <T>(place: StorePlace, work: Work<T>): Promise<T> =>
  readingWith(place, { enable_external_access: 'false', lock_configuration: 'true' }, work);

/** The same for our own statements that write another file. */
export const readingFreely = <T>(place: StorePlace, work: Work<T>): Promise<T> =>
  readingWith(place, {}, work);

const readingWith = <T>(place: StorePlace, safety: Record<string, string>, work: Work<T>): Promise<T> =>
  guarded(place.file, () =>
    // What does not fit into the memory is put into a folder beside the store.
    privately(async () => {
      const engine = await loadEngine();
      const instance = await waiting(place, () =>
        engine.DuckDBInstance.create(pathOf(place.file), { ...OFFLINE, access_mode: 'READ_ONLY', ...safety }),
      );
      return connected(instance, async (connection) => {
        await checkTables(connection, place.file);
        return work(connection);
      });
    }),
  );

/**
 * Opens a store for writing; makes it where there is none. `work` is one transaction: it happens whole, or not at all when the process
 * dies in the middle of it. DuckDB's lock on the file is the operating system's: it goes with the process that holds it.
 * `prepare` comes before the transaction (an ATTACH), `after` when it is done and the store is still locked.
 */
export const writing = <T>(
  place: StorePlace,
  work: Work<T>,
  { prepare, after }: { prepare?: Work<unknown>; after?: Work<unknown> } = {},
): Promise<T> =>
  guarded(place.file, () =>
    privately(async () => {
      const engine = await loadEngine();
      if (!existsSync(place.file)) await create(engine, place.file);
      sweep(place.file);
      const instance = await waiting(place, () => engine.DuckDBInstance.create(pathOf(place.file), OFFLINE));
      return connected(instance, async (connection) => {
        await checkTables(connection, place.file);
        await prepare?.(connection);
        const result = await transaction(connection, work);
        await after?.(connection);
        return result;
      });
    }),
  );

/**
 * An empty database of our own at `beside`, for what is not ready yet; a file, so that it may be larger than the memory. Failures name
 * the store that it is for.
 */
export const makeDatabase = <T>({ file }: StorePlace, beside: string, work: Work<T>): Promise<T> =>
  guarded(file, () =>
    privately(async () => {
      const engine = await loadEngine();
      removeDatabase(beside);
      return connected(await engine.DuckDBInstance.create(pathOf(beside), OFFLINE), work);
    }),
  );

/** DuckDB takes "md:x" and the like for databases elsewhere, and loads extensions for them; a whole path is a file. */
const pathOf = (file: string): string => resolve(file);

/** A store is made beside its place and put there whole; where another process was quicker, its store stays. */
const create = (engine: Engine, file: string): Promise<void> =>
  withBeside(file, async (made) => {
    await connected(await engine.DuckDBInstance.create(pathOf(made), OFFLINE), async (connection) => {
      await createTables(connection);
      await createViews(connection);
    });
    try {
      linkSync(made, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // File systems without hard links (FAT, some network drives) know how to rename.
      if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EMLINK') renameSync(made, file);
      else if (code !== 'EEXIST') throw error;
    }
  });

async function transaction<T>(connection: DuckDBConnection, work: Work<T>): Promise<T> {
  await connection.run('BEGIN');
  try {
    const result = await work(connection);
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** A string as SQL takes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Works with an instance, and closes it. */
async function connected<T>(instance: DuckDBInstance, work: Work<T>): Promise<T> {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function guarded<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error, file);
  }
}

let atWork = 0;
let usual = 0;

/** Files that DuckDB makes meanwhile are for their owner alone. The last of those at work together sets the process's mask back. */
async function privately<T>(work: () => Promise<T>): Promise<T> {
  if (atWork++ === 0) usual = process.umask(0o077);
  try {
    return await work();
  } finally {
    if (--atWork === 0) process.umask(usual);
  }
}

const WAIT = 100;

/** Tries again while another process has the store, until the time is over. */
async function waiting<T>({ lockTimeout }: StorePlace, open: () => Promise<T>): Promise<T> {
  const until = performance.now() + 1000 * lockTimeout;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error;
      await sleep(WAIT);
    }
  }
}
