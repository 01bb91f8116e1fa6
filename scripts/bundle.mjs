import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * A module finds its data by its own place (import.meta.url), and in a bundle it has another one. All bundles lie in dist/, which
 * is laid out like src/: there each module is told the place that it would have.
 */
const placesOfModules = (root) => ({
  name: 'places-of-modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const place = relative(join(root, 'src'), path).replaceAll('\\', '/').replace(/ts$/, 'js');
      const own = `new URL('./${place}', import.meta.url).href`;
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', own), loader: 'ts' };
    }),
});

/** Packages in CommonJS ask for modules of Node by `require`. */
const REQUIRE =
  "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);";

/** Packages whose data the build puts into dist/ in a form of its own (compile-data.ts). */
const DATA_OF = ['node_modules/wink-eng-lite-web-model'];

/**
 * Bundles entries (name in dist/ → source) with their packages; what is imported dynamically stays a file of its own.
 * Gives the licences of the packages that are inside.
 */
export async function bundle(root, entryPoints) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // An optional package with a binary of its own, found beside voc when a store is opened (src/store/duckdb.ts); and one that
    // starts threads from files of its own.
    external: ['@duckdb/node-api', 'tinypool'],
    banner: { js: REQUIRE },
    plugins: [placesOfModules(root)],
    metafile: true,
    logLevel: 'warning',
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  const notices = [...new Set([...packages, ...DATA_OF])]
    .sort()
    .map((folder) => noticeOf(join(root, folder)));
  return { notices: `voc contains these packages.\n\n${notices.join('\n\n')}\n` };
}

/** Name, version and licence of a package, and the text of the licence. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}`;
}
