import { rmSync } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { sweepTemporaries, temporaryName } from '../data/temporary.js';
import { Failure } from '../errors/failure.js';
import { isFull, systemReason } from '../errors/system.js';
import type { Terminal } from './terminal.js';

/** Where a result goes. Nothing is visible at its destination before `finish`, unless that is standard output. */
export interface Output {
  /** Text becomes UTF-8; bytes stay as they are. */
  write(text: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** Leaves the destination as it was. */
  abandon(): Promise<void>;
}

const CHUNK = 64 * 1024;

/** Standard output (no file, or "-"), or a file written beside its destination and renamed when it is whole; then `done` is said, unless it is empty. */
export function openOutput(
  file: string | undefined,
  terminal: Terminal,
  mode = 0o666,
  done = `voc: wrote ${file}.`,
): Promise<Output> {
  if (file === undefined || file === '-') return Promise.resolve(standardOutput(terminal));
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
      if (typeof text === 'string') pending += text;
      if (typeof text !== 'string' || pending.length >= CHUNK) await flush();
      if (typeof text !== 'string') await terminal.write(text);
    },
    finish: flush,
    abandon: async () => {},
  };
}

/** Whether a file may be written there. Throws the Failure that writing would. */
export async function checkFolder(file: string): Promise<void> {
  const place = await destinationOf(file);
  if (!place.isDevice) await guard(file, () => access(dirname(place.path), constants.W_OK));
}

async function fileOutput(file: string, mode: number, tell: () => void): Promise<Output> {
  const place = await destinationOf(file);
  if (place.isDevice) return deviceOutput(place.path, tell);
  sweepTemporaries(place.path);
  const temporary = temporaryName(place.path);
  const handle = await guard(file, () => open(temporary, 'wx', mode & (place.mode ?? 0o777)));
  keepInMind(temporary);
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
      if (typeof text === 'string') pending += text;
      if (typeof text !== 'string' || pending.length >= CHUNK) await flush(handle);
      if (typeof text !== 'string') await guard(file, () => handle.writeFile(text));
    },
    async finish() {
      try {
        await flush(handle);
        await guard(file, () => handle.sync());
        await handle.close();
        await guard(file, () => rename(temporary, place.path));
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

/** A pipe or a device, such as /dev/null: nothing can be put in its place. */
async function deviceOutput(file: string, tell: () => void): Promise<Output> {
  const handle = await guard(file, () => open(file, 'w'));
  return {
    write: (text) => guard(file, () => handle.writeFile(text)),
    async finish() {
      await guard(file, () => handle.close());
      tell();
    },
    abandon: () => handle.close().catch(() => {}),
  };
}

interface Destination {
  readonly path: string;
  readonly isDevice: boolean;
  /** Permissions of the old file, which the new one does not widen; null: there is none. */
  readonly mode: number | null;
}

/**
 * What a name given with -o stands for. A symbolic link is followed where its owner is this user or root, as the kernel does in shared
 * folders: a stranger's link must not choose what is overwritten.
 */
async function destinationOf(file: string): Promise<Destination> {
  const link = await lstat(file).catch(() => null);
  if (link === null) return { path: file, isDevice: false, mode: null };
  const me = process.getuid?.() ?? 0;
  if (link.isSymbolicLink() && link.uid !== me && link.uid !== 0)
    throw new Failure(
      'output_unwritable',
      `${file} is a symbolic link of another user.`,
      'Remove it, or give another place.',
    );
  const info = await stat(file).catch(() => null);
  if (info === null)
    throw new Failure(
      'output_unwritable',
      `${file} is a symbolic link to nothing.`,
      'Remove it, or give another place.',
    );
  if (info.isDirectory())
    throw new Failure('output_unwritable', `${file} is a folder.`, 'Give the name of a file with -o.');
  const isDevice = !info.isFile();
  return { path: isDevice ? file : await realpath(file), isDevice, mode: info.mode & 0o777 };
}

/** Temporary files of this process. However it ends, by a failure or a signal, it takes them away. */
const unfinished = new Set<string>();
let isSwept = false;

function keepInMind(temporary: string): void {
  unfinished.add(temporary);
  if (!isSwept)
    process.once('exit', () => {
      for (const file of unfinished) rmSync(file, { force: true });
    });
  isSwept = true;
}

async function guard<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isFull(error)) {
      throw new Failure(
        'disk_full',
        `There is no room left to write ${file}.`,
        'Free some space, or give another place. The old file, if there was one, is untouched.',
      );
    }
    throw new Failure(
      'output_unwritable',
      `${file} cannot be written: ${systemReason(error, 'written')}.`,
      'Check that its folder exists and may be written to, or give another place.',
    );
  }
}
