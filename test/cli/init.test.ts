import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config-file.js';
import { vocProcess } from './voc.js';

const SHOP = new URL('../../fixtures/feedback/shop-2026-w46.csv', import.meta.url).pathname;
const folder = () => mkdtempSync(join(tmpdir(), 'voc-init-'));

describe('voc init', () => {
  test('writes the columns that it sees, and what it writes is a configuration', async () => {
    const cwd = folder();
    const { exitCode, stdout, stderr } = await vocProcess(['init', SHOP], { cwd });
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toContain('voc: wrote voc.config.yaml.');
    const file = join(cwd, 'voc.config.yaml');
    expect(readConfig(file)).toMatchObject({ text: ['리뷰내용'], timezone: 'Asia/Seoul', locale: 'ko' });
    expect(readConfig(file, 'weekly')).toMatchObject({ period: 'week', 'fail-on': ['critical'] });
    const report = await vocProcess(['report', SHOP, '--limit', '3'], { cwd });
    expect(report.exitCode).toBe(0);
  });

  test('never replaces a file unless it is told to', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'voc.config.yaml'), 'top: 3\n');
    const refused = await vocProcess(['init', SHOP], { cwd });
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      'voc: voc.config.yaml exists already.\n     Name another file with -o, or replace it with --force.\n',
    ]);
    expect(readFileSync(join(cwd, 'voc.config.yaml'), 'utf8')).toBe('top: 3\n');
    expect((await vocProcess(['init', SHOP, '--force'], { cwd })).exitCode).toBe(0);
    expect(readConfig(join(cwd, 'voc.config.yaml')).text).toEqual(['리뷰내용']);
  });

  test('without an export it writes a file to fill in', async () => {
    const cwd = folder();
    expect((await vocProcess(['init', '-o', 'ours.yaml'], { cwd })).exitCode).toBe(0);
    expect(existsSync(join(cwd, 'voc.config.yaml'))).toBe(false);
    expect(readFileSync(join(cwd, 'ours.yaml'), 'utf8')).toContain('# text: [내용]');
    expect(Object.keys(readConfig(join(cwd, 'ours.yaml')))).toEqual(['timezone', 'locale']);
  });

  test('column names that mean something to YAML come back as they are', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, 'odd.csv'),
      '"리뷰: ""#1"", 내용",date\n배송이 느려요,2026-11-01\n친절해요,2026-11-02\n',
    );
    expect((await vocProcess(['init', 'odd.csv', '--text', '리뷰: "#1", 내용'], { cwd })).exitCode).toBe(0);
    expect(readConfig(join(cwd, 'voc.config.yaml')).text).toEqual(['리뷰: "#1", 내용']);
  });
});
