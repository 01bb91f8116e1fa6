import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Taxonomy, Theme, WordList } from '../../schema/taxonomy.js';
import { checkTheme } from './check.js';
import { invalid, type Path, readChecked } from './read.js';
import { listsSchema, themeSchema } from './schema.js';

/** The folder of the built-in taxonomy. */
export const SHIPPED_TAXONOMY = fileURLToPath(new URL('../../data/taxonomy', import.meta.url));
/** The built-in taxonomy, checked and turned into JSON when voc was built: no YAML to parse at start-up. */
export const COMPILED_TAXONOMY = 'taxonomy.json';
/** Word lists of a taxonomy; without it the built-in lists are known. */
const LISTS = 'words.yaml';

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Loads a taxonomy: a folder of theme files, one theme file, or the built-in one. Every error names file, line and column. */
export function loadTaxonomy(path: string = SHIPPED_TAXONOMY): Taxonomy {
  const { themes, lists } = sourcesOf(path);
  const hash = hashOf([...themes, ...(lists ? [lists] : [])]);
  return (path === SHIPPED_TAXONOMY && compiled(hash)) || parse(themes, lists, hash);
}

/** What the build wrote, as long as it was made from the very files that stand there. */
function compiled(hash: string): Taxonomy | null {
  const file = join(SHIPPED_TAXONOMY, COMPILED_TAXONOMY);
  if (!existsSync(file)) return null;
  const taxonomy = JSON.parse(readFileSync(file, 'utf8')) as Taxonomy;
  return taxonomy.hash === hash ? taxonomy : null;
}

function parse(sources: readonly Source[], listSource: Source | null, hash: string): Taxonomy {
  const lists = listSource
    ? readChecked<Record<string, WordList>>(listSource.file, listSource.text, listsSchema, () => ['ko', 'en'])
        .value
    : loadTaxonomy().lists;
  const checked = sources.map(({ file, text }) => readChecked<Theme>(file, text, themeSchema, knownKeys));
  const ids = new Set(checked.map(({ value }) => value.id));
  checked.forEach((theme, i) => {
    const twin = checked.findIndex(({ value }) => value.id === theme.value.id);
    if (twin < i)
      throw invalid(
        `${theme.place(['id'])}: the theme "${theme.value.id}" is also in ${sources[twin]!.file}.`,
        'Keep one of them.',
      );
    checkTheme(theme, lists, ids);
  });
  const themes = checked.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { version: '1', hash, lists, themes };
}

function hashOf(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  for (const { file, text } of sources) hash.update(`${basename(file)}\0${text}\0`);
  return hash.digest('hex').slice(0, 4);
}

const read = (file: string): Source => ({ file, text: readFileSync(file, 'utf8') });

/** The theme files of a path in order of their names, and the file of word lists beside them. */
function sourcesOf(path: string): { themes: Source[]; lists: Source | null } {
  if (!existsSync(path))
    throw invalid(
      `There is no taxonomy at ${path}.`,
      'Give a folder of theme files (*.yaml), or one such file, with --taxonomy.',
    );
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const lists = existsSync(join(folder, LISTS)) ? read(join(folder, LISTS)) : null;
  if (!isFolder) return { themes: [read(path)], lists };
  const files = readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name) && name !== LISTS)
    .sort();
  if (files.length === 0)
    throw invalid(
      `The folder ${path} has no theme file (*.yaml).`,
      'Each theme is one YAML file; see docs/architecture.md.',
    );
  return { themes: files.map((name) => read(join(path, name))), lists };
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(themeSchema.shape),
  label: ['ko', 'en'],
  definition: ['ko', 'en'],
  cues: ['ko', 'en'],
  examples: ['ko', 'en'],
  'cues.*': ['negative', 'positive', 'any', 'weak', 'exclude'],
  'cues.*.*': ['phrases', 'lemmas', 'pairs', 'patterns'],
  'cues.*.*.pairs.*': ['aspect', 'opinion', 'within'],
  'neighbours.*': ['theme', 'note', 'ko', 'en'],
  'examples.*': ['positive', 'negative'],
};

const knownKeys = (path: Path): readonly string[] =>
  KEYS[path.map((step, i) => (i === 0 || step === 'pairs' ? step : '*')).join('.')] ?? [];
