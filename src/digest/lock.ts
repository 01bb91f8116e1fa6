import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../errors/failure.js';
import { systemReason } from '../errors/system.js';

/**
 * Takes a lock file that holds the process's id; gives what releases it. The lock of a process that is gone is taken over.
 * @throws Failure locked while its holder lives
 */
export function takeLock(file: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST')
        throw new Failure(
          'output_unwritable',
          `${file} cannot be written: ${systemReason(error, 'written')}.`,
          'Check that its folder exists and may be written to.',
        );
      if (isHeld(file)) break;
      rmSync(file, { force: true });
    }
  }
  throw new Failure(
    'locked',
    'Another digest is at work on the same files.',
    `Wait until it has ended; if there is none, remove ${file}.`,
  );
}

/** Whether the process that wrote the lock lives. One that cannot be read, or has nothing in it yet, counts as held. */
function isHeld(file: string): boolean {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
  const holder = Number(text);
  if (!Number.isInteger(holder) || holder <= 0) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
