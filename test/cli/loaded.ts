import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vocProcess } from './voc.js';

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** What a run loaded: voc's own modules by their path in src/, and packages, whether bundled or not. */
export interface Loaded {
  readonly modules: readonly string[];
  readonly packages: readonly string[];
}

const OWN = /^src\/(.+)$/;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/;

export async function loadedBy(args: readonly string[]): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'voc-loaded-'));
  // V8 names every script of a process in its coverage report.
  await vocProcess(args, { env: { NO_COLOR: '1', NODE_V8_COVERAGE: folder } });
  const scripts = readdirSync(folder)
    .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage).result)
    .flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
  const sources = scripts.flatMap((script) => (PACKAGE.test(script) ? [script] : bundledIn(script)));
  const all = (pattern: RegExp) =>
    [...new Set(sources.flatMap((source) => pattern.exec(source)?.[1] ?? []))].sort();
  return { modules: all(OWN), packages: all(PACKAGE) };
}

/** A bundle names each of its sources in a comment above it. */
const bundledIn = (script: string): string[] =>
  [...readFileSync(script, 'utf8').matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm)].map(([, path]) => path!);
