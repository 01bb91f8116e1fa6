import { expect, test } from 'vitest';
import { voc } from './voc.js';

test.each([
  ['frob', "unknown command 'frob'"],
  ['help frob', "unknown command 'frob'"],
  ['repotr x.csv', 'Did you mean report?'],
  ['help repotr', 'Did you mean report?'],
  ['report --tpo 3 x.csv', 'Did you mean --top?'],
])('voc %s says what it does not know, and what to type', async (line, message) => {
  const { exitCode, stdout, stderr } = await voc(line.split(' '));
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^voc: unknown/);
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/"voc [^"]*--help" /);
});
