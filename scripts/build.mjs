// Compiles src/ to dist/ and copies what is data, not code, beside it. Runs as `prepare`, so it uses nothing but Node and tsc.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { stdio: 'inherit' });
cpSync(`${root}src/data`, `${root}dist/data`, {
  recursive: true,
  filter: (file) => !file.endsWith('.ts'),
});
