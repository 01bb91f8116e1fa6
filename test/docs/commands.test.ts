import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunResult, voc } from '../cli/voc.js';
import { folderWithFixtures, inShell, SHOWN, writtenBy } from './lines.js';

const home = process.cwd();
const folder = folderWithFixtures();

/** A hundred and some records of the largest fixtures, as many as a training needs: whether a command runs does not hang on the others (test/long/docs.test.ts has all). */
const EVERY = { 'weeks-ko.csv': 8, 'weeks-en.csv': 8, 'shop-2026-w46.csv': 1.6 };
beforeAll(() => {
  for (const [name, every] of Object.entries(EVERY)) {
    const file = join(folder, 'fixtures/feedback', name);
    const [header = [], ...records] = parse(readFileSync(file), { bom: true }) as string[][];
    const kept = records.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
    writeFileSync(file, stringify([header, ...kept]));
  }
  process.chdir(folder);
});
afterAll(() => process.chdir(home));

/** A line that needs no shell: voc and its words, some of them in quotes. */
const PLAIN = /^voc (?:"[^"$`\\]*"|'[^']*'|[^\s"'$`\\|&;<>()*?~#]|\s)+$/;
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
const run = (line: string): Promise<RunResult> =>
  PLAIN.test(line) ? voc(wordsOf(line).slice(1)) : inShell(line, folder);

test.each([...new Set(SHOWN.flatMap(({ lines }) => lines))])('%s', async (line) => {
  const { exitCode, stderr, stdout } = await run(line);
  expect(stderr).not.toContain('error');
  expect(exitCode, stderr).toBe(0);
  const written = writtenBy(line);
  expect(written === undefined ? stdout !== '' : existsSync(written)).toBe(true);
});
