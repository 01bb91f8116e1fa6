import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunResult, voc } from '../cli/voc.js';
import { folderWithFixtures, inShell, SHOWN, writtenBy } from './lines.js';

const home = process.cwd();
const folder = folderWithFixtures();

/** Every third record of the largest fixtures: whether a command runs does not hang on the others (test/long/docs.test.ts has all). */
beforeAll(() => {
  for (const name of ['weeks-ko.csv', 'weeks-en.csv']) {
    const file = join(folder, 'fixtures/feedback', name);
    const records = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, records.filter((_, i) => i === 0 || i % 3 === 1).join('\n'));
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
