import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateCsv } from '../bench/generate.js';
import { voc, vocProcess } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-jobs-'));
const file = join(folder, 'reviews.csv');
/** Long enough for workers by its characters, with few rows: their cost is what this test costs. */
const long = join(folder, 'long.ndjson');

beforeAll(async () => {
  await generateCsv(file, 300);
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const texts = rows.map((row) => row.slice(row.indexOf('"') + 1, -1));
  const lines = texts.flatMap((text, i) => [
    JSON.stringify({ 내용: text, 별점: (i % 5) + 1, 날짜: `2026-11-0${1 + (i % 9)}`, 고객: `c${i % 40}` }),
    ...(i % 100 === 0 ? ['{"내용":'] : []),
    ...(i === 200 ? [JSON.stringify({ 내용: 'ㅋ'.repeat(530_000), 별점: 5 })] : []),
  ]);
  writeFileSync(long, `${lines.join('\n')}\n`);
});

describe('the result does not depend on the number of workers', () => {
  test.each([
    ['classify', '--format', 'json', '--with-text', '--guide', '--redact'],
    ['report', '--sections', 'all', '--format', 'json', '--customer', '고객', '--segment', '별점'],
    ['report', '--where', 'voc_polarity=negative', '--sections', 'complaints', '--format', 'json'],
    ['classify', '--where', 'voc_polarity=negative', '--format', 'json'],
    ['digest', '--at', '2026-W45', '--format', 'json', '--as-of', '2026-11-20'],
  ])('voc %s %s %s', async (...command) => {
    // Each worker reads the models and warms up anew: three of them once, to see their order.
    const most = command.includes('--guide') ? 3 : 2;
    const run = (jobs: number) =>
      voc([
        ...command,
        long,
        '--jobs',
        String(jobs),
        '--without',
        'keywords',
        '-v',
        '--rejects',
        join(folder, `${jobs}.csv`),
      ]);
    const [one, many] = [await run(1), await run(most)];
    expect(one.exitCode).toBe(0);
    expect(many.stdout).toBe(one.stdout);
    expect(many.stderr).toContain(`${most} workers`);
    expect(one.stderr).not.toContain('workers');
    expect(readFileSync(join(folder, `${most}.csv`), 'utf8')).toBe(
      readFileSync(join(folder, '1.csv'), 'utf8'),
    );
  });

  test('small inputs stay on one thread', async () => {
    const { stderr } = await voc([
      'classify',
      file,
      '-v',
      '--jobs',
      '3',
      '--without',
      'keywords',
      '--limit',
      '20',
    ]);
    expect(stderr).not.toContain('workers');
  });
});

describe('a worker that dies', () => {
  test('ends the run with 4 and says what to do; the file of before stays', async () => {
    const killer = join(folder, 'killer.mjs');
    // A worker waits between two tasks: there it ends, without an error, as if the system had taken it.
    writeFileSync(
      killer,
      "import { isMainThread } from 'node:worker_threads';\nif (!isMainThread) Atomics.wait = () => process.exit(7);\n",
    );
    const target = join(folder, 'kept.csv');
    writeFileSync(target, 'before');
    const { exitCode, stderr } = await vocProcess(['classify', long, '--jobs', '2', '-o', target], {
      env: { NO_COLOR: '1', NODE_OPTIONS: `--import=${killer}` },
    });
    expect(stderr).toMatch(/A worker died: .*\n.*--jobs 1/);
    expect(exitCode).toBe(4);
    expect(readFileSync(target, 'utf8')).toBe('before');
  });
});
