import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files that stand beside a store while it is worked on: hidden, of one process, and removed by it. */
type Purpose = 'new' | 'stage' | 'export';

/** A name that no other process uses, in the folder of the store: what is renamed must be on the same disk. */
export const fileBeside = (file: string, purpose: Purpose): string =>
  join(dirname(file), `.${basename(file)}.${process.pid}.${purpose}`);

/** A database and its log. */
export function removeDatabase(file: string): void {
  for (const one of [file, `${file}.wal`]) rmSync(one, { force: true });
  rmSync(`${file}.tmp`, { force: true, recursive: true });
}

/** Younger files may be of a process that this machine does not know. */
const LEFT_BEHIND = 60 * 60 * 1000;

/** Removes what processes left behind that were killed in the middle. */
export function sweep(file: string): void {
  const folder = dirname(file);
  const ours = `.${basename(file)}.`;
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(ours)
      ? (/^(\d+)\.(?:new|stage|export)/.exec(name.slice(ours.length)) ?? [])
      : [];
    if (pid === undefined || lives(Number(pid))) continue;
    const path = join(folder, name);
    const info = statSync(path, { throwIfNoEntry: false });
    if (info && Date.now() - info.mtimeMs > LEFT_BEHIND) rmSync(path, { force: true, recursive: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
