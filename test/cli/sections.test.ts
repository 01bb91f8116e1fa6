import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/schema/report.js';
import { voc } from './voc.js';

const feedback = (name: string) => `fixtures/feedback/${name}.csv`;

/** What a reader finds in the inputs, by row: the classifiers must too, whatever else they say (fixtures/REVIEW.md). */
test.each([
  { name: 'hanja-anger', flags: [], hazards: [10], critical: 1 },
  { name: 'callcentre-notes', flags: ['--speaker', 'customer'], hazards: [3, 9], critical: 2 },
  { name: 'app-reviews', flags: [], hazards: [], critical: 1 },
  { name: 'airline-thread', flags: ['--customer', 'user'], hazards: [8, 15], critical: 2 },
])('$name: every hazard, and nothing else, is warned of', async ({ name, flags, hazards, critical }) => {
  const { stdout } = await voc(['report', feedback(name), ...flags, '--format', 'json']);
  const { sections } = reportSchema.parse(JSON.parse(stdout));
  const { earlyWarning, urgency } = sections;
  const rows =
    earlyWarning && 'verbatims' in earlyWarning ? earlyWarning.verbatims.map(({ row }) => row) : [];
  expect(rows).toEqual(hazards);
  expect(urgency!.levels.find(({ level }) => level === 'critical')!.count).toBe(critical);
});

test('the short report is a page, --sections all is everything, and each names what is empty', async () => {
  const short = await voc(['report', feedback('app-reviews'), '--locale', 'en']);
  const full = await voc(['report', feedback('app-reviews'), '--locale', 'en', '--sections', 'all']);
  expect(short.stdout).toContain('--sections all');
  expect(short.stdout).toMatch(/Empty: .*early warning \(no text reports a hazard\)/);
  expect(full.stdout).toContain('Nothing to show: no text reports a hazard.');
  expect(full.stdout.split('\n').length).toBeGreaterThan(2 * short.stdout.split('\n').length);
});

describe('no name and no number of a customer', () => {
  test('is in a report, though the input has them', async () => {
    const { stdout } = await voc([
      'report',
      feedback('callcentre-notes'),
      '--speaker',
      'customer',
      '--sections',
      'all',
      '--format',
      'json',
    ]);
    expect(stdout).not.toMatch(/A-10\d\d|010-2345-6789/);
    expect(stdout).toContain('〈전화〉');
  });
});

describe('hazards', () => {
  test('are never cut by --top, and each row is listed', async () => {
    const { stdout } = await voc([
      'report',
      feedback('callcentre-notes'),
      '--speaker',
      'customer',
      '--top',
      '1',
      '--format',
      'json',
    ]);
    const { earlyWarning } = JSON.parse(stdout).sections;
    expect(earlyWarning.verbatims.map(({ row }: { row: number }) => row)).toEqual([3, 9]);
    expect(earlyWarning.products).toMatchObject([{ product: '정수기 P2', count: 2, of: 8 }]);
  });
});

describe('--split-by', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'voc-split-'));

  test('owner writes one report a department, each of its complaints only', async () => {
    const out = folder();
    const { exitCode, stdout, stderr } = await voc([
      'report',
      feedback('airline-thread'),
      '--split-by',
      'owner',
      '-o',
      join(out, 'departments'),
      '--format',
      'json',
    ]);
    expect([exitCode, stdout]).toEqual([0, '']);
    const files = readdirSync(join(out, 'departments')).sort();
    expect(stderr).toContain(`${files.length} reports in`);
    expect(stderr).toContain(`voc: wrote ${join(out, 'departments', 'service.json')}: customer service.\n`);
    expect(stderr).toContain(`voc: wrote ${join(out, 'departments', 'operations.json')}.\n`);
    for (const file of files.filter((name) => name !== 'unassigned.json')) {
      const report = reportSchema.parse(JSON.parse(readFileSync(join(out, 'departments', file), 'utf8')));
      expect(`${report.subset!.value}.json`).toBe(file);
      const { owners } = report.sections;
      expect(owners).toMatchObject({
        owners: expect.arrayContaining([expect.objectContaining({ id: report.subset!.value, share: 1 })]),
      });
    }
  });

  test('owner loses no complaint and no urgent text: those that no department owns are in one more report', async () => {
    const out = folder();
    const { stderr } = await voc([
      'report',
      feedback('shop-2026-w46'),
      '--split-by',
      'owner',
      '-o',
      out,
      '--format',
      'json',
    ]);
    const { coverage, sections, ...report } = reportSchema.parse(
      JSON.parse(readFileSync(join(out, 'unassigned.json'), 'utf8')),
    );
    expect(report.subset).toEqual({ by: 'owner', value: 'unassigned' });
    expect(sections.urgency).toMatchObject({
      high: expect.arrayContaining([
        expect.objectContaining({ row: 68 }),
        expect.objectContaining({ row: 192 }),
      ]),
    });
    expect(stderr).toContain(
      `voc: ${coverage.verbatims} complaints or urgent texts that no department owns: unassigned.json.\n`,
    );
    const all = await voc(['classify', feedback('shop-2026-w46'), '--format', 'ndjson']);
    const ownerless = all.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ owners, intents }) => owners.length === 0 && intents.includes('complaint'));
    expect(coverage.verbatims).toBeGreaterThanOrEqual(ownerless.length);
    expect(ownerless.length).toBeGreaterThan(0);
  });

  test('a hostile department stays in the folder', async () => {
    const out = folder();
    const input = join(out, 'in.csv');
    const values = ['../../etc', '..', '/etc/passwd', 'con', '.hidden', 'a/b', 'A/B', '', '물류'];
    const rows = values.map((value) => `"${value}","배송이 너무 늦어요, ${value} 담당"`);
    writeFileSync(input, `부서,내용\n${rows.join('\n')}\n`);
    const target = join(out, 'a', 'b');
    const args = ['report', input, '--text', '내용', '--split-by', '부서', '-o', target];
    expect((await voc([...args])).exitCode).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['a', 'in.csv']);
    expect(readdirSync(join(out, 'a'))).toEqual(['b']);
    const files = readdirSync(target);
    expect(files.length).toBe(values.length);
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(values.length);
    expect(files.every((name) => /^[\p{L}\p{N}][\p{L}\p{N}_-]*\.txt$/u.test(name))).toBe(true);
    expect(readFileSync(join(target, '물류.txt'), 'utf8')).toContain('부서: 물류');
  });

  test.each([
    [['--split-by', 'owner'], '-o DIR'],
    [['--event', 'soon'], '--event'],
  ])('%j is told what is wrong', async (flags, words) => {
    const { exitCode, stderr } = await voc(['report', feedback('app-reviews'), ...flags]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('--guide', () => {
  test('adds a column at the end of CSV, in the customer’s language', async () => {
    const { stdout } = await voc(['classify', feedback('airline-thread'), '--guide', '--limit', '2']);
    const [header, first] = stdout.split('\n');
    expect(header!.endsWith(',voc_guide')).toBe(true);
    expect(first).toContain('acknowledge: ');
  });

  test('is part of a JSON annotation and of an explanation only when asked for', async () => {
    const text = '환불해 달라고 세 번이나 전화했는데 답이 없어요';
    const plain = JSON.parse((await voc(['explain', text, '--format', 'json'])).stdout);
    const guided = JSON.parse((await voc(['explain', text, '--guide', '--format', 'json'])).stdout);
    expect(plain.guide).toBeUndefined();
    expect(guided.guide).toMatchObject({ language: 'ko', wants: '환불' });
  });
});
