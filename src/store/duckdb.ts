import { Failure } from '../errors/failure.js';

export type Engine = typeof import('@duckdb/node-api');

/**
 * The embedded database: an optional package of 70 MB that only the store needs, loaded when a store is opened.
 * @throws Failure engine_missing with the remedy
 */
export async function loadEngine(): Promise<Engine> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      'engine_missing',
      `The store needs the package @duckdb/node-api, and it cannot be loaded (${code ?? 'no binary for this machine'}).`,
      'Install it beside voc with "npm install @duckdb/node-api", or use "voc digest --history DIR", which needs no database.',
    );
  }
}

/** Nothing is fetched and nothing but the files of the store is touched: extensions of DuckDB are neither installed nor loaded. */
export const OFFLINE = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
} as const;
