import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../errors/failure.js';
import type { Terminal } from './terminal.js';

/** Where a result goes. Nothing is visible at its destination before `finish`, unless that is standard output. */
export interface Output {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  /** Leaves the destination as it was. */
  abandon(): Promise<void>;
}

const CHUNK = 64 * 1024;

/** Standard output, or a file written beside its destination and renamed when it is whole; then `done` is said, unless it is empty. */
export function openOutput(
  file: string | undefined,
  terminal: Terminal,
  mode = 0o666,
  done = `voc: wrote ${file}.`,
): Promise<Output> {
  if (file === undefined) return Promise.resolve(standardOutput(terminal));
  return fileOutput(file, mode, () => done === '' || terminal.say(done, { level: 'info' }));
}

function standardOutput(terminal: Terminal): Output {
  let pending = '';
  const flush = async () => {
    const text = pending;
    pending = '';
    if (text !== '') await terminal.write(text);
  };
  return {
    async write(text) {
      pending += text;
      if (pending.length >= CHUNK) await flush();
    },
    finish: flush,
    abandon: async () => {},
  };
}

async function fileOutput(file: string, mode: number, tell: () => void): Promise<Output> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  const handle = await guard(file, () => open(temporary, 'wx', mode));
  unfinished.add(temporary);
  let pending = '';
  const flush = (to: FileHandle) => {
    const text = pending;
    pending = '';
    return guard(file, () => to.writeFile(text));
  };
  const abandon = async () => {
    await handle.close().catch(() => {});
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  };
  return {
    async write(text) {
      pending += text;
      if (pending.length >= CHUNK) await flush(handle);
    },
    async finish() {
      try {
        await flush(handle);
        await guard(file, () => handle.sync());
        await handle.close();
        await guard(file, () => rename(temporary, file));
        unfinished.delete(temporary);
        tell();
      } catch (error) {
        await abandon();
        throw error;
      }
    },
    abandon,
  };
}

/** Temporary files of this process that an interruption must sweep. */
export const unfinished = new Set<string>();

async function guard<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
      throw new Failure(
        'disk_full',
        `There is no room left to write ${file}.`,
        'Free some space, or give another place with -o. The old file, if there was one, is untouched.',
      );
    }
    throw new Failure(
      'output_unwritable',
      `${file} cannot be written (${code ?? String(error)}).`,
      'Check that its folder exists and may be written to, or give another place with -o.',
    );
  }
}
