import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack } from '../../data/packed.js';
import { type FacetFile, readCueFile } from './cue-file.js';
import { compileFacets, type FacetLexiconData } from './lexicon.js';
import { readSharedLists } from './shared-lists.js';

/** The cues that voc ships. */
export const SHIPPED_FACETS = fileURLToPath(new URL('../../data/facets/', import.meta.url));
/** The lists that these files share. */
const SHARED = 'shared.yaml';
/** Who speaks; `unless` names its values. */
const GUARDS = 'guards.yaml';
/** All files, checked and compiled when voc was built: no YAML and no cue is parsed at start-up. */
export const COMPILED_FACETS = 'compiled.bin';

/** The files of cues of a folder, by name. Throws Failure facets_invalid. */
export function loadFacetFiles(folder: string = SHIPPED_FACETS): FacetFile[] {
  const lists = readSharedLists(join(folder, SHARED));
  const guards = new Set(readCueFile(join(folder, GUARDS), lists).values.map(({ id }) => id));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== SHARED)
    .sort()
    .map((name) => readCueFile(join(folder, name), lists, guards));
}

let shipped: FacetLexiconData | null = null;

/** The cues that voc ships, compiled; read once. */
export const loadFacets = (): FacetLexiconData => (shipped ??= load());

function load(): FacetLexiconData {
  const compiled = join(SHIPPED_FACETS, COMPILED_FACETS);
  if (existsSync(compiled)) return unpack<FacetLexiconData>(readFileSync(compiled));
  return compileFacets(loadFacetFiles());
}
