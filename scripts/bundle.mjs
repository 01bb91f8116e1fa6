import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { asScript } from './as-script.mjs';

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

/** The parser of the command line starts no program for voc, and the module that it would need takes 8 ms of each start. */
const NO_PROGRAMS = "const childProcess = require('node:child_process');";
const commanderWithoutPrograms = {
  name: 'commander-without-programs',
  setup: ({ onLoad }) =>
    onLoad({ filter: /node_modules[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(NO_PROGRAMS)) throw new Error(`${path} loads its programs in another way`);
      const later =
        "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };";
      return { contents: text.replace(NO_PROGRAMS, later), loader: 'js' };
    }),
};

/** Packages in CommonJS ask for modules of Node by `require`. */
const REQUIRE =
  "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);";

/** Packages whose data the build puts into dist/ in a form of its own (compile-data.ts). */
const DATA_OF = ['node_modules/wink-eng-lite-web-model'];

/**
 * Bundles entries (name in dist/ → source) with their packages into modules or scripts; what is imported dynamically stays a file of its
 * own. Scripts are loaded by dist/start.cjs (src/cli/start), and each entry of theirs has a module beside it that gives what the script
 * exports. Gives the licences of the packages that are inside.
 */
export async function bundle(root, { modules, scripts }) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { ...modules, ...scripts },
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
    plugins: [placesOfModules(root), commanderWithoutPrograms],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const textOf = new Map(
    outputFiles.map(({ path, text }) => [relative(root, path).replaceAll('\\', '/'), text]),
  );
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const path of reachedFrom(modules, metafile)) write(path, `${REQUIRE}\n${textOf.get(path)}`);
  const digest = createHash('sha256');
  for (const file of ['start.ts', 'code-cache.ts'])
    digest.update(readFileSync(join(root, 'src/cli/start', file)));
  for (const path of reachedFrom(scripts, metafile)) {
    const script = asScript(textOf.get(path));
    digest.update(`${path} ${script.length}\n${script}`);
    write(path.replace(/\.js$/, '.cjs'), script);
  }
  for (const [path, { exports }] of entriesIn(scripts, metafile)) write(path, doorTo(path, exports));
  if (Object.keys(scripts).length > 0) await bundleStart(root, digest.digest('hex').slice(0, 12));
  return { notices: noticesOf(root, metafile) };
}

const entriesIn = (entryPoints, { outputs }) =>
  Object.entries(outputs).filter(([, { entryPoint }]) => Object.values(entryPoints).includes(entryPoint));

/** The files that a run of these entries may load, by their paths. */
function reachedFrom(entryPoints, metafile) {
  const reached = new Set(entriesIn(entryPoints, metafile).map(([path]) => path));
  for (const path of reached)
    for (const { path: next, external } of metafile.outputs[path].imports) if (!external) reached.add(next);
  return [...reached].sort();
}

/** What loads the scripts: one file, which is told which build it belongs to. */
async function bundleStart(root, digest) {
  await build({
    absWorkingDir: root,
    entryPoints: { start: 'src/cli/start/index.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    define: { BUILD: JSON.stringify(digest) },
    logLevel: 'warning',
  });
}

/** A module in the place of an entry: who imports it is given what its script exports. */
function doorTo(path, names) {
  const inDist = relative('dist', path).replaceAll('\\', '/').replace(/\.js$/, '.cjs');
  const start = relative(dirname(path), 'dist/start.cjs').replaceAll('\\', '/');
  const script = `createRequire(import.meta.url)('./${start}').scripts.load('${inDist}')`;
  const given = names.includes('default')
    ? `export default ${script}.default;`
    : `export const { ${names.join(', ')} } = ${script};`;
  return `import { createRequire } from 'node:module';\n\n${given}\n`;
}

function noticesOf(root, { inputs }) {
  const packages = Object.keys(inputs).flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  const notices = [...new Set([...packages, ...DATA_OF])]
    .sort()
    .map((folder) => noticeOf(join(root, folder)));
  return `voc contains these packages.\n\n${notices.join('\n\n')}\n`;
}

/** Name, version and licence of a package, and the text of the licence. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}`;
}
