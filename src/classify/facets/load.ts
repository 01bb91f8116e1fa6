import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FacetFile, readCueFile } from './cue-file.js';

/** The cues that voc ships. */
export const SHIPPED_FACETS = fileURLToPath(new URL('../../data/facets/', import.meta.url));
/** All files, checked and turned into JSON when voc was built: no YAML to parse at start-up. */
export const COMPILED_FACETS = 'compiled.json';

/** The files of cues of a folder, by name. Throws Failure facets_invalid. */
export function loadFacetFiles(folder: string = SHIPPED_FACETS): FacetFile[] {
  const compiled = join(folder, COMPILED_FACETS);
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as FacetFile[];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readCueFile(join(folder, name)));
}
