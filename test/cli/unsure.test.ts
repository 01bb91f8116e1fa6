import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/schema/digest.js';
import type { Report } from '../../src/schema/report.js';
import { ndjson, voc } from './voc.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FILE = root('fixtures/feedback/weeks-ko.csv');
const LIMIT = ['--limit', '200', '--no-config', '-q'];
const inCard = (language: string): number => {
  const { minConfidence } = JSON.parse(
    readFileSync(root(`src/data/models/sentiment-${language}/model.json`), 'utf8'),
  ) as { minConfidence: number };
  const card = readFileSync(root(`src/data/models/sentiment-${language}/card.md`), 'utf8');
  expect(card).toContain(`Below a confidence of ${minConfidence} an answer is called unsure`);
  return minConfidence;
};

const classify = async (...flags: string[]) =>
  ndjson((await voc(['classify', FILE, '--format', 'ndjson', ...LIMIT, ...flags])).stdout);
const report = async (...flags: string[]) =>
  JSON.parse((await voc(['report', FILE, '--format', 'json', ...LIMIT, ...flags])).stdout) as Report;

describe('unsure', () => {
  let annotations: Awaited<ReturnType<typeof classify>>;
  beforeAll(async () => {
    annotations = await classify();
  }, 60_000);

  test('by default: what is below the confidence that the model card names; its polarity stays', async () => {
    const least = Math.max(inCard('ko'), inCard('en'));
    expect(annotations.filter(({ unsure }) => unsure).length).toBeGreaterThan(10);
    for (const { unsure, confidence, polarity } of annotations) {
      expect(unsure).toBe(polarity !== null && Number(confidence) < least);
    }
    const other = await classify('--min-confidence', '0.9');
    expect(other.map(({ polarity }) => polarity)).toEqual(annotations.map(({ polarity }) => polarity));
    expect(other.filter(({ unsure }) => unsure).length).toBeGreaterThan(
      annotations.filter(({ unsure }) => unsure).length,
    );
  });

  test('the report counts it apart: a verbatim is sure of a polarity, or unsure', async () => {
    const { coverage, sections } = await report();
    const unsure = annotations.filter((annotation) => annotation.unsure).length;
    expect(coverage.unsure).toBe(unsure);
    const { rows, readable, unsure: apart } = sections.polarity!;
    expect(apart.count).toBe(unsure);
    expect(rows.reduce((sum, { count }) => sum + count, apart.count)).toBe(readable);
    for (const { polarity, count, unsure: of } of rows) {
      const all = annotations.filter((annotation) => annotation.polarity === polarity);
      expect([count, of]).toEqual([
        all.filter((annotation) => !annotation.unsure).length,
        all.filter((annotation) => annotation.unsure).length,
      ]);
    }
    expect((await report('--min-confidence', '0')).sections.polarity!.unsure.count).toBe(0);
  });

  test.each([
    ['en', /unsure\s+(\d+)/],
    ['ko', /불확실\s+(\d+)/],
  ])('the text of the report has a row of it (%s)', async (locale, row) => {
    const flags = ['--sections', 'polarity', '--locale', locale];
    const { stdout } = await voc(['report', FILE, ...LIMIT, ...flags]);
    const found = stdout.split('\n').filter((line) => row.test(line));
    const unsure = annotations.filter((annotation) => annotation.unsure).length;
    expect(found).toHaveLength(2);
    for (const line of found) expect(line).toMatch(new RegExp(` ${unsure}\\b`));
  });

  test('the digest tells how many of the period are', async () => {
    const week = ['--since', '2026-11-09', '--at', '2026-W46', '--as-of', '2026-11-16'];
    const flags = [...week, '--no-config', '-q'];
    const digest = async (...more: string[]) => voc(['digest', FILE, ...flags, ...more]);
    const { period } = JSON.parse((await digest('--format', 'json')).stdout) as Digest;
    expect(period.unsure).toBeGreaterThan(0);
    expect((await digest('--locale', 'en')).stdout).toContain(`unsure ${period.unsure}`);
    const none = JSON.parse((await digest('--format', 'json', '--min-confidence', '0')).stdout) as Digest;
    expect(none.period.unsure).toBe(0);
  });
});
