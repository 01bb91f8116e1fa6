import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ndjson } from '../cli/voc.js';
import { file, folder, told, voc } from './hostile-files.js';

describe('JSON', () => {
  test('__proto__ and constructor are names of fields, nothing else', async () => {
    const path = file(
      'proto.ndjson',
      '{"id":"1","text":"배송이 느려요","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}}}\n{"id":"2","text":"좋아요","__proto__":"x"}\n',
    );
    const { stdout, exitCode, stderr } = await voc('classify', path, '--text', 'text');
    told(stderr);
    expect(exitCode).toBe(0);
    expect(ndjson(stdout).map(({ id }) => id)).toEqual(['1', '2']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const grouped = await voc('report', path, '--text', 'text', '--segment', '__proto__', '--format', 'json');
    told(grouped.stderr);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('100,000 levels deep: rejected or refused, not overflown', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(100_000)}${open === '[' ? '' : '1'}${close.repeat(100_000)}`;
      const lines = file(
        'deep.ndjson',
        `{"text":"좋아요"}\n{"text":"별로예요","more":${deep}}\n{"text":"보통"}\n`,
      );
      const result = await voc('classify', lines, '--text', 'text');
      told(result.stderr);
      expect([0, 2]).toContain(result.exitCode);
      const whole = await voc(
        'classify',
        file('deep.json', `[{"text":"좋아요"},{"text":"a","more":${deep}}]`),
      );
      told(whole.stderr);
      told((await voc('inspect', file('all-deep.json', deep))).stderr);
    }
  });

  test('numbers beyond all measure stay readable', async () => {
    const path = file(
      'giant.ndjson',
      `{"id":${'9'.repeat(5000)},"rating":1e400,"text":"느려요"}\n{"id":-1e-400,"rating":${'1'.repeat(400)}.5,"text":"좋아요"}\n`,
    );
    const { stdout, stderr, exitCode } = await voc('classify', path);
    told(stderr);
    expect(exitCode).toBe(0);
    expect(ndjson(stdout)).toHaveLength(2);
    told((await voc('report', path)).stderr);
    told((await voc('report', path, '--top', '999999999999999')).stderr);
    expect((await voc('report', path, '--top', '9'.repeat(400))).exitCode).toBe(2);
  });
});

describe('CSV', () => {
  test('NUL, lone surrogates, controls and overrides are text, and never reach the terminal', async () => {
    const rows = ['a\0b 느려요', '\u{202e}거꾸로', '\u001b[2J\u001b]0;x\u0007지움', '\ud800 half'];
    const path = file('odd.csv', `id,내용\n${rows.map((row, i) => `${i},${row}`).join('\n')}\n`);
    const { stdout, stderr, exitCode } = await voc('classify', path, '--format', 'ndjson', '--with-text');
    told(stderr);
    expect(exitCode).toBe(0);
    expect(ndjson(stdout)).toHaveLength(4);
    for (const command of ['report', 'inspect']) {
      const shown = await voc(command, path);
      told(shown.stderr);
      expect(shown.stdout).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    }
  });

  test('lone surrogates in JSON escapes: one row each', async () => {
    const path = file(
      'half.ndjson',
      '{"text":"\\ud83d 느려요"}\n{"text":"\\udc4d\\ud83d"}\n{"text":"좋아요"}\n',
    );
    for (const format of ['ndjson', 'json', 'csv']) {
      const { stdout, stderr, exitCode } = await voc('classify', path, '--format', format, '--with-text');
      told(stderr);
      expect(exitCode).toBe(0);
      expect(stdout.split('\n').filter((line) => line.length > 2)).toHaveLength(format === 'csv' ? 4 : 3);
    }
  });

  test('columns called __proto__, toString, or nothing at all', async () => {
    const path = file(
      'names.csv',
      '__proto__,constructor,toString,,내용\na,b,c,d,배송이 느려요\ne,f,g,h,좋아요\n',
    );
    for (const args of [
      ['classify', '--format', 'csv'],
      ['classify', '--format', 'ndjson'],
      ['report', '--segment', '__proto__', '--segment', 'constructor', '--format', 'json'],
      ['inspect', '--format', 'json'],
    ]) {
      const { stderr, exitCode } = await voc(args[0]!, path, ...args.slice(1), '--text', '내용');
      told(stderr);
      expect(exitCode).toBe(0);
    }
  });
});

describe('names that lead elsewhere', () => {
  const departments = [
    '../../etc/passwd',
    '..',
    '/etc/cron.d/x',
    'CON',
    'a/b\\c',
    '\u0000nul',
    '.hidden',
    'a'.repeat(400),
    '<script>',
    '=cmd',
  ];

  test('--split-by writes into its folder and nowhere else', async () => {
    const outer = mkdtempSync(join(tmpdir(), 'voc-split-'));
    const inner = join(outer, 'reports');
    const path = file(
      'split.csv',
      `부서,내용\n${departments.map((name) => `"${name}",배송이 느려요`).join('\n')}\n`,
    );
    const { stderr, exitCode } = await voc(
      'report',
      path,
      '--split-by',
      '부서',
      '-o',
      inner,
      '--format',
      'markdown',
    );
    told(stderr);
    expect(exitCode).toBe(0);
    expect(readdirSync(outer)).toEqual(['reports']);
    const names = readdirSync(inner);
    expect(names).toHaveLength(departments.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_-]{1,140}\.[a-z]+$/u);
  });

  test('-o with NUL, a folder that is a file, a name that is too long: told, and nothing written', async () => {
    const path = file('in.csv', 'id,내용\n1,느려요\n');
    for (const target of [
      `${folder}/a\0b.csv`,
      join(path, 'x.csv'),
      `${folder}/${'x'.repeat(300)}.csv`,
      folder,
    ]) {
      const { stderr, exitCode } = await voc('classify', path, '-o', target);
      told(stderr);
      expect(stderr).toMatch(/^voc: /);
      expect([2, 4]).toContain(exitCode);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a symbolic link of one’s own is followed and stays; the old file is replaced whole', async () => {
    const here = mkdtempSync(join(tmpdir(), 'voc-link-'));
    mkdirSync(join(here, 'real'));
    writeFileSync(join(here, 'real', 'out.csv'), 'old');
    symlinkSync(join(here, 'real', 'out.csv'), join(here, 'out.csv'));
    const path = file('in.csv', 'id,내용\n1,느려요\n');
    expect((await voc('classify', path, '-o', join(here, 'out.csv'))).exitCode).toBe(0);
    expect(readFileSync(join(here, 'real', 'out.csv'), 'utf8')).toContain('느려요');
    expect(readdirSync(here).sort()).toEqual(['out.csv', 'real']);
  });

  test('files of a folder that are links to elsewhere are not read', async () => {
    const here = mkdtempSync(join(tmpdir(), 'voc-folder-'));
    symlinkSync(file('outside.csv', 'id,내용\n9,바깥 글\n'), join(here, 'link.csv'));
    writeFileSync(join(here, 'own.csv'), 'id,내용\n1,느려요\n');
    const { stdout } = await voc('classify', here, '--format', 'ndjson', '--with-text');
    expect(stdout).toContain('느려요');
    expect(stdout).not.toContain('바깥 글');
  });
});

describe('files that people write', () => {
  test('patterns that explode elsewhere are linear here', async () => {
    const taxonomy = file(
      'explode.yaml',
      `taxonomy: explode\nversion: 1.0.0\nextends: default\nthemes:\n  - id: odd.pattern\n    label: { ko: 이상함, en: Odd }\n    definition: { ko: 시험, en: A test }\n    owner: product\n    stage: use\n    severity: 1\n    cues:\n      en:\n        negative:\n          patterns: ['(a+)+$', '(a|aa)+b', '([a-z]+)*d']\n`,
    );
    const path = file('aaa.csv', `id,text\n1,${'a'.repeat(50_000)}!\n2,${'aa'.repeat(20_000)}\n`);
    const before = process.cpuUsage().user;
    const { stderr } = await voc('classify', path, '--taxonomy', taxonomy, '--text', 'text');
    told(stderr);
    expect(process.cpuUsage().user - before).toBeLessThan(20e6);
  });

  test('YAML aliases that multiply are refused', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const { stderr, exitCode } = await voc('taxonomy', 'validate', file('laughs.yaml', lines.join('\n')));
    told(stderr);
    expect(exitCode).not.toBe(0);
  });
});

test('a file where a folder is asked for, and a flag that is a word of JavaScript: told', async () => {
  const path = file('in.csv', 'id,date,내용\n1,2026-11-09,느려요\n');
  const history = await voc('digest', path, '--at', '2026-W46', '--as-of', '2026-11-16', '--history', path);
  expect([history.exitCode, history.stderr]).toEqual([
    4,
    expect.stringContaining('cannot be the folder of --history'),
  ]);
  for (const delimiter of ['constructor', '__proto__', 'toString']) {
    const { exitCode, stderr } = await voc('inspect', path, '--delimiter', delimiter);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`--delimiter cannot be "${delimiter}"`)]);
  }
});

test('nothing was written beside the inputs', () => {
  expect(existsSync('/etc/passwd.md')).toBe(false);
  expect(readdirSync(folder).every((name) => /^\d+-/.test(name))).toBe(true);
});
