import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readFacetModel } from '../src/classify/facets/learned/model.js';
import { COMPILED_FACETS, loadFacets, SHIPPED_FACETS } from '../src/classify/facets/load.js';
import { readHeader } from '../src/classify/sentiment/load.js';
import { COMPILED_TAXONOMY, loadTaxonomy, SHIPPED_TAXONOMY } from '../src/classify/taxonomy/index.js';
import { buildLexiconData, packLexicon } from '../src/classify/themes/lexicon-data.js';
import { compiledLexicon } from '../src/classify/themes/load-lexicon.js';
import { readThemeHeader } from '../src/classify/themes/model/load.js';
import { CHECKED_HEADERS } from '../src/learn/header.js';
import { sha256 } from '../src/learn/model-file.js';

// Part of the build (build.mjs), run on dist/data: what voc would read, check and prepare at each start is done once.

/** Folders whose YAML nobody but voc reads. */
const FOLDERS = ['alerts', 'columns', 'lexicon', 'messages', 'signals'];

/** @param data the folder dist/data */
export function compileData(data: string): void {
  // The built-in taxonomy, checked, and its cues ready to be found.
  const taxonomy = loadTaxonomy();
  writeFileSync(join(SHIPPED_TAXONOMY, COMPILED_TAXONOMY), JSON.stringify(taxonomy));
  for (const language of ['ko', 'en'] as const)
    writeFileSync(compiledLexicon(language), packLexicon(buildLexiconData(taxonomy, language)));

  // The cues of the facets, checked and compiled.
  writeFileSync(`${SHIPPED_FACETS}${COMPILED_FACETS}`, JSON.stringify(loadFacets()));

  // The headers of the models, checked.
  const models = fileURLToPath(new URL('.', CHECKED_HEADERS));
  const headers = readdirSync(models).map((model) => readFileSync(join(models, model, 'model.json')));
  for (const language of ['ko', 'en'] as const) {
    readHeader(models, language);
    readThemeHeader(language);
    readFacetModel(language, models);
  }
  writeFileSync(CHECKED_HEADERS, JSON.stringify(headers.map(sha256)));

  // YAML becomes JSON in its place.
  for (const folder of FOLDERS)
    for (const name of readdirSync(join(data, folder), { recursive: true }) as string[]) {
      const file = join(data, folder, name);
      if (!file.endsWith('.yaml')) continue;
      writeFileSync(file.replace(/yaml$/, 'json'), JSON.stringify(parse(readFileSync(file, 'utf8'))));
      rmSync(file);
    }
}
