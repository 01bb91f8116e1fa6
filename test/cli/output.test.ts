import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutput } from '../../src/cli/output.js';
import { shownSafely } from '../../src/cli/shown.js';
import { processTerminal } from '../../src/cli/terminal.js';

const terminal = processTerminal();
const folder = () => mkdtempSync(join(tmpdir(), 'voc-output-'));

test('a file is the old one until it is finished, then the new one whole', async () => {
  const here = folder();
  const file = join(here, 'out.csv');
  writeFileSync(file, 'old');
  const output = await openOutput(file, terminal);
  await output.write('x'.repeat(200_000));
  await output.write('end');
  expect(readFileSync(file, 'utf8')).toBe('old');
  await output.finish();
  expect(readFileSync(file, 'utf8')).toBe(`${'x'.repeat(200_000)}end`);
  expect(readdirSync(here)).toEqual(['out.csv']);
});

test('an abandoned file leaves nothing behind', async () => {
  const here = folder();
  const output = await openOutput(join(here, 'out.csv'), terminal);
  await output.write('half');
  await output.abandon();
  expect(readdirSync(here)).toEqual([]);
});

test('a folder that does not exist is named with a remedy', async () => {
  await expect(openOutput(join(folder(), 'no', 'out.csv'), terminal)).rejects.toMatchObject({
    code: 'output_unwritable',
    remedy: expect.stringContaining('Check that its folder exists'),
  });
});

test.each([
  ['a terminal shows what it would obey', true, 'a\\u001b[2J\r\n'],
  ['a pipe gets the bytes', false, 'a\x1b[2J\r\n'],
])('standard output: %s', async (_, stdoutIsTerminal, shown) => {
  let written = '';
  const write = async (chunk: string | Uint8Array) => {
    written += Buffer.from(chunk as Uint8Array).toString('utf8');
  };
  const output = await openOutput(undefined, shownSafely({ ...terminal, stdoutIsTerminal, write }));
  await output.write('a\x1b[2J\r\n');
  await output.write(Buffer.from('a\x1b[2J\r\n'));
  await output.finish();
  expect(written).toBe(shown.repeat(2));
});
