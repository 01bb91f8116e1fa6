import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Failure } from '../errors/failure.js';
import { isFull, systemReason } from '../errors/system.js';

/** Milliseconds in which a lock file has its number long since; what has none by then was left by a power cut or a full disk. */
const UNWRITTEN = 10_000;

/**
 * Takes a lock file that holds the process's id; gives what releases it. The lock of a process that is gone is taken over.
 * @throws Failure locked while its holder lives · disk_full, output_unwritable
 */
export function takeLock(file: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(file)) return () => rmSync(file, { force: true });
    if (isHeld(file)) break;
    rmSync(file, { force: true });
  }
  throw new Failure(
    'locked',
    'Another digest is at work on the same files.',
    `Wait until it has ended; if there is none, remove ${file}.`,
  );
}

/** Makes the lock file, with the number in it or not at all. false: there is one. */
function claim(file: string): boolean {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'wx');
    writeFileSync(handle, String(process.pid));
    // Who is stopped before it writes may find that another took its file for a left-over.
    return fstatSync(handle).ino === statSync(file, { throwIfNoEntry: false })?.ino;
  } catch (error) {
    if (handle !== null) rmSync(file, { force: true });
    else if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Failure(
      isFull(error) ? 'disk_full' : 'output_unwritable',
      `${file} cannot be written: ${systemReason(error, 'written')}.`,
      isFull(error)
        ? 'Free some space and run it again.'
        : 'Check that its folder exists and may be written to.',
    );
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Whether the process that wrote the lock lives. One that cannot be read, or has no number in it yet, counts as held. */
function isHeld(file: string): boolean {
  let text: string;
  let age: number;
  try {
    text = readFileSync(file, 'utf8');
    age = Date.now() - statSync(file).mtimeMs;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
  const holder = Number(text);
  if (!Number.isInteger(holder) || holder <= 0) return age < UNWRITTEN;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
