import { copyFileSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vocProcess } from './voc.js';

const SHOP = new URL('../../fixtures/feedback/app-reviews.csv', import.meta.url).pathname;

test.each([
  ['report in.csv --format json -o in.csv', '--output would replace in.csv, which is read.'],
  ['classify in.csv -o link.csv', '--output would replace link.csv, which is read.'],
  ['classify in.csv -o out.csv --rejects in.csv', '--rejects would replace in.csv, which is read.'],
  ['report --store in.csv --format json -o in.csv', '--output would replace in.csv, which is read.'],
])('voc %s is refused, and the file stays', async (line, message) => {
  const cwd = mkdtempSync(join(tmpdir(), 'voc-own-'));
  copyFileSync(SHOP, join(cwd, 'in.csv'));
  symlinkSync('in.csv', join(cwd, 'link.csv'));
  const { exitCode, stderr } = await vocProcess(line.split(' '), { cwd });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(readFileSync(join(cwd, 'in.csv'))).toEqual(readFileSync(SHOP));
});
