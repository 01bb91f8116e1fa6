import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { voc } from './voc.js';

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What a run loaded: voc's own modules by their path in dist/, and the packages whose code was run. */
export async function loadedBy(args: readonly string[]): Promise<{ modules: string[]; packages: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'voc-loaded-'));
  // V8 names every script of a process in its coverage report.
  await voc(args, { env: { NO_COLOR: '1', NODE_V8_COVERAGE: folder } });
  const files = readdirSync(folder).flatMap((name) =>
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage).result.map(({ url }) => url),
  );
  const paths = files.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  const packages = paths.flatMap(
    (path) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?!.*node_modules)/.exec(path)?.[1] ?? [],
  );
  return {
    modules: paths.filter((path) => path.startsWith(DIST)).map((path) => path.slice(DIST.length)),
    packages: [...new Set(packages)].sort(),
  };
}
