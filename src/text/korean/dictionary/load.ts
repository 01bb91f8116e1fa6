import { join } from 'node:path';
import { cacheFolder, readCache, writeCache } from '../../../data/cache.js';
import { buildDictionary, EXPECTED } from './build.js';
import type { Dictionary } from './dictionary.js';
import { deserialise, FORMAT, serialise } from './layout.js';
import { sourceFingerprint } from './source.js';

/** The dictionary from the cache in `folder`, else from the data files of kuromoji-ko; then the cache is written for next time. */
export function loadDictionary(
  folder: string = cacheFolder(),
  build: () => Dictionary = buildDictionary,
): Dictionary {
  const source = sourceFingerprint();
  const file = join(folder, `korean-${FORMAT}-${source.slice(0, 12)}.bin`);
  const buffer = readCache(file);
  const cached = buffer && deserialise(buffer, source);
  if (cached && cached.facts.entryCount === EXPECTED.entryCount) return cached;
  const bytes = serialise(build(), source);
  writeCache(file, bytes);
  // Not the arrays that were built but views on one buffer: the rest of what building took can go.
  return deserialise(bytes.buffer as ArrayBuffer, source)!;
}

let shared: Dictionary | undefined;

/** The dictionary, loaded once in a process. */
export function dictionary(): Dictionary {
  return (shared ??= loadDictionary());
}
