import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Evaluation } from '../../src/schema/evaluation.js';
import { writeCsv } from './rated.js';
import { voc } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-evaluate-'));
const at = (name: string): string => join(folder, name);

/** The third label is wrong on purpose, and its text holds a phone number. */
const ROWS = [
  { text: '배송도 빠르고 정말 좋아요', label: '긍정', stars: 5, shop: '가' },
  { text: '너무 실망했어요 다시는 안 사요', label: '부정', stars: 1, shop: '가' },
  { text: '정말 최고예요 강력 추천합니다 010-1234-5678', label: '부정', stars: 2, shop: '나' },
  { text: '그냥 그래요', label: '', stars: 3, shop: '나' },
  { text: '포장이 좋아요', label: '몰라', stars: 4, shop: '나' },
  { text: '...', label: '긍정', stars: 5, shop: '나' },
];
const csv = writeCsv(at('labels.csv'), ROWS);

async function evaluated(...args: string[]): Promise<Evaluation> {
  const { stdout, stderr, exitCode } = await voc(['evaluate', ...args, '--format', 'json']);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Evaluation;
}

describe('voc evaluate', () => {
  test('every row is accounted for; a sure and wrong one is shown, redacted, with what spoke for it', async () => {
    const { rows, polarity, errors, gold } = await evaluated(csv, '--label', 'label', '--text', 'text');
    expect(gold).toMatchObject({ column: 'label', kind: 'words' });
    expect(rows).toEqual({
      read: 6,
      evaluated: 3,
      unlabelled: 1,
      unknown: 1,
      unknownLabels: ['몰라'],
      middle: 0,
      unreadable: 1,
    });
    expect(polarity.sign).toMatchObject({ count: 3, accuracy: 0.666667 });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ source: 'labels.csv', row: 3, gold: 'negative', found: 'positive' });
    expect(errors[0]!.text).toContain('〈전화〉');
    expect(JSON.stringify(errors)).not.toContain('1234');
    expect(errors[0]!.evidence.length).toBeGreaterThan(0);
    expect(errors[0]!.evidence.every(({ weight }) => weight > 0)).toBe(true);
  });

  test('stars: the middle is left out, or neutral', async () => {
    const out = await evaluated(csv, '--label', 'stars', '--text', 'text');
    expect(out.gold).toEqual({ column: 'stars', kind: 'stars', scale: 5, middle: 'leave-out' });
    expect(out.rows).toMatchObject({ evaluated: 4, middle: 1, unreadable: 1 });
    const neutral = await evaluated(csv, '--label', 'stars', '--text', 'text', '--middle', 'neutral');
    expect(neutral.rows).toMatchObject({ evaluated: 5, middle: 0 });
    expect(neutral.polarity.confusion.gold).toContain('neutral');
  });

  test('by segment', async () => {
    const { segments } = await evaluated(csv, '--label', 'label', '--text', 'text', '--segment', 'shop');
    expect(segments).toMatchObject([
      {
        column: 'shop',
        values: [
          { value: '가', count: 2, accuracy: 1 },
          { value: '나', count: 1, accuracy: 0 },
        ],
      },
    ]);
  });

  test('the same figures from CSV, JSON, NDJSON and XLSX', async () => {
    writeFileSync(at('labels.json'), JSON.stringify(ROWS));
    writeFileSync(at('labels.ndjson'), ROWS.map((row) => JSON.stringify(row)).join('\n'));
    const cells = [Object.keys(ROWS[0]!), ...ROWS.map((row) => Object.values(row))];
    const sheet = cells.map((row) => row.map((value) => ({ value })));
    writeFileSync(at('labels.xlsx'), await writeXlsxFile(sheet as never).toBuffer());
    const all = await Promise.all(
      ['csv', 'json', 'ndjson', 'xlsx'].map((ending) =>
        evaluated(at(`labels.${ending}`), '--label', 'label', '--text', 'text'),
      ),
    );
    for (const { polarity, rows } of all) {
      expect(polarity).toEqual(all[0]!.polarity);
      expect(rows).toEqual(all[0]!.rows);
    }
  });

  test('themes and intents where the file has them, as text or as JSON', async () => {
    const text = '배송이 너무 늦어요';
    const file = at('themes.ndjson');
    const rows = [
      { text, label: 'neg', themes: 'delivery.speed:negative', intents: 'complaint' },
      {
        text: `${text} 진짜`,
        label: 'neg',
        themes: [['delivery.speed', 'negative']],
        intents: ['complaint'],
      },
      { text: '잘 받았습니다', label: 'pos', themes: [], intents: [] },
    ];
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const { themes, intents } = await evaluated(file, '--text', 'text');
    const speed = { id: 'delivery.speed', count: 2, found: 2, f1: 1 };
    expect(themes?.all.classes[0]).toMatchObject(speed);
    expect(themes?.complaints?.classes[0]).toMatchObject(speed);
    expect(themes?.withPolarity?.classes[0]).toMatchObject({ ...speed, id: 'delivery.speed:negative' });
    expect(intents?.classes.find(({ id }) => id === 'complaint')?.count).toBe(2);
  });

  test.each([
    ['ko', ['라벨: label', '확신했지만 틀린 글', '(labels.csv 3행)', '근거: “']],
    [
      'en',
      [
        'Labels: label',
        'Sure and wrong',
        '(labels.csv row 3)',
        'because of “',
        'Labels that voc does not know, left out: 1 (“몰라”)',
      ],
    ],
  ])('the page in %s', async (locale, parts) => {
    const { stdout } = await voc(['evaluate', csv, '--label', 'label', '--text', 'text', '--locale', locale]);
    for (const part of parts) expect(stdout).toContain(part);
    expect(stdout).not.toContain('1234');
  });

  test.each([
    ['no such column', ['--label', 'labell'], 'has no column "labell". Did you mean "label"?'],
    ['no labels in it', ['--label', 'shop'], 'The column "shop" holds no labels that voc knows: "가", "나".'],
    ['an unknown middle', ['--middle', 'positive'], '--middle cannot be "positive"'],
  ])('%s', async (_, args, says) => {
    const { stderr, stdout, exitCode } = await voc(['evaluate', csv, '--text', 'text', ...args]);
    expect(stderr).toContain(says);
    expect([stdout, exitCode]).toEqual(['', 2]);
  });

  test.each([
    ['en', 2, 'Of 2 labelled rows, these figures say little'],
    ['ko', 2, '라벨이 있는 행이 2개뿐이라'],
  ])('few rows are said to be few, and no bounds are shown twice: %s', async (locale, count, says) => {
    const write = (of: number) =>
      writeCsv(
        at(`few-${of}.csv`),
        Array.from({ length: of }, (_, i) =>
          i % 2 ? { text: `정말 좋아요 ${i}`, label: 'pos' } : { text: `최악이에요 ${i}`, label: 'neg' },
        ),
      );
    const page = async (of: number) =>
      (await voc(['evaluate', write(of), '--text', 'text', '--locale', locale])).stdout;
    expect(await page(count)).toContain(says);
    const enough = await page(120);
    expect(enough).not.toContain(says.slice(0, 6));
    const bounds = enough.match(/\d\.\d\d–\d\.\d\d/g)!;
    expect(new Set(bounds).size).toBe(bounds.length);
    expect(bounds.filter((one) => one.slice(0, 4) === one.slice(5)).length).toBeLessThan(3);
  });

  test('0 and 1 only in a column that was named', async () => {
    const file = writeCsv(at('digits.csv'), [
      { text: '정말 좋아요', label: 1 },
      { text: '최악이에요', label: 0 },
    ]);
    expect((await voc(['evaluate', file, '--text', 'text'])).stderr).toContain('say --label "label"');
    expect((await evaluated(file, '--text', 'text', '--label', 'label')).polarity.sign.accuracy).toBe(1);
  });

  test('a header without records', async () => {
    writeFileSync(at('header.csv'), 'text,label\n');
    const { stderr, exitCode } = await voc([
      'evaluate',
      at('header.csv'),
      '--text',
      'text',
      '--label',
      'label',
    ]);
    expect(stderr).toContain('has a header but no records');
    expect(exitCode).toBe(0);
  });

  test('100,000 characters without a space, lone surrogates, and formulas are rows like any other', async () => {
    const file = writeCsv(at('hostile.csv'), [
      { text: '배송느려요'.repeat(20_000), label: 'neg' },
      { text: '좋아요 \ud800 \u202e evil \x1b[31m', label: 'neg' },
      { text: '=SUM(A1:A9) 좋아요', label: 'neg' },
    ]);
    const { stdout, exitCode } = await voc(['evaluate', file, '--text', 'text', '--label', 'label']);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('\x1b');
    expect(stdout).not.toContain('\u202e');
  });
});
