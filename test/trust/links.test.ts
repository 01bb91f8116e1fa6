import {
  chmodSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config-file.js';
import { findConfig, refuseForeign } from '../../src/cli/find-config.js';
import { FLAGS, type FlagName } from '../../src/cli/flags.js';
import { openOutput } from '../../src/cli/output.js';
import { processTerminal } from '../../src/cli/terminal.js';

const scratch = () => mkdtempSync(join(tmpdir(), 'voc-links-'));
const isRoot = process.getuid?.() === 0;
const STRANGER = 12_345;
const terminal = processTerminal();

async function write(file: string, mode?: number): Promise<void> {
  const output = await openOutput(file, terminal, mode, '');
  await output.write('new');
  await output.finish();
}

describe('what -o may point to', () => {
  test.runIf(isRoot)('not through a link of a stranger', async () => {
    const here = scratch();
    const victim = join(here, 'victim');
    writeFileSync(victim, 'precious');
    symlinkSync(victim, join(here, 'out.csv'));
    lchownSync(join(here, 'out.csv'), STRANGER, STRANGER);
    await expect(write(join(here, 'out.csv'))).rejects.toMatchObject({
      code: 'output_unwritable',
      message: expect.stringContaining('symbolic link of another user'),
    });
    expect(readFileSync(victim, 'utf8')).toBe('precious');
  });

  test('not a link to nothing, not a folder', async () => {
    const here = scratch();
    symlinkSync(join(here, 'nothing'), join(here, 'out.csv'));
    mkdirSync(join(here, 'folder'));
    await expect(write(join(here, 'out.csv'))).rejects.toMatchObject({
      message: expect.stringContaining('to nothing'),
    });
    await expect(write(join(here, 'folder'))).rejects.toMatchObject({
      message: expect.stringContaining('is a folder'),
    });
  });

  test('a device stays a device', async () => {
    await write('/dev/null');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('permissions of the old file are not widened; a private file is private from the start', async () => {
    const here = scratch();
    const old = join(here, 'old.csv');
    writeFileSync(old, 'old');
    chmodSync(old, 0o600);
    await write(old);
    expect([readFileSync(old, 'utf8'), statSync(old).mode & 0o777]).toEqual(['new', 0o600]);
    await write(join(here, 'rejects.csv'), 0o600);
    expect(statSync(join(here, 'rejects.csv')).mode & 0o777).toBe(0o600);
  });
});

describe('a configuration that was found', () => {
  test('is this user’s or root’s, or of who called sudo', () => {
    const file = join(scratch(), 'voc.config.yaml');
    writeFileSync(file, 'locale: ko\n');
    const { uid } = statSync(file);
    expect(() => refuseForeign(file, { me: uid })).not.toThrow();
    if (uid === 0) return; // Root's own are fine for everybody; the next test shows a stranger's.
    expect(() => refuseForeign(file, { me: uid + 1 })).toThrow('belongs to another user');
    expect(() => refuseForeign(file, { me: 0, sudo: String(uid) })).not.toThrow();
  });

  test.runIf(isRoot)('of a stranger is refused, by a link too', () => {
    const here = scratch();
    const file = join(here, 'voc.config.yaml');
    writeFileSync(file, 'locale: ko\n');
    lchownSync(file, STRANGER, STRANGER);
    expect(() => findConfig(here, '/nowhere')).toThrow('belongs to another user and was not read.');
    expect(() => refuseForeign(file, { me: 0, sudo: String(STRANGER) })).not.toThrow();
    const linked = scratch();
    symlinkSync(file, join(linked, 'voc.config.yaml'));
    expect(() => findConfig(linked, '/nowhere')).toThrow('belongs to another user');
  });

  test('chooses nothing that is written or started, and does not switch redaction off', () => {
    const file = join(scratch(), 'voc.config.yaml');
    const names: FlagName[] = [
      'output',
      'rejects',
      'history',
      'part-file',
      'store',
      'template',
      'tokenizer',
      'config',
      'file',
    ];
    for (const name of names) {
      expect(FLAGS[name].config).toBe(false);
      writeFileSync(file, `${name}: builtin\n`);
      expect(() => readConfig(file)).toThrow('cannot be set in a file');
    }
    writeFileSync(file, 'redact: false\n');
    expect(() => readConfig(file)).toThrow('can only be switched on in a file');
    writeFileSync(file, 'redact: true\n');
    expect(readConfig(file)).toEqual({ redact: true });
    writeFileSync(file, 'profiles:\n  loose:\n    redact: false\n');
    expect(() => readConfig(file, 'loose')).toThrow('can only be switched on in a file');
  });
});
