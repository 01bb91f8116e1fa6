import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { cacheFolder } from '../../data/cache.js';
import { type Compiled, readCode, writeCode } from './code-cache.js';

interface Loaded {
  readonly exports: Record<string, unknown>;
}

type Load = (exports: Loaded['exports'], require: NodeRequire, module: Loaded, file: string) => void;

/** The scripts of dist/, loaded with what V8 compiled of them in a run before. */
export interface Scripts {
  /** @param name a script by its path in dist/ */
  load(name: string): Loaded['exports'];
  /** Keeps what was compiled for the next run, if that knew of a script that was loaded nothing. */
  keep(): void;
}

/**
 * @param folder dist/
 * @param build tells builds apart: V8 knows sources by their length only
 * @param cache where compiled code is kept; null: nowhere
 */
export function openScripts(folder: string, build: string, cache: string | null = codeFolder()): Scripts {
  // Compiled code names the file it came from, so that the same build in two folders keeps it twice.
  const place = crc32(folder).toString(16);
  const file = cache && join(cache, `code-${build}-${place}-${process.versions.v8}-${process.arch}.bin`);
  const compiled: Compiled = (file && readCode(file)) || new Map();
  const modules = new Map<string, Loaded>();
  const scripts = new Map<string, Script>();
  const native = createRequire(join(folder, 'start.cjs'));
  let isNew = false;
  const load = (name: string): Loaded['exports'] => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module: Loaded = { exports: {} };
    const path = join(folder, name);
    const cachedData = compiled.get(name) as Buffer | undefined;
    const text = `(function (exports, require, module, __filename) {${readFileSync(path, 'latin1')}\n})`;
    const script = new Script(text, {
      filename: pathToFileURL(path).href,
      ...(cachedData && { cachedData }),
    });
    isNew ||= cachedData === undefined || script.cachedDataRejected === true;
    scripts.set(name, script);
    modules.set(name, module);
    const require = Object.assign(
      (id: string) => (id.startsWith('.') ? load(posix.join(dirname(name), id)) : native(id)),
      native,
    );
    try {
      (script.runInThisContext() as Load)(module.exports, require, module, path);
    } catch (error) {
      // As Node does: what could not be loaded is no module, and who asks again is told again.
      modules.delete(name);
      scripts.delete(name);
      throw error;
    }
    return module.exports;
  };
  return {
    load,
    keep() {
      if (!file || !isNew) return;
      try {
        const now = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
        if (writeCode(file, new Map([...compiled, ...now]))) removeOld(dirname(file));
      } catch {
        // The run is over and went well: what could not be kept, or swept, is made again.
      }
    },
  };
}

/** Long after it was written; a build that is still used makes it anew. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

function removeOld(cache: string): void {
  for (const name of readdirSync(cache).filter((entry) => /^code-.*\.bin$/.test(entry))) {
    const file = join(cache, name);
    try {
      if (Date.now() - statSync(file).mtimeMs > MONTH) rmSync(file, { force: true });
    } catch {
      // Another run removed it, or it cannot be removed: it harms nobody.
    }
  }
}

/** Nowhere, where Node itself is told to keep none. */
const codeFolder = (): string | null => (process.env.NODE_DISABLE_COMPILE_CACHE ? null : cacheFolder());
