// Compiles src/ to dist/ and copies what is data, not code, beside it. Runs as `prepare`, so it needs nothing but Node, tsc and what voc itself needs.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { stdio: 'inherit' });
cpSync(`${root}src/data`, `${root}dist/data`, {
  recursive: true,
  filter: (file) => !file.endsWith('.ts'),
});

// YAML that nobody but voc reads becomes JSON in its place.
for (const folder of ['alerts', 'columns', 'lexicon', 'messages', 'signals'])
  for (const entry of readdirSync(`${root}dist/data/${folder}`, { recursive: true })) {
    const file = `${root}dist/data/${folder}/${entry}`;
    if (!file.endsWith('.yaml')) continue;
    writeFileSync(file.replace(/yaml$/, 'json'), JSON.stringify(parse(readFileSync(file, 'utf8'))));
    rmSync(file);
  }

// The built-in taxonomy, checked and as JSON, and its cues ready to be found: voc starts without parsing YAML.
const { COMPILED_TAXONOMY, loadTaxonomy, SHIPPED_TAXONOMY } = await import(
  `${root}dist/classify/taxonomy/index.js`
);
const { buildLexiconData, packLexicon } = await import(`${root}dist/classify/themes/lexicon-data.js`);
const { compiledLexicon } = await import(`${root}dist/classify/themes/load-lexicon.js`);
const taxonomy = loadTaxonomy();
writeFileSync(join(SHIPPED_TAXONOMY, COMPILED_TAXONOMY), JSON.stringify(taxonomy));
for (const language of ['ko', 'en'])
  writeFileSync(compiledLexicon(language), packLexicon(buildLexiconData(taxonomy, language)));

// The cues of the facets, checked and compiled: voc starts without parsing them.
const { COMPILED_FACETS, loadFacets, SHIPPED_FACETS } = await import(`${root}dist/classify/facets/load.js`);
writeFileSync(`${SHIPPED_FACETS}${COMPILED_FACETS}`, JSON.stringify(loadFacets()));

// The headers of the models, checked once here and not at each start.
const { readHeader } = await import(`${root}dist/classify/sentiment/load.js`);
const { readThemeHeader } = await import(`${root}dist/classify/themes/model/load.js`);
const { readFacetModel } = await import(`${root}dist/classify/facets/learned/model.js`);
const { CHECKED_HEADERS } = await import(`${root}dist/learn/header.js`);
const { sha256 } = await import(`${root}dist/learn/model-file.js`);
const models = fileURLToPath(new URL('.', CHECKED_HEADERS));
for (const language of ['ko', 'en']) {
  readHeader(models, language);
  readThemeHeader(language);
  readFacetModel(language, models);
}
const headers = readdirSync(models).map((model) => readFileSync(join(models, model, 'model.json')));
writeFileSync(CHECKED_HEADERS, JSON.stringify(headers.map((bytes) => sha256(bytes))));
