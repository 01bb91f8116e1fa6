import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config-file.js';
import { findConfig } from '../../src/cli/find-config.js';
import { voc, vocProcess } from './voc.js';

const folder = () => mkdtempSync(join(tmpdir(), 'voc-config-'));

function config(text: string): string {
  const file = join(folder(), 'voc.config.yaml');
  writeFileSync(file, text);
  return file;
}

describe('the configuration file', () => {
  test('holds flags by their long names', () => {
    const file = config('text: [내용, 제목]\nlocale: ko\ntop: 5\nstrict: true\nmin-confidence: 0.7\n');
    expect(readConfig(file)).toEqual({
      text: ['내용', '제목'],
      locale: 'ko',
      top: 5,
      strict: true,
      'min-confidence': 0.7,
    });
  });

  test('may be empty', () => {
    expect(readConfig(config('# nothing yet\n'))).toEqual({});
  });

  test('names that look like numbers stay as they are written', () => {
    expect(readConfig(config('dataset: 007\ntext: [1.10, 내용]\n'))).toMatchObject({
      dataset: '007',
      text: ['1.10', '내용'],
    });
  });

  test('a value may be written once and meant again', () => {
    expect(readConfig(config('text: [&a 내용]\nsegment: [*a]\nid: *a\n'))).toEqual({
      text: ['내용'],
      segment: ['내용'],
      id: '내용',
    });
  });

  test.each([
    ['constructor: 1\n', ':1:1: unknown key "constructor".'],
    ['txt: 내용\n', ':1:1: unknown key "txt". Did you mean "text"?'],
    ['locale: ko\ntop: many\n', '--top cannot be "many".'],
    ['timezone: Mars/Olympus\n', '--timezone cannot be "Mars/Olympus".'],
    ['top: [1\n', 'must be sufficiently indented and end with a ].'],
    ['output: a.csv\n', ':1:1: "output" cannot be set in a file.'],
    ['locale: [ko, en]\n', ':1:1: "locale" takes one value, not a list.'],
    ['strict: yes please\n', ':1:1: "strict" takes true or false.'],
    ['- a\n- b\n', ':1:1: expected "name: value" lines.'],
    ['2026: ko\n', ':1:1: unknown key "2026".'],
    ['? [a]\n: ko\n', ':1:3: unknown key "".'],
    ['id: *none\n', ':1:5: nothing before it is called "&none".'],
    ['locale: ko\nlocale: en\n', ':2:1: Map keys must be unique'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => readConfig(config(text))).toThrow(message);
  });

  test('is found upwards, but not beyond a git root', () => {
    const root = folder();
    const inner = join(root, 'repo', 'src');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(root, 'voc.config.yaml'), '');
    expect(findConfig(inner, '/nowhere')).toBe(join(root, 'voc.config.yaml'));
    // The home folder is as far as it looks, and what lies in it is found.
    expect(findConfig(inner, join(root, 'repo'))).toBeNull();
    expect(findConfig(inner, root)).toBe(join(root, 'voc.config.yaml'));
    mkdirSync(join(root, 'repo', '.git'));
    expect(findConfig(inner, '/nowhere')).toBeNull();
  });
});

describe('voc config with what it cannot do', () => {
  const file = config('top: 3\nprofiles:\n  weekly: { period: week }\n');
  test.each([
    [['top=5'], 'voc config shows settings and changes none', 'a line each: top: 5'],
    [['set', 'top', '5'], 'voc config shows settings and changes none', 'voc.config.yaml'],
    [['tpo'], 'There is no flag "tpo". Did you mean "top"?', '"voc help report"'],
    [['weekly'], 'There is no flag "weekly".', '--profile NAME'],
    [['profiles'], 'There is no flag "profiles".', 'stands in the file itself'],
    [['--profile', 'weekyl'], 'Did you mean "weekly"?', 'It has: weekly.'],
  ])('%j', async (args, what, remedy) => {
    const { exitCode, stderr } = await voc(['config', ...args, '--config', file]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(what);
    expect(stderr).toContain(remedy);
  });

  test('says why a file cannot be read', async () => {
    const none = await voc(['config', '--config', join(folder(), 'none.yaml')]);
    expect(none.stderr).toContain('cannot be read: it is not there.');
    expect((await voc(['config', '--config', folder()])).stderr).toContain('cannot be read: it is a folder.');
  });

  test('says that a flag is not set', async () => {
    const { exitCode, stdout, stderr } = await voc(['config', 'locale', '--config', file]);
    expect([exitCode, stdout, stderr]).toEqual([0, '', 'voc: not set, and without a default: locale.\n']);
  });
});

describe('a configuration in force', () => {
  const inFolder = (text: string) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'voc.config.yaml'), text);
    writeFileSync(join(cwd, 'other.csv'), 'id,review\n1,nobody answers the phone\n');
    return { cwd, env: { NO_COLOR: '1' } };
  };

  test('is named where a file lacks the column that it asks for, with the flag that leaves it out', async () => {
    const options = inFolder('locale: en\ntext: [한마디]\n');
    const { stderr, exitCode } = await vocProcess(['report', 'other.csv'], options);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no column "한마디". It is set by "text" in voc.config.yaml:2:1.');
    expect(stderr).toContain('--no-config leaves the configuration out.');
    const given = await vocProcess(['report', 'other.csv', '--text', '말'], options);
    expect(given.stderr).not.toContain('voc.config.yaml');
  });

  test('gives what cannot be parsed its Korean line; --no-config and --locale do not', async () => {
    const options = inFolder('locale: ko\n');
    const usage = '명령을 그렇게 쓸 수는 없습니다.';
    for (const words of [
      ['reprot', 'other.csv'],
      ['report', 'other.csv', '--segmnt', 'a'],
      ['report', '--top', '0'],
    ])
      expect((await vocProcess(words, options)).stderr).toContain(usage);
    for (const flag of ['--no-config', '--locale=en'])
      expect((await vocProcess(['reprot', flag], options)).stderr).not.toContain(usage);
  });

  test('a day that is none is told as one, not as a column', async () => {
    const { stderr } = await vocProcess(
      ['report', 'other.csv', '--since', '2026-13-45'],
      inFolder('locale: ko\n'),
    );
    expect(stderr).toContain('--since "2026-13-45" is not a date.');
    expect(stderr).toContain('없는 날짜이거나');
    expect(stderr).not.toContain('열 이름');
  });

  test('without one --show-origin shows the defaults', async () => {
    const { stdout, stderr } = await voc(['config', '--show-origin', '--no-config']);
    expect(stdout).toContain('default\ttimezone: Asia/Seoul\n');
    expect(stderr).toContain('so the defaults are in force');
  });
});
