import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Tells machines (and containers) apart that share a folder: ids of processes mean something on one of them only. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** Names of files have at most 255 bytes. */
const LONGEST_NAME = 180;
/** What another machine left is old enough to be nobody's. */
const DAY = 24 * 60 * 60 * 1000;

const prefixOf = (file: string): string => {
  const name = basename(file);
  const short =
    Buffer.byteLength(name) > LONGEST_NAME
      ? createHash('sha256').update(name).digest('hex').slice(0, 32)
      : name;
  return `.${short}.`;
};

/** A name beside `file`, for what becomes it by a rename; it tells who writes it. */
export const temporaryName = (file: string): string =>
  join(
    dirname(file),
    `${prefixOf(file)}${HOST}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
  );

/** Removes what runs that were killed have left beside `file`. What cannot be removed stays: it harms nobody. */
export function sweepTemporaries(file: string): void {
  const prefix = prefixOf(file);
  const folder = dirname(file);
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(prefix) && isLeftOver(join(folder, name), name.slice(prefix.length)))
        rmSync(join(folder, name), { force: true });
  } catch {
    // A folder that cannot be listed: whoever writes to it says so.
  }
}

function isLeftOver(path: string, rest: string): boolean {
  const [, host, pid] = /^([\da-f]{8})-(\d+)-[\da-f]{8}\.tmp$/.exec(rest) ?? [];
  if (host === undefined) return false;
  if (host === HOST) return !isAlive(Number(pid));
  return Date.now() - statSync(path).mtimeMs > DAY;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
