import { copyFileSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { voc, vocProcess } from './voc.js';

const SHOP = new URL('../../fixtures/feedback/app-reviews.csv', import.meta.url).pathname;

test.each([
  ['report in.csv --format json -o in.csv', '--output would replace in.csv, which is read.'],
  ['classify in.csv -o link.csv', '--output would replace link.csv, which is read.'],
  ['classify in.csv -o out.csv --rejects in.csv', '--rejects would replace in.csv, which is read.'],
  ['report --store in.csv --format json -o in.csv', '--output would replace in.csv, which is read.'],
  ['classify . -o in.csv', '--output would replace in.csv, which is read.'],
])('voc %s is refused, and the file stays', async (line, message) => {
  const cwd = mkdtempSync(join(tmpdir(), 'voc-own-'));
  copyFileSync(SHOP, join(cwd, 'in.csv'));
  symlinkSync('in.csv', join(cwd, 'link.csv'));
  const { exitCode, stderr } = await vocProcess(line.split(' '), { cwd });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(readFileSync(join(cwd, 'in.csv'))).toEqual(readFileSync(SHOP));
});

test.each([
  ['-o s.csv --rejects s.csv', 'output', 'rejects'],
  ['-o s.csv --rejects ./here/../s.csv', 'output', 'rejects'],
  ['-o s.csv --rejects here/s.csv', 'output', 'rejects'],
  ['-o s.csv --rejects link.csv', 'output', 'rejects'],
  ['-o s.csv --part-file s.csv', 'part-file', 'output'],
  ['--part-file new.json --rejects here/new.json', 'part-file', 'rejects'],
])('two results are not written to one file: classify in.csv %s', async (line, one, other) => {
  const cwd = mkdtempSync(join(tmpdir(), 'voc-one-'));
  copyFileSync(SHOP, join(cwd, 'in.csv'));
  writeFileSync(join(cwd, 's.csv'), 'old');
  symlinkSync('.', join(cwd, 'here'));
  symlinkSync('s.csv', join(cwd, 'link.csv'));
  const { exitCode, stderr } = await vocProcess(['classify', 'in.csv', ...line.split(' ')], { cwd });
  expect([exitCode, stderr]).toEqual([
    2,
    `voc: --${one} and --${other} are the same file, ${line.split(' ').at(-1)}: one would replace the other.\n     Give each a file of its own.\n`,
  ]);
  expect(readFileSync(join(cwd, 's.csv'), 'utf8')).toBe('old');
});

test('what replaces nothing may take two results', async () => {
  const { exitCode } = await voc([
    ...['classify', SHOP, '--limit', '5', '--without', 'keywords', '--format', 'csv'],
    ...['-o', '/dev/null', '--rejects', '/dev/null'],
  ]);
  expect(exitCode).toBe(0);
});

test.each(['report', 'classify'])('voc %s does not mix the rejects into its result', async (command) => {
  const { exitCode, stdout, stderr } = await voc([command, SHOP, '--rejects', '-']);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    'voc: --rejects cannot be "-": standard output is the result and nothing else.\n     Name a file: --rejects rejects.csv.\n',
  );
});

test('a column that --split-by names and no file has is asked for by that flag', async () => {
  const { stderr } = await voc(['report', SHOP, '--split-by', 'shop', '-o', join(tmpdir(), 'never-made')]);
  expect(stderr).toMatch(/has no column "shop"[\s\S]*Name one with --split-by\.\n$/);
});

test.each([
  ['report', `${SHOP} -o`],
  ['digest', `${SHOP} --at 2026-W46 -o`],
  ['classify', `${SHOP} -o`],
  ['classify', `${SHOP} --rejects`],
  ['classify', `${SHOP} --part-file`],
  ['merge', 'none.json --partial -o'],
  ['evaluate', `${SHOP} -o`],
  ['tokenize', `${SHOP} -o`],
  ['inspect', `${SHOP} -o`],
  ['train', `${SHOP} -o`],
  ['taxonomy', 'list -o'],
  ['store', 'export --store none.duckdb -o'],
])('voc %s looks for the folder of a result before it works: %s', async (command, line) => {
  const file = join(mkdtempSync(join(tmpdir(), 'voc-none-')), 'none', 'out.json');
  const { exitCode, stdout, stderr } = await voc([command, ...line.split(' '), file]);
  expect([exitCode, stdout]).toEqual([4, '']);
  expect(stderr).toBe(
    `voc: ${file} cannot be written: its folder is not there.\n     Check that its folder exists and may be written to, or give another place.\n`,
  );
});

test('a folder of --split-by is made', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'voc-split-')), 'a', 'b');
  const { exitCode } = await voc(['report', SHOP, '--split-by', 'owner', '--limit', '20', '-o', folder]);
  expect(exitCode).toBe(0);
  expect(readdirSync(folder).length).toBeGreaterThan(0);
});
