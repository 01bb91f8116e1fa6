import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateCsv } from '../bench/generate.js';
import { vocProcess } from '../cli/voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-formats-'));
/** Long enough for workers by its characters, with few rows: their cost is what this test costs. */
const input = join(folder, 'long.csv');

beforeAll(async () => {
  const short = join(folder, 'short.csv');
  await generateCsv(short, 400);
  const rows = readFileSync(short, 'utf8').trim().split('\n').slice(1);
  const lines = rows.map((row, i) => {
    const text = row.slice(row.indexOf('"') + 1, -1);
    return `${String(i).padStart(5, '0')},2026-1${i % 2}-${String(1 + (i % 28)).padStart(2, '0')},${1 + (i % 5)},c${i % 40},${i % 3 ? '서울' : '=부산'},"${text}"`;
  });
  const long = `99999,2026-11-12,5,c1,서울,"${'ㅋ'.repeat(530_000)}"`;
  writeFileSync(input, `번호,날짜,별점,고객,지점,내용\n${[...lines, long].join('\n')}\n`);
});

const at = ['--at', '2026-W46', '--as-of', '2026-11-20'];
const more = ['--customer', '고객', '--segment', '지점'];

describe('the same bytes on a second run and with another worker count', () => {
  test.each([
    ...['txt', 'md', 'html', 'json', 'xlsx'].map((ending) => [
      'report',
      ending,
      '--sections',
      'all',
      ...more,
    ]),
    ...['txt', 'md', 'html', 'json', 'xlsx'].map((ending) => ['digest', ending, ...at, ...more]),
    ['digest', 'slack', '--format', 'slack', ...at],
    ...['csv', 'tsv', 'ndjson', 'json', 'xlsx'].map((ending) => ['classify', ending]),
    ['classify', 'csv', '--long'],
    ['classify', 'csv', '--excel'],
    ['classify', 'csv', '--output-encoding', 'cp949'],
    ['classify', 'xlsx', '--long'],
  ])('voc %s, .%s %s %s', async (command = '', ending = '', ...flags) => {
    const run = async (jobs: number, name: string) => {
      const file = join(folder, `${name}.${ending}`);
      const common = ['--without', 'keywords', '--no-config', '-v', '--jobs', String(jobs), '-o', file];
      const { exitCode, stderr } = await vocProcess([command, input, ...flags, ...common]);
      expect([exitCode, stderr]).toEqual([0, expect.any(String)]);
      return { bytes: readFileSync(file), stderr };
    };
    const one = await run(1, 'one');
    const two = await run(2, 'two');
    const again = await run(2, 'again');
    expect(one.stderr).not.toContain('workers');
    expect(two.stderr).toContain('2 workers');
    expect(one.bytes.length).toBeGreaterThan(1000);
    expect(two.bytes.equals(one.bytes)).toBe(true);
    expect(again.bytes.equals(two.bytes)).toBe(true);
  });
});
