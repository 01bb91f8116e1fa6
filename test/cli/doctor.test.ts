import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examine } from '../../src/cli/doctor/checks.js';
import { Failure } from '../../src/errors/failure.js';
import { voc } from './voc.js';

describe('voc doctor', () => {
  test('finds a whole installation fine, and says what is only optional', async () => {
    const { exitCode, stdout } = await voc(['doctor', '--format', 'json']);
    const found = JSON.parse(stdout) as { check: string; state: string; remedy?: string }[];
    const states = Object.fromEntries(found.map(({ check, state }) => [check, state]));
    expect(exitCode).toBe(0);
    for (const check of ['versions', 'configuration', 'encodings', 'models', 'Korean dictionary'])
      expect([check, states[check]]).toEqual([check, 'ok']);
    for (const { state, remedy } of found) expect(state === 'ok' || remedy !== undefined).toBe(true);
  });

  test('takes nothing, and says so', async () => {
    const { exitCode, stdout, stderr } = await voc(['doctor', 'x']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('voc doctor takes no words');
  });

  test('what is optional is told in words, not in the command line of somebody else', async () => {
    const { stdout } = await voc(['doctor', '--format', 'json']);
    for (const { check, says } of JSON.parse(stdout) as { check: string; says: string }[])
      if (check.startsWith('mecab')) expect(says).not.toMatch(/Command failed|echo|--tokenizer \S+:/);
  });

  test('a model that is not there is a problem, and the exit code says so', async () => {
    const { exitCode, stdout } = await voc([
      'doctor',
      '--model',
      join(mkdtempSync(join(tmpdir(), 'voc-')), 'none'),
    ]);
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/^models +mend /m);
  });

  test('what a check throws becomes a problem with its remedy', async () => {
    const context = {} as never;
    const broken = (error: Error) => ({
      name: 'x',
      look: () => {
        throw error;
      },
    });
    expect(await examine(broken(new Failure('engine_missing', 'No.', 'Do.')), context)).toEqual({
      state: 'problem',
      says: 'No.',
      remedy: 'Do.',
    });
    expect((await examine(broken(new Error('odd')), context)).state).toBe('problem');
  });
});
