import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

test('the package holds what runs, the models and the types, and at most 15 MB', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as [Packed];
  const paths = packed.files.map(({ path }) => path);
  expect(packed.size).toBeLessThan(15_000_000);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/voc.js',
      'dist/program.js',
      'dist/program.cjs',
      'dist/start.cjs',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/crew/worker.js',
      'dist/cli/crew/worker.cjs',
      'dist/data/models/sentiment-ko/weights.bin',
      'dist/data/models/sentiment-en/weights.bin',
      'dist/THIRD-PARTY.txt',
      'LICENSE',
      'NOTICE',
      'README.md',
    ]),
  );
  expect(
    paths.filter(
      (path) => !/^(?:bin|dist)\/|^(?:LICENSE|NOTICE|README(?:\.ko)?\.md|package\.json)$/.test(path),
    ),
  ).toEqual([]);
  expect(paths.filter((path) => /fixtures|corpus|\.test\.|(?<!\.d)\.ts$|\.map$/.test(path))).toEqual([]);
});

test('who imports little of it gets little of it', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { VERSION, Failure } from './dist/index.js'", resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    write: false,
  });
  expect(outputFiles[0]!.text.length).toBeLessThan(2000);
});
