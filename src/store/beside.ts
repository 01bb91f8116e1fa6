import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sweepTemporaries, temporaryName } from '../data/temporary.js';

/** A database and its log. */
export function removeDatabase(file: string): void {
  for (const one of [file, `${file}.wal`]) rmSync(one, { force: true });
  rmSync(`${file}.tmp`, { force: true, recursive: true });
}

/**
 * Works with a file beside `file`, in the same folder, for what is renamed must be on the same disk; it is gone afterwards, also when
 * the run is interrupted.
 */
export async function withBeside<T>(file: string, work: (beside: string) => Promise<T>): Promise<T> {
  const beside = temporaryName(file);
  const remove = () => removeDatabase(beside);
  process.once('exit', remove);
  try {
    return await work(beside);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Removes what processes left beside a store that were killed in the middle: databases, and logs that have lost theirs. */
export function sweep(file: string): void {
  sweepTemporaries(file);
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const [, database] = /^(\..+\.tmp)\.(?:wal|tmp)$/.exec(name) ?? [];
    if (database?.startsWith(`.${basename(file)}.`) && !existsSync(join(folder, database)))
      rmSync(join(folder, name), { force: true, recursive: true });
  }
}
