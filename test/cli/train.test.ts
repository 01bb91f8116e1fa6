import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Evaluation, Training } from '../../src/schema/evaluation.js';
import { houseRows, writeCsv } from './rated.js';
import { ndjson, voc } from './voc.js';

// two trainings in one test, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'voc-train-'));
const at = (name: string): string => join(folder, name);
const own = writeCsv(at('own.csv'), houseRows(160, 1));
const other = writeCsv(at('other.csv'), houseRows(120, 2));
const model = at('house.json');
let said: Awaited<ReturnType<typeof voc>>;

beforeAll(async () => {
  said = await voc(['train', own, '--label', 'label', '-o', model, '--format', 'json']);
}, 120_000);

const bySign = async (...more: string[]): Promise<number> => {
  const { stdout } = await voc(['evaluate', other, '--label', 'label', '--format', 'json', ...more]);
  return (JSON.parse(stdout) as Evaluation).polarity.sign.accuracy;
};

describe('voc train', () => {
  test('tells what it brings on held-out rows and writes one file', () => {
    const { before, after, rows, languages } = JSON.parse(said.stdout) as Training;
    expect(said.exitCode).toBe(0);
    expect(rows).toMatchObject({ read: 160, evaluated: 160, unknown: 0 });
    expect(languages).toMatchObject([{ language: 'ko', adapted: true, neutral: false }]);
    expect(before.count).toBe(160);
    expect(after.sign.accuracy).toBeGreaterThan(before.sign.accuracy + 0.1);
    expect(readdirSync(folder).filter((name) => name.startsWith('house') || name.endsWith('.tmp'))).toEqual([
      'house.json',
    ]);
  });

  test('what it learned holds for other rows', async () => {
    expect(await bySign('--model', model)).toBeGreaterThan((await bySign()) + 0.1);
  });

  test('the same rows give the same bytes', async () => {
    const again = at('again.json');
    await voc(['train', own, '--label', 'label', '-o', again]);
    expect(readFileSync(again).equals(readFileSync(model))).toBe(true);
  });

  test('classify and report say which model they used', async () => {
    const run = async (...more: string[]) =>
      ndjson((await voc(['classify', other, '--format', 'ndjson', ...more])).stdout);
    const [shipped, adapted] = [await run(), await run('--model', model)];
    expect(adapted).toHaveLength(120);
    expect(adapted[0]!.by).not.toBe(shipped[0]!.by);
    expect((await voc(['report', other, '--model', model])).exitCode).toBe(0);
  });

  test('English is adapted too, from NDJSON with stars', async () => {
    const file = at('en.ndjson');
    const rows = houseRows(120, 4, 'en').map(({ text, label }) => ({
      review: text,
      stars: label === 'pos' ? 5 : 1,
    }));
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const { stdout, exitCode } = await voc(['train', file, '-o', at('en.json')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Stars: stars, out of 5');
    expect(stdout).toContain('English: adapted to 60 positive, 60 negative, 0 neutral, 0 mixed');
  });

  test.each([
    ['too few rows', houseRows(60, 1), 'ko: 30 positive, 30 negative'],
    [
      'one side only',
      houseRows(400, 1).filter(({ label }) => label === 'pos'),
      'ko: 200 positive, 0 negative',
    ],
    [
      'nothing to read',
      [
        { text: '...', label: 'pos' },
        { text: '!!!', label: 'neg' },
      ],
      'none that can be read',
    ],
  ])('%s', async (name, rows, says) => {
    const file = writeCsv(at(`${name.replaceAll(' ', '-')}.csv`), rows);
    const target = at('never.json');
    const { stderr, stdout, exitCode } = await voc([
      'train',
      file,
      '--label',
      'label',
      '--text',
      'text',
      '-o',
      target,
    ]);
    expect(stderr).toContain(says);
    expect(stderr).toContain('A language needs at least 100 rows');
    expect([stdout, exitCode, existsSync(target)]).toEqual(['', 2, false]);
  });

  test('a worse model is not written unless forced', async () => {
    // labels that have nothing to do with the texts: all that can be learned is noise
    const praise = '정말 만족스럽고 좋아요';
    const blame = '너무 실망이고 별로예요';
    const rows = Array.from({ length: 240 }, (_, i) => ({
      text: `${i % 2 === 0 ? praise : blame} ${'가나다라마바사아자차'[i % 10]}${'카타파하거너더러머버'[Math.floor(i / 10) % 10]} ${i}`,
      label: ((i * 7919) % 101) % 2 === 0 ? 'pos' : 'neg',
    }));
    const file = writeCsv(at('noise.csv'), rows);
    const target = at('noise.json');
    writeFileSync(target, 'old');
    const refused = await voc(['train', file, '--label', 'label', '-o', target, '--format', 'json']);
    const { before, after } = JSON.parse(refused.stdout) as Training;
    expect(after.sign.accuracy).toBeLessThan(before.sign.accuracy);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('the adapted model is worse than the shipped one');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect((await voc(['train', file, '--label', 'label', '-o', target, '--force'])).exitCode).toBe(0);
    expect(readFileSync(target, 'utf8')).toContain('voc-adapted-model');
  });

  test('without -o there is nowhere to write', async () => {
    const { stderr, exitCode } = await voc(['train', own, '--label', 'label']);
    expect(stderr).toContain('Name the file with -o');
    expect(exitCode).toBe(2);
  });
});

describe('a model that cannot be used', () => {
  const text = () => readFileSync(model, 'utf8');
  test.each([
    ['missing', null, 'There is no model'],
    ['damaged', () => text().slice(0, 5000), 'it is not JSON, or was cut off'],
    ['changed', () => text().replace('"own":', '"own":9'), 'it was changed after it was written'],
    ['of something else', () => '{"a":1}', 'it was not written by "voc train"'],
  ])('%s', async (name, content, says) => {
    const file = at(`model-${name.replaceAll(' ', '-')}.json`);
    if (content) writeFileSync(file, content());
    const { stderr, stdout, exitCode } = await voc(['classify', other, '--model', file]);
    expect(stderr).toContain(says);
    expect([stdout, exitCode]).toEqual(['', 2]);
  });

  test('made for other weights', async () => {
    const { packAdapted, unpackAdapted } = await import('../../src/learn/adapt/file.js');
    const file = at('model-other.json');
    writeFileSync(file, packAdapted({ ...unpackAdapted(text()), base: '0'.repeat(64) }));
    const { stderr, exitCode } = await voc(['classify', other, '--model', file]);
    expect(stderr).toContain('it adapts the models of another version');
    expect(stderr).toContain('Make it again with "voc train"');
    expect(exitCode).toBe(2);
  });
});
