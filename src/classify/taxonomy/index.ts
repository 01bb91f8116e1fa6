import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RE2JS } from 're2js';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import type { Taxonomy, Theme } from '../../schema/taxonomy.js';
import { themeSchema } from './schema.js';

const DEFAULT = fileURLToPath(new URL('../../data/taxonomy', import.meta.url));
/** The default taxonomy, checked and turned into JSON when voc was built: no YAML to parse at start-up. */
const COMPILED = join(DEFAULT, 'taxonomy.json');

/** Loads a taxonomy: a folder of theme files, one theme file, or the built-in one. Every error names file, line and column. */
export function loadTaxonomy(path?: string): Taxonomy {
  if (path === undefined && existsSync(COMPILED))
    return JSON.parse(readFileSync(COMPILED, 'utf8')) as Taxonomy;
  const files = themeFiles(path ?? DEFAULT);
  const hash = createHash('sha256');
  const themes = files.map((file) => {
    const source = readFileSync(file, 'utf8');
    hash.update(`${basename(file)}\0${source}\0`);
    return readTheme(file, source);
  });
  themes.forEach((theme, i) => {
    const twin = themes.findIndex((other) => other.id === theme.id);
    if (twin < i)
      throw invalid(
        `${files[i]}:1:1: the theme "${theme.id}" is also in ${files[twin]}.`,
        'Keep one of them.',
      );
  });
  return {
    version: '1',
    hash: hash.digest('hex').slice(0, 4),
    themes: [...themes].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const invalid = (message: string, remedy: string) => new Failure('taxonomy_invalid', message, remedy);

function themeFiles(path: string): string[] {
  if (!existsSync(path))
    throw invalid(
      `There is no taxonomy at ${path}.`,
      'Give a folder of theme files (*.yaml), or one such file, with --taxonomy.',
    );
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  if (files.length === 0)
    throw invalid(
      `The folder ${path} has no theme file (*.yaml).`,
      'Each theme is one YAML file; see docs/architecture.md.',
    );
  return files.map((name) => join(path, name));
}

function readTheme(file: string, source: string): Theme {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [syntax] = document.errors;
  if (syntax) throw invalid(`${place(syntax.pos[0])}: ${syntax.message.split('\n')[0]}`, 'Mend the YAML.');
  const checked = themeSchema.safeParse(document.toJS());
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = [...issue!.path] as (string | number)[];
    if (issue!.code === 'unrecognized_keys') {
      const [key = ''] = issue!.keys;
      const known = knownKeys(path);
      throw invalid(
        `${place(offsetOf(document, [...path, key], true))}: unknown key "${key}".${didYouMean(key, known)}`,
        known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Remove it.',
      );
    }
    throw invalid(
      `${place(offsetOf(document, path, false))}: ${path.join('.')}: ${issue!.message}`,
      'Mend that place in the theme file.',
    );
  }
  checkCues(checked.data, (path) => place(offsetOf(document, path, false)));
  return checked.data;
}

/** Where a value stands, or its key; for what is missing, the nearest value around it. */
function offsetOf(document: Document, path: readonly (string | number)[], key: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (key && length === path.length && isMap(parent)) {
      const item = parent.items.find((entry) => isScalar(entry.key) && entry.key.value === last);
      if (item && isScalar(item.key)) return item.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(themeSchema.shape),
  label: ['ko', 'en'],
  definition: ['ko', 'en'],
  cues: ['ko', 'en'],
  examples: ['ko', 'en'],
  'cues.*': ['negative', 'positive', 'any', 'weak', 'exclude'],
  'cues.*.*': ['phrases', 'pairs', 'patterns'],
  'cues.*.*.pairs.*': ['aspect', 'opinion'],
  'examples.*': ['positive', 'negative'],
};

const knownKeys = (path: readonly (string | number)[]): readonly string[] =>
  KEYS[path.map((step, i) => (i === 0 || step === 'pairs' ? step : '*')).join('.')] ?? [];

const HANGUL = /[\uac00-\ud7a3]/;

/** What the schema cannot say: patterns must compile (RE2: linear time), cues must be in their language and stand once. */
function checkCues(theme: Theme, place: (path: (string | number)[]) => string): void {
  for (const language of ['ko', 'en'] as const) {
    for (const kind of ['negative', 'positive', 'any', 'weak'] as const) {
      const { phrases, patterns } = theme.cues[language][kind];
      phrases.forEach((phrase, i) => {
        const at = () => place(['cues', language, kind, 'phrases', i]);
        if (phrases.indexOf(phrase) < i)
          throw invalid(`${at()}: "${phrase}" stands twice.`, 'Remove one of them.');
        if (language === 'en' && HANGUL.test(phrase))
          throw invalid(`${at()}: "${phrase}" is Korean.`, 'Move it to cues.ko.');
      });
      patterns.forEach((pattern, i) => {
        try {
          RE2JS.compile(pattern);
        } catch (error) {
          throw invalid(
            `${place(['cues', language, kind, 'patterns', i])}: the pattern does not compile: ${(error as Error).message}`,
            'Patterns are RE2: no look-around, no back-references.',
          );
        }
      });
    }
  }
}
