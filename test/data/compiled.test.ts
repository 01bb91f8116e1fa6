import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMPILED_FACETS, loadFacets } from '../../src/classify/facets/load.js';
import { readCompiled } from '../../src/classify/taxonomy/compiled.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { buildLexiconData } from '../../src/classify/themes/lexicon-data.js';
import { unpack } from '../../src/data/packed.js';
import { sha256 } from '../../src/learn/model-file.js';
import { readValence } from '../../src/learn/valence.js';
import { readyCore } from '../../src/text/english/wink-model.js';

const SOURCE = fileURLToPath(new URL('../../src/data/', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/data/', import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(`${BUILT}${file}`, 'utf8'));

/** Folders whose YAML nobody but voc reads. */
const FOLDERS = ['alerts', 'columns', 'facets', 'lexicon', 'messages', 'signals'];

describe('what the build compiles says what its source says', () => {
  const files = FOLDERS.flatMap((folder) =>
    (readdirSync(`${SOURCE}${folder}`, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );

  test.each(files)('%s', (file) => {
    const built = file.replace(/yaml$/, 'json');
    expect(json(built)).toEqual(parse(readFileSync(`${SOURCE}${file}`, 'utf8')));
    expect(existsSync(`${BUILT}${file}`)).toBe(false);
  });

  test('the taxonomy', () => {
    const built = readCompiled(`${BUILT}taxonomy`)!;
    expect(built).toEqual(loadTaxonomy());
    // as JSON, and copied, too: in the same order
    expect(JSON.stringify(built)).toBe(JSON.stringify(loadTaxonomy()));
    expect(built.themes.map((theme) => ({ ...theme }))).toEqual(loadTaxonomy().themes);
  });

  test.each(['ko', 'en'] as const)('the cues of the taxonomy: %s', (language) => {
    const built = unpack(readFileSync(`${BUILT}taxonomy/lexicon-${language}.bin`));
    expect(built).toEqual(buildLexiconData(loadTaxonomy(), language));
  });

  test('the cues of the facets', () => {
    expect(unpack(readFileSync(`${BUILT}facets/${COMPILED_FACETS}`))).toEqual(loadFacets());
  });

  test('the valence of English words', () => {
    const tsv = readFileSync(`${SOURCE}models/sentiment-en/valence.tsv`, 'utf8');
    const built = unpack(readFileSync(`${BUILT}models/sentiment-en/valence.bin`));
    expect(built).toEqual({ sha256: sha256(tsv), ...readValence(tsv) });
  });

  test('the vocabulary of the English tagger', () => {
    expect(unpack(readFileSync(`${BUILT}english/wink-core.bin`))).toEqual(readyCore());
  });

  test('the headers of the models, which need no check at each start, byte for byte', () => {
    const models = readdirSync(`${SOURCE}models`);
    const headers = models.map((model) => sha256(readFileSync(`${SOURCE}models/${model}/model.json`)));
    expect(new Set(json('models/checked.json') as string[])).toEqual(new Set(headers));
  });
});
