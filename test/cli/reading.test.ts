import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cp949, utf16le } from '../input/decode/bytes.js';
import { file, KOREAN, read, root } from './reading.js';
import { voc, vocProcess } from './voc.js';

const ENGLISH = 'review;id\nnobody answers the phone;7\n';

describe('several inputs', () => {
  test('of different columns, encodings and formats are read one after the other', async () => {
    const { rows, stderr, exitCode } = await read([
      file('many/ko.csv', cp949(KOREAN)),
      file('many/en.csv', ENGLISH),
      file('many/play.csv', utf16le(`\ufeff${KOREAN.replaceAll(',', '\t')}`)),
      file('many/x.json', '[{"body":"앱이 자꾸 튕겨요","id":"j"}]'),
      file('many/y.ndjson.gz', gzipSync('{"body":"환불이 안 돼요","id":"g"}\n')),
    ]);
    // one and the same row in several formats
    expect(stderr).toMatch(/^voc: 2 rows come in more than one of these files [^\n]*\n$/);
    expect(rows).toEqual([
      ['ko.csv', 1, '1', '배송이 너무 늦어요'],
      ['ko.csv', 2, '2', '포장이 꼼꼼해요'],
      ['en.csv', 1, '7', 'nobody answers the phone'],
      ['play.csv', 1, '1', '배송이 너무 늦어요'],
      ['play.csv', 2, '2', '포장이 꼼꼼해요'],
      ['x.json', 1, 'j', '앱이 자꾸 튕겨요'],
      ['y.ndjson', 1, 'g', '환불이 안 돼요'],
    ]);
    expect(exitCode).toBe(0);
  });

  test('one that cannot be read stops the run before anything is written', async () => {
    const out = join(root, 'none.csv');
    const missing = join(root, 'missing.csv');
    const { stdout, stderr, exitCode } = await voc(['classify', file('ok.csv', KOREAN), missing, '-o', out]);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toBe(
      `voc: There is no file ${missing}.\n     Check the name and the folder you are in.\n`,
    );
    expect(() => statSync(out)).toThrow('ENOENT');
  });

  test('folders, with --include', async () => {
    file('exports/b.csv', KOREAN);
    file('exports/deep/a.csv', ENGLISH);
    file('exports/c.json', '[{"body":"좋아요"}]');
    file('exports/._b.csv', 'not an export');
    file('exports/readme.md', '# nothing');
    const sources = async (...more: string[]) => {
      const { rows, stderr } = await read([join(root, 'exports'), ...more]);
      expect(stderr).toBe('');
      return [...new Set(rows.map(([source]) => source))];
    };
    expect(await sources()).toEqual(['b.csv', 'c.json', 'a.csv']);
    expect(await sources('--include', 'a*')).toEqual(['a.csv']);
    const { stderr, exitCode } = await read([join(root, 'exports'), '--include', '*.xlsx']);
    expect(stderr).toBe(
      `voc: The folder ${join(root, 'exports')} has no *.xlsx file.\n     Name the files, or choose them with --include "*.csv".\n`,
    );
    expect(exitCode).toBe(2);
  });
});

describe('standard input', () => {
  const expected = [
    ['-', 1, '1', '배송이 너무 늦어요'],
    ['-', 2, '2', '포장이 꼼꼼해요'],
  ];

  test.each([
    ['as it is', Buffer.from(KOREAN)],
    ['in CP949', cp949(KOREAN)],
    ['gzip', gzipSync(KOREAN)],
    [
      'JSON lines',
      Buffer.from('{"번호":"1","내용":"배송이 너무 늦어요"}\n{"번호":"2","내용":"포장이 꼼꼼해요"}\n'),
    ],
  ])('%s', async (_, input) => {
    const { rows, stderr, exitCode } = await read(['-'], { stdin: 'pipe', input });
    expect([rows, stderr, exitCode]).toEqual([expected, '', 0]);
  });

  test('is read where no file is named', async () => {
    expect((await read([], { stdin: 'pipe', input: KOREAN })).rows).toEqual(expected);
  });

  test('between files, once', async () => {
    const path = file('beside.csv', ENGLISH);
    const { rows } = await read([path, '-'], { stdin: 'pipe', input: KOREAN });
    expect(rows.map(([source]) => source)).toEqual(['beside.csv', '-', '-']);
    const twice = await read(['-', '-'], { stdin: 'pipe', input: KOREAN });
    expect(twice.stderr).toBe(
      'voc: Standard input (-) was given twice.\n     It can be read once: give - once, or name files.\n',
    );
    expect(twice.exitCode).toBe(2);
  });

  test('is called so where people read of it', async () => {
    const lines = Array.from({ length: 3 }, (_, i) => `${i},콘센트에서 연기가 나고 불이 붙었어요`);
    const options = { stdin: 'pipe', input: `번호,내용\n${lines.join('\n')}\n` } as const;
    const { stdout } = await vocProcess(['report', '-'], options);
    expect(stdout).toMatch(/^표준 입력$/m);
    expect(stdout).toContain('(표준 입력 1행)');
  });

  test('empty', async () => {
    const { stderr, exitCode } = await read(['-'], { stdin: 'pipe', input: '' });
    expect(stderr).toContain('Nothing came from standard input (0 bytes), and no file was given.');
    expect(exitCode).toBe(2);
  });

  test('a pipe of the shell, <(…), loses nothing', () => {
    const packed = file('packed.gz', gzipSync(`id,review\n${'1,fine\n'.repeat(20_000)}`));
    const command = `node bin/voc.js inspect <(gzip -dc '${packed}')`;
    const out = execFileSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(out).toContain('20,000');
    expect(gunzipSync(readFileSync(packed)).length).toBe(140_010);
  });
});

describe('manners', () => {
  const many = file(
    'many.csv',
    `id,review\n${Array.from({ length: 3000 }, (_, i) => `${i},fine ${i}`).join('\n')}\n`,
  );
  const shell = (command: string) => {
    const script = `set -o pipefail; ${command}`;
    return execFileSync('bash', ['-c', `${script} 2>&1; echo "exit \${PIPESTATUS[0]}"`], {
      encoding: 'utf8',
    });
  };

  test.each(['classify', 'inspect'])('%s … | head -1 ends quietly', (command) => {
    const out = shell(`node bin/voc.js ${command} '${many}' | head -1`);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toMatch(/\nexit 0\n$/);
  });

  test('no colour in a pipe, with and without NO_COLOR; none on standard error either', async () => {
    for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '1' }, {}]) {
      const { stdout, stderr } = await vocProcess(['report', many, '--limit', '20'], { env });
      expect(stdout + stderr).not.toContain('\x1b');
      expect(stdout).not.toBe('');
    }
  });

  test('-v tells how each input was read', async () => {
    const { stderr } = await voc(['classify', file('told.csv', cp949(KOREAN)), '-v']);
    expect(stderr).toContain('told.csv: encoding cp949 (not UTF-8; 100 % common Korean syllables)\n');
    expect(stderr).toContain('told.csv: delimiter "," (2 fields in 100 % of the first 3 rows)\n');
  });

  test('a field above --max-field costs its row', async () => {
    const path = file('giant.csv', `id,review\n1,${'길다'.repeat(400)}\n2,좋아요\n`);
    const { rows, stderr } = await read([path, '--max-field', '1k']);
    expect(rows.map(([, row]) => row)).toEqual([2]);
    expect(stderr).toContain(
      'giant.csv, row 1 (line 2): It has a field of 2400 bytes; --max-field allows 1024.',
    );
  });
});
