import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, readSettings } from '../../src/cli/config-file.js';
import { vocProcess } from './voc.js';

const CONFIG = `text: [내용]
top: 5
taxonomy: themes/ours
profiles:
  weekly:
    top: 3
    period: week
  wrong:
    topp: 3
  2026: &year
    top: 4
  1.10: *year
  none: 3
`;

function folderWith(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'voc-profile-'));
  writeFileSync(join(folder, 'voc.config.yaml'), config);
  return folder;
}

describe('profiles', () => {
  const folder = folderWith(CONFIG);
  const file = join(folder, 'voc.config.yaml');

  test('the flags of a profile beat the others of the file', () => {
    expect(readConfig(file).top).toBe(5);
    expect(readConfig(file, 'weekly')).toMatchObject({ top: 3, period: 'week', text: ['내용'] });
  });

  test.each([
    ['2026', 4],
    ['1.10', 4],
  ])('a profile may be called %s, and be another one again', (name, top) => {
    expect(readConfig(file, name).top).toBe(top);
  });

  test('each value knows its place', () => {
    expect(readSettings(file, 'weekly').get('top')).toEqual({ value: 3, at: `${file}:6:5` });
    expect(readSettings(file).get('top')).toEqual({ value: 5, at: `${file}:2:1` });
  });

  test('a file that a config names lies beside the config', () => {
    expect(readConfig(file).taxonomy).toBe(join(folder, 'themes/ours'));
  });

  test.each([
    ['weekley', 'has no profile "weekley". Did you mean "weekly"?'],
    ['1.1', 'has no profile "1.1".'],
    ['none', ':13:9: expected "name: value" lines.'],
    ['wrong', ':9:5: unknown key "topp". Did you mean "top"?'],
  ])('--profile %s is refused', (name, message) => {
    expect(() => readConfig(file, name)).toThrow(message);
  });

  test('a profile needs a configuration file', async () => {
    const { exitCode, stderr } = await vocProcess(['inspect', '--no-config', '--profile', 'weekly', 'x.csv']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'voc: --profile weekly needs a configuration file, and there is none.\n' +
        '     Write voc.config.yaml ("voc init" makes one), or name yours with --config FILE.\n',
    );
  });
});

describe('voc config', () => {
  const folder = folderWith(CONFIG);

  test('shows what the file sets, and where', async () => {
    const { stdout, exitCode } = await vocProcess(['config', '--show-origin', '--profile', 'weekly'], {
      cwd: folder,
    });
    const file = join(folder, 'voc.config.yaml');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `${file}:1:1\ttext: [ 내용 ]`,
      `${file}:6:5\ttop: 3`,
      `${file}:3:1\ttaxonomy: ${join(folder, 'themes/ours')}`,
      `${file}:7:5\tperiod: week`,
      '',
    ]);
  });

  test('names ask for a value, set or default', async () => {
    const { stdout } = await vocProcess(['config', 'top', 'timezone', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual([
      { name: 'top', value: 5, origin: `${join(folder, 'voc.config.yaml')}:2:1` },
      { name: 'timezone', value: 'Asia/Seoul', origin: 'default' },
    ]);
  });

  test('an unknown name is answered with the known one', async () => {
    const { stderr, exitCode } = await vocProcess(['config', 'timezon'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no flag "timezon". Did you mean "timezone"?');
  });
});
