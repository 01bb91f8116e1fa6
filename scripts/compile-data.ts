import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readFacetModel } from '../src/classify/facets/learned/model.js';
import { COMPILED_FACETS, loadFacets, SHIPPED_FACETS } from '../src/classify/facets/load.js';
import { type CompiledValence, compiledValence, readHeader } from '../src/classify/sentiment/load.js';
import { compiledTaxonomy } from '../src/classify/taxonomy/compiled.js';
import { loadTaxonomy, SHIPPED_TAXONOMY } from '../src/classify/taxonomy/index.js';
import { buildLexiconData } from '../src/classify/themes/lexicon-data.js';
import { compiledLexicon } from '../src/classify/themes/load-lexicon.js';
import { prepareWeights, readThemeHeader, readyWeights } from '../src/classify/themes/model/load.js';
import { pack } from '../src/data/packed.js';
import { CHECKED_HEADERS } from '../src/learn/header.js';
import { sha256 } from '../src/learn/model-file.js';
import { readValence } from '../src/learn/valence.js';

import { COMPILED_CORE, readyCore } from '../src/text/english/wink-model.js';

// Part of the build (build.mjs), run on dist/data: what voc would read, check and prepare at each start is done once.

/** YAML of these folders is written anew as JSON, file by file. */
const AS_JSON = ['alerts', 'columns', 'facets', 'lexicon', 'messages', 'signals'];
/** Of these, everything is in compiled files. */
const COMPILED = ['taxonomy'];

/** @param data the folder dist/data */
export function compileData(data: string): void {
  // The built-in taxonomy, checked, and its cues ready to be found.
  const taxonomy = loadTaxonomy();
  const lexicons = (['ko', 'en'] as const).map(
    (language) => [compiledLexicon(language), pack(buildLexiconData(taxonomy, language))] as const,
  );
  for (const [file, bytes] of lexicons) writeFileSync(file, bytes);
  for (const [name, content] of Object.entries(compiledTaxonomy(taxonomy)))
    writeFileSync(join(SHIPPED_TAXONOMY, name), JSON.stringify(content));

  // The cues of the facets, checked and compiled.
  writeFileSync(`${SHIPPED_FACETS}${COMPILED_FACETS}`, pack(loadFacets()));

  // The headers of the models, checked.
  const models = fileURLToPath(new URL('.', CHECKED_HEADERS));
  const headers = readdirSync(models).map((model) => readFileSync(join(models, model, 'model.json')));
  for (const language of ['ko', 'en'] as const) {
    readHeader(models, language);
    readThemeHeader(language);
    readFacetModel(language, models);
  }
  writeFileSync(CHECKED_HEADERS, JSON.stringify(headers.map(sha256)));

  // The weights of the theme models, as texts are read with them.
  for (const language of ['ko', 'en'] as const) {
    const { file, ready } = prepareWeights(language);
    writeFileSync(readyWeights(language), ready);
    rmSync(file);
  }

  // The valence of English words, read.
  const tsv = readFileSync(join(models, 'sentiment-en', 'valence.tsv'), 'utf8');
  const valence: CompiledValence = { sha256: sha256(tsv), ...readValence(tsv) };
  writeFileSync(compiledValence(models), pack(valence));

  // The vocabulary of the English tagger.
  mkdirSync(new URL('.', COMPILED_CORE), { recursive: true });
  writeFileSync(COMPILED_CORE, pack(readyCore()));

  for (const file of yamlIn(data, AS_JSON))
    writeFileSync(file.replace(/yaml$/, 'json'), JSON.stringify(parse(readFileSync(file, 'utf8'))));
  for (const file of yamlIn(data, [...AS_JSON, ...COMPILED])) rmSync(file);
}

const yamlIn = (data: string, folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    (readdirSync(join(data, folder), { recursive: true }) as string[])
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(data, folder, name)),
  );
