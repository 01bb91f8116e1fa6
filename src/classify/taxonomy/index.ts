import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Taxonomy, Theme, WordList } from '../../schema/taxonomy.js';
import { checkTheme } from './check.js';
import { readCompiled } from './compiled.js';
import { basePath, DEFAULT_NAME, MANIFEST, type ManifestFile, readManifest } from './manifest.js';
import { composeTaxonomy } from './own.js';
import { invalid, type Path, readChecked, readUtf8 } from './read.js';
import { listsSchema, themeSchema } from './schema.js';

/** The folder of the built-in taxonomy. */
export const SHIPPED_TAXONOMY = fileURLToPath(new URL('../../data/taxonomy', import.meta.url));
/** Word lists of a taxonomy; without it the built-in lists are known. */
const LISTS = 'words.yaml';

interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * Loads a taxonomy: a folder of theme files, one theme file, a manifest with what it builds on, or the built-in one ("default").
 * Every error names file, line and column.
 */
export const loadTaxonomy = (path: string = SHIPPED_TAXONOMY): Taxonomy => load(path, []);

/** @param seen manifests that are being loaded: none may build on itself */
function load(path: string, seen: readonly string[]): Taxonomy {
  if (path === DEFAULT_NAME && !existsSync(path)) return load(SHIPPED_TAXONOMY, seen);
  if (!existsSync(path))
    throw invalid(
      `There is no taxonomy at ${path}.`,
      'Give a folder of theme files (*.yaml), or one such file, with --taxonomy. "voc taxonomy init FOLDER" makes one.',
    );
  if (path === SHIPPED_TAXONOMY) return (builtIn ??= readCompiled(path) ?? fromFiles(path));
  const manifest = readManifest(path);
  return manifest ? compose(path, manifest, seen) : fromFiles(path);
}

/** The built-in taxonomy, read once: others build on it, and borrow its word lists. */
let builtIn: Taxonomy | null = null;

function fromFiles(path: string): Taxonomy {
  const { themes, lists } = sourcesOf(path);
  return parse(themes, lists, hashOf([...themes, ...(lists ? [lists] : [])]));
}

function compose(path: string, manifest: ManifestFile, seen: readonly string[]): Taxonomy {
  const base = basePath(manifest);
  const file = resolve(manifest.file);
  const at = () => manifest.place(['extends']);
  if (seen.includes(file))
    throw invalid(`${at()}: ${manifest.file} builds on itself.`, 'Write "extends: default".');
  if (base !== null && base !== DEFAULT_NAME && !existsSync(base))
    throw invalid(
      `${at()}: there is no taxonomy at ${base}.`,
      'Write "extends: default", or a path seen from this file.',
    );
  const extended =
    base === null ? null : load(base === DEFAULT_NAME ? SHIPPED_TAXONOMY : base, [...seen, file]);
  const { themes, lists } = sourcesOf(path, manifest.file);
  const own = lists ? readLists(lists) : extended ? null : loadTaxonomy().lists;
  const hash = hashOf([
    ...(extended ? [{ file: 'base', text: extended.hash }] : []),
    { file: manifest.file, text: manifest.text },
    ...themes,
    ...(lists ? [lists] : []),
  ]);
  return { version: '1', hash, ...composeTaxonomy(manifest, extended, themes, own, knownKeys) };
}

/** Whether a taxonomy is the built-in one: what was compiled beside it fits it. */
export const isShipped = (taxonomy: Taxonomy): boolean => taxonomy === builtIn;

function parse(sources: readonly Source[], listSource: Source | null, hash: string): Taxonomy {
  const lists = listSource ? readLists(listSource) : loadTaxonomy().lists;
  const checked = sources.map(({ file, text }) => readChecked<Theme>(file, text, themeSchema(), knownKeys));
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

const readLists = ({ file, text }: Source): Record<string, WordList> =>
  readChecked<Record<string, WordList>>(file, text, listsSchema(), () => ['ko', 'en']).value;

function hashOf(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  for (const { file, text } of sources) hash.update(`${basename(file)}\0${text}\0`);
  return hash.digest('hex').slice(0, 4);
}

const read = (file: string): Source => ({ file, text: readUtf8(file) });

/**
 * The theme files of a path in order of their names, and the file of word lists beside them.
 * @param manifest a file that is no theme; with it there may be no theme file
 */
function sourcesOf(path: string, manifest?: string): { themes: Source[]; lists: Source | null } {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const lists = existsSync(join(folder, LISTS)) ? read(join(folder, LISTS)) : null;
  if (!isFolder) return { themes: path === manifest ? [] : [read(path)], lists };
  const files = readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name) && name !== LISTS && name !== MANIFEST)
    .sort();
  if (files.length === 0 && manifest === undefined)
    throw invalid(
      `The folder ${path} has no theme file (*.yaml).`,
      'Each theme is one YAML file; "voc taxonomy init FOLDER" makes a folder to begin with.',
    );
  return { themes: files.map((name) => read(join(path, name))), lists };
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  label: ['ko', 'en'],
  definition: ['ko', 'en'],
  cues: ['ko', 'en'],
  requires: ['ko', 'en'],
  examples: ['ko', 'en'],
  'cues.*': ['negative', 'positive', 'any', 'weak', 'exclude'],
  'cues.*.*': ['phrases', 'lemmas', 'pairs', 'patterns'],
  'cues.*.*.pairs.*': ['aspect', 'opinion', 'within'],
  'neighbours.*': ['theme', 'note', 'within', 'ko', 'en'],
  'neighbours.*.*': ['ko', 'en'],
  'examples.*': ['positive', 'negative'],
};

const knownKeys = (path: Path): readonly string[] =>
  path.length === 0
    ? Object.keys(themeSchema().shape)
    : (KEYS[path.map((step, i) => (i === 0 || step === 'pairs' ? step : '*')).join('.')] ?? []);
