import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { voc } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-merge-'));
const SHOP = 'fixtures/feedback/shop-2026-w46.csv';
const WEEKS = 'fixtures/feedback/weeks-en.csv';
const place = (name: string) => join(folder, name);

const part = async (name: string, ...args: string[]) => {
  const { exitCode, stderr } = await voc(['report', ...args, '--partial', '-o', place(name)]);
  expect([exitCode, stderr]).toEqual([0, expect.any(String)]);
};

beforeAll(async () => {
  await part('shop.json', SHOP);
  await part('weeks.json', WEEKS, '--limit', '60');
  await part('shown.json', SHOP, '--no-redact', '--limit', '5');
}, 60_000);

describe('voc merge', () => {
  test('is the same report to the byte as one run over everything, in any order and by any way', async () => {
    writeFileSync(place('weeks-en.csv'), readFileSync(WEEKS, 'utf8').split('\n').slice(0, 61).join('\n'));
    const shape = ['--sections', 'all', '--format', 'json'];
    const whole = await voc(['report', SHOP, place('weeks-en.csv'), ...shape]);
    for (const parts of [
      ['shop.json', 'weeks.json'],
      ['weeks.json', 'shop.json'],
    ]) {
      const merged = await voc(['merge', ...parts.map(place), ...shape]);
      expect(merged.exitCode).toBe(0);
      expect(merged.stdout).toBe(whole.stdout);
    }
    await voc(['merge', place('weeks.json'), place('shop.json'), '--partial', '-o', place('both.json')]);
    expect((await voc(['merge', place('both.json'), ...shape])).stdout).toBe(whole.stdout);
  });

  test('says that a part was named twice, or holds rows of another', async () => {
    await part('few.json', WEEKS, '--limit', '20');
    const told =
      /few\.json may hold rows that a part before it holds, too \(the same text in weeks-en\.csv, row \d+\)/;
    for (const first of ['few.json', 'weeks.json']) {
      const { exitCode, stderr } = await voc(['merge', place(first), place('few.json')]);
      expect([exitCode, stderr]).toEqual([0, expect.stringMatching(told)]);
    }
    expect((await voc(['merge', place('few.json'), place('few.json'), '-q'])).stderr).toBe('');
    expect((await voc(['merge', place('shop.json'), place('few.json')])).stderr).toBe('');
  });

  test('a part says what it lacks', () => {
    expect(JSON.parse(readFileSync(place('shop.json'), 'utf8')).lacks).toEqual(['near-duplicates']);
  });

  test.each<[string, string, RegExp]>([
    [
      'other flags',
      'shown.json',
      /shop\.json and shown\.json .*redact is true in one and false in the other/,
    ],
    ['no part', 'none.json', /none\.json is not a partial summary/],
    ['another version', 'old.json', /voc@0\.0\.1/],
    ['no file', 'missing.json', /missing\.json cannot be read/],
  ])('refuses %s', async (_, name, message) => {
    writeFileSync(place('none.json'), '{"a":1}');
    const old = readFileSync(place('weeks.json'), 'utf8').replace(/voc@[\d.]+/, 'voc@0.0.1');
    writeFileSync(place('old.json'), old);
    const { exitCode, stderr, stdout } = await voc(['merge', place('shop.json'), place(name)]);
    expect(stderr).toMatch(message);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  test('classify writes the same part beside its annotations', async () => {
    const file = place('beside.json');
    const { exitCode } = await voc(['classify', SHOP, '--part-file', file, '-o', place('shop.csv')]);
    expect(exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(place('shop.json'), 'utf8'));
  });

  test('records that say where they come from: the pieces of a cut-up export merge to the report of the whole', async () => {
    const [header, ...rows] = readFileSync(WEEKS, 'utf8').trimEnd().split('\n');
    const lines = rows.slice(0, 40);
    writeFileSync(place('whole.csv'), [header, ...lines].join('\n'));
    const marked = lines.map((line, i) => `${line},whole.csv,${i + 1}`);
    const piece = (name: string, some: readonly string[]) =>
      writeFileSync(place(name), [`${header},from,nr`, ...some].join('\n'));
    piece('b.csv', marked.slice(0, 15));
    piece('a.csv', marked.slice(15).reverse());
    for (const name of ['a', 'b'])
      await part(`${name}.json`, place(`${name}.csv`), '--source', 'from', '--row-number', 'nr');
    const shape = ['--sections', 'all', '--format', 'json'];
    const merged = await voc(['merge', place('a.json'), place('b.json'), ...shape]);
    expect(merged.stdout).toBe((await voc(['report', place('whole.csv'), ...shape])).stdout);
  });

  test('--partial with --split-by is refused', async () => {
    const { exitCode, stderr } = await voc([
      'report',
      SHOP,
      '--partial',
      '--split-by',
      'owner',
      '-o',
      folder,
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('do not go together');
  });
});
