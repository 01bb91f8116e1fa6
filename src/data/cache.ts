import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { sweepTemporaries, temporaryName } from './temporary.js';

/** The user's folder for what can be made again. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'voc');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'voc');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'voc');
  return join(homedir(), '.cache', 'voc');
}

/** The whole file in one buffer; null when there is none that can be read, or none that `isTrusted`. */
export function readCache(file: string, isTrusted: (stats: Stats) => boolean = () => true): ArrayBuffer | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    const stats = fstatSync(descriptor);
    if (!isTrusted(stats)) return null;
    const buffer = new ArrayBuffer(stats.size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(descriptor, bytes, at, bytes.length - at, at);
      if (read === 0) return null;
      at += read;
    }
    return buffer;
  } catch {
    return null;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes beside the file and renames, so that nobody ever reads half of it and two runs that start at once do not harm each
 * other. False when the folder does not let us: a cache is a convenience.
 *
 * @param mode who may read and write it, but for what the umask takes away
 */
export function writeCache(file: string, bytes: Uint8Array, mode = 0o666): boolean {
  const temporary = temporaryName(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    sweepTemporaries(file);
    writeFileSync(temporary, bytes, { mode, flag: 'wx' });
    renameSync(temporary, file);
    return true;
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // Nothing was written, or it cannot be removed: either way the run goes on.
    }
    return false;
  }
}
