// Makes dist/: the types, the data, and voc with the packages that it needs in few files, so that it starts without looking for
// hundreds. Runs as `prepare`, so it needs nothing but Node and what is in package.json.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
cpSync(join(root, 'src/data'), join(dist, 'data'), {
  recursive: true,
  // the corpus is what models are trained on
  filter: (file) => !file.endsWith('.ts') && file !== join(root, 'src/data/corpus'),
});

const { notices } = await bundle(root, {
  modules: { index: 'src/index.ts' },
  scripts: { program: 'src/cli/program.ts', 'cli/crew/worker': 'src/cli/crew/worker.ts' },
});
writeFileSync(join(dist, 'THIRD-PARTY.txt'), notices);

await bundle(root, { modules: { 'compile-data': 'scripts/compile-data.ts' }, scripts: {} });
const { compileData } = await import(join(dist, 'compile-data.js'));
compileData(join(dist, 'data'));
rmSync(join(dist, 'compile-data.js'));
