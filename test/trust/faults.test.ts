import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { sweepTemporaries, temporaryName } from '../../src/data/temporary.js';
import { voc, vocProcess } from '../cli/voc.js';
import { executable, feedback, killAtRandom, leftOvers, scratch } from './faults.js';

const folder = scratch('faults');
const small = feedback(folder, 40);
const isRoot = process.getuid?.() === 0;

test('killed at two random moments: the old output or the new one (100 in test/long)', async () => {
  await killAtRandom(['classify', small], 2);
});

test('left-overs of runs that are gone are swept, those of a living run stay', () => {
  const here = scratch('sweep');
  const file = join(here, 'out.csv');
  const own = temporaryName(file);
  const gone = own.replace(/-\d+-/, '-4194303-');
  const elsewhere = join(here, '.out.csv.00000000-1-00000000.tmp');
  const others = join(here, '.other.csv.00000000-1-00000000.tmp');
  for (const name of [own, gone, elsewhere, others]) writeFileSync(name, '');
  sweepTemporaries(file);
  expect([own, gone, elsewhere, others].map((name) => existsSync(name))).toEqual([true, false, true, true]);
  // A long name still makes a name that file systems take.
  expect(Buffer.byteLength(temporaryName(join(here, '가'.repeat(80))))).toBeLessThan(255 + here.length);
});

describe('no room', () => {
  test('a limit on the size of files: told with a remedy, the old output stays', async () => {
    const here = scratch('full');
    const target = join(here, 'out.csv');
    writeFileSync(target, 'old');
    const { exitCode, stderr } = await execa(
      'bash',
      [
        '-c',
        `ulimit -f 4; exec "${process.execPath}" "${executable}" classify "${feedback(here, 300)}" -o "${target}" --no-config`,
      ],
      { reject: false, stdin: 'ignore' },
    );
    expect(stderr).toContain('There is no room left');
    expect(exitCode).toBe(4);
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(leftOvers(here)).toEqual([]);
  });

  /** A command of the shell with voc in it, as `$voc`. */
  const shell = (line: string) =>
    execa('bash', ['-c', line], {
      reject: false,
      stdin: 'ignore',
      env: { voc: `${process.execPath} ${executable}`, NO_COLOR: '1' },
    });

  test
    .skipIf(!existsSync('/dev/full'))
    .each([
      ['--help'],
      ['--version'],
      ['completion bash'],
      [`inspect ${small} --no-config`],
      [`report ${small} --no-config`],
      [`classify ${small} --without keywords --format xlsx --no-config`],
    ])('on standard output: %s tells it', async (args) => {
    const { exitCode, stderr } = await shell(`$voc ${args} >/dev/full`);
    expect(stderr).toBe(
      'voc: There is no room left to write the result to standard output.\n     Free some space, or send it to another place, and run it again: what is there now is not whole.',
    );
    expect(exitCode).toBe(4);
  });

  test.each([
    [4, '', `report ${small}`, 'out.xlsx'],
    [4, '', `report ${small} --format html`, 'out.html'],
    [4, '', `digest ${small} --at 2026-W45`, 'out.xlsx'],
    [4, '', `inspect ${small} --format json`, 'out.json'],
    [2, '--rejects r.csv --format nonsense', `classify ${small}`, 'out.csv'],
  ])('whatever ends a run (exit %i, %s), nothing half-written stays: %s', async (code, more, args, name) => {
    const here = scratch('half');
    const { exitCode } = await shell(`cd ${here}; ulimit -f 1; $voc ${args} ${more} -o ${name} --no-config`);
    expect(exitCode).toBe(code);
    expect(readdirSync(here)).toEqual([]);
  });

  test('on standard error: nobody can be told, and the result is whole', async () => {
    const { exitCode, stdout } = await shell(`$voc report ${small} --format json -v --no-config 2>/dev/full`);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: expect.anything() });
    expect(exitCode).toBe(0);
  });

  test('for the lock of a digest: told, and the next run is not kept out', async () => {
    const history = join(scratch('lock'), 'history');
    const digest = `$voc digest ${small} --at 2026-W45 --history ${history} --no-config`;
    const { exitCode, stderr } = await shell(`ulimit -f 0; ${digest}`);
    expect(stderr).toContain('.voc.lock cannot be written: a file may not be larger.');
    expect(exitCode).toBe(4);
    expect(readdirSync(history)).toEqual([]);
    expect((await shell(digest)).exitCode).toBe(0);
  });

  test('for the end of a file that standard output goes to: told, though its beginning was written', async () => {
    const out = join(scratch('end'), 'out.csv');
    const { exitCode, stderr } = await shell(
      `ulimit -f 4; $voc classify ${small} --without keywords --no-config >${out}`,
    );
    expect(stderr).toContain('There is no room left to write the result to standard output.');
    expect(exitCode).toBe(4);
  });
});

test.runIf(isRoot)('a folder that may not be written to: told, and a run elsewhere works', async () => {
  const here = scratch('readonly');
  const input = feedback(here, 5);
  chmodSync(input, 0o644);
  chmodSync(here, 0o555);
  const asNobody = { uid: 65534, gid: 65534, env: { HOME: '/nonexistent', NO_COLOR: '1' } };
  // Without keywords no dictionary is needed: this user has no cache of it, and building it takes seconds.
  const writing = (out: string) =>
    vocProcess(['classify', input, '-o', out, '--without', 'keywords', '--no-config'], asNobody);
  const { exitCode, stderr } = await writing(join(here, 'out.csv'));
  expect(stderr).toContain('cannot be written: you may not write there');
  expect(exitCode).toBe(4);
  const elsewhere = scratch('writable');
  chmodSync(elsewhere, 0o777);
  expect((await writing(join(elsewhere, 'out.csv'))).exitCode).toBe(0);
});

test('a reader that goes away ends the run quietly', async () => {
  const { stderr, stdout } = await execa(
    'bash',
    [
      '-c',
      `"${process.execPath}" "${executable}" classify "${feedback(folder, 800, 'pipe.csv')}" --without keywords --no-config | head -n 1; echo "\${PIPESTATUS[0]}"`,
    ],
    { stdin: 'ignore' },
  );
  expect(stderr).toBe('');
  expect(stdout.split('\n').at(-1)).toBe('0');
});

test('two runs on one output: one of them, whole', async () => {
  const here = scratch('two');
  const target = join(here, 'out.csv');
  const both = await Promise.all(
    [1, 2].map(() => vocProcess(['classify', small, '-o', target, '--no-config'])),
  );
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(readFileSync(target, 'utf8')).toBe((await voc(['classify', small, '--no-config'])).stdout);
  expect(readdirSync(here)).toEqual(['out.csv']);
});

/** More bytes than are read at once, in few rows: each has a long column that voc does not look at. */
function wide(here: string): string {
  const rows = Array.from({ length: 250 }, (_, i) => `${i},"배송이 너무 늦어요 ${i}",${'-'.repeat(600)}`);
  const file = join(here, 'in.csv');
  writeFileSync(file, `id,내용,비고\n${rows.join('\n')}\n`);
  return file;
}

test('a file that grows, shrinks or vanishes while it is read: an answer or a told failure, never a crash', async () => {
  for (const change of [
    (file: string) => appendFileSync(file, 'x,"덧붙은 줄",-\n'.repeat(500)),
    (file: string) => truncateSync(file, 5000),
    (file: string) => rmSync(file),
  ]) {
    const here = scratch('moving');
    const file = wide(here);
    const target = join(here, 'out.csv');
    const child = spawn(
      process.execPath,
      [
        ...[executable, 'classify', file, '-o', target],
        ...['--text', '내용', '--without', 'keywords', '--no-config'],
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    while (leftOvers(here).length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10));
    change(file);
    const code = await exit;
    expect([0, 2, 4]).toContain(code);
    expect(stderr).not.toMatch(/internal error|^\s+at /m);
    expect(existsSync(target)).toBe(code === 0);
    expect(leftOvers(here)).toEqual([]);
  }
});

test('a damaged model is refused by name', async () => {
  const here = scratch('model');
  for (const content of ['', '{', '{"format":1}', 'PK\x03\x04', '\0'.repeat(1000)]) {
    const model = join(here, 'model.json');
    writeFileSync(model, content);
    const { exitCode, stderr } = await voc(['classify', small, '--model', model, '--no-config']);
    expect(stderr).toContain(model);
    expect(stderr).not.toContain('internal error');
    expect(exitCode).toBe(2);
  }
});

test('out of memory: the old output stays, and the next run sweeps what was left', async () => {
  const here = scratch('memory');
  const target = join(here, 'out.csv');
  writeFileSync(target, 'old');
  const options = { env: { NODE_OPTIONS: '--max-old-space-size=16', NO_COLOR: '1' } };
  const { exitCode } = await vocProcess(
    ['classify', feedback(here, 200), '-o', target, '--no-config'],
    options,
  );
  expect(exitCode).not.toBe(0);
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect((await vocProcess(['classify', small, '-o', target, '--no-config'])).exitCode).toBe(0);
  expect(leftOvers(here)).toEqual([]);
});

test('a wrong clock changes nothing', async () => {
  const right = await voc(['report', small, '--no-config']);
  for (const year of [2199]) {
    const clock = `const now = Date.now; const shift = Date.UTC(${year}, 0, 2) - now(); Date.now = () => now() + shift;`;
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(clock)}`, NO_COLOR: '1' };
    expect(await vocProcess(['report', small, '--no-config'], { env })).toEqual(right);
  }
});

test('a small file system that is full: told, and the old output stays', async () => {
  const here = scratch('tmpfs');
  const mounted = join(here, 'mounted');
  mkdirSync(mounted);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted], { stdio: 'ignore' });
  } catch {
    return; // Only root may mount; the limit on the size of files above shows the same.
  }
  try {
    writeFileSync(join(mounted, 'out.csv'), 'old');
    const { exitCode, stderr } = await vocProcess([
      'classify',
      feedback(here, 2000),
      '-o',
      join(mounted, 'out.csv'),
      '--no-config',
    ]);
    expect(stderr).toContain('There is no room left');
    expect(exitCode).toBe(4);
    expect(readFileSync(join(mounted, 'out.csv'), 'utf8')).toBe('old');
    expect(leftOvers(mounted)).toEqual([]);
  } finally {
    execFileSync('umount', [mounted], { stdio: 'ignore' });
  }
});
