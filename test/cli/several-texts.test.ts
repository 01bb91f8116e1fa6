import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workbook } from '../input/workbook.js';
import { ndjson, voc } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-several-'));

const SURVEYS = {
  ko: [
    ['응답일', '좋았던 점', '아쉬운 점'],
    ['2026-11-09', '직원분들이 친절하고 매장이 깨끗해요', '계산대가 하나라 삼십 분을 기다렸어요'],
    ['2026-11-10', '물건이 다양해서 좋아요', '주차장이 좁고 표지판이 없어요'],
    ['2026-11-11', '가격이 저렴하고 신선해요', '셀프 계산대가 너무 어렵습니다'],
  ],
  en: [
    ['Date', 'What did you like?', 'What should be better?'],
    ['2026-11-09', 'The staff were friendly and helpful.', 'I waited half an hour at the only till.'],
    ['2026-11-10', 'I like the wide choice of things.', 'The car park is too small.'],
    ['2026-11-11', 'Prices are low and the food is fresh.', 'The self checkout is too difficult to use.'],
  ],
} as const;

const WRITERS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string | Buffer>> = {
  csv: (rows) => rows.map((row) => `${row.join(',')}\n`).join(''),
  json: ([header, ...rows]) =>
    JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, i) => [header![i], cell])))),
  xlsx: (rows) => {
    const cell = (text: string, i: number) => `<c r="${'ABC'[i]}1" t="inlineStr"><is><t>${text}</t></is></c>`;
    return workbook(
      rows
        .map(
          (row, i) =>
            `<row r="${i + 1}">${row
              .map(cell)
              .join('')
              .replaceAll('1"', `${i + 1}"`)}</row>`,
        )
        .join(''),
      [],
    );
  },
};

const cases = Object.keys(SURVEYS).flatMap((language) =>
  Object.keys(WRITERS).map((format) => [language as 'ko' | 'en', format] as const),
);

describe.each(cases)('a survey of two questions, %s, as %s', (language, format) => {
  const [, liked, better] = SURVEYS[language][0];
  const file = join(folder, `${language}.${format}`);
  writeFileSync(file, WRITERS[format]!(SURVEYS[language]));
  const flags = `--text "${liked}" --text "${better}"`;

  test('is not read by half: every command asks, and names both', async () => {
    for (const args of [['report'], ['classify'], ['digest'], ['explain', '--row', '1', '--file']]) {
      const { exitCode, stdout, stderr } = await voc([...args, file]);
      expect([args, exitCode, stdout]).toEqual([args, 2, '']);
      expect(stderr).toContain(`To read them all, as one text a record: ${flags}`);
    }
  });

  test('is shown whole by inspect, and written whole by init', async () => {
    const { exitCode, stdout } = await voc(['inspect', file]);
    expect(exitCode).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(flags);
    const config = `${file}.yaml`;
    const { stderr } = await voc(['init', file, '-o', config]);
    expect(stderr).toContain('has several columns that may hold customers’ words');
    expect(readFileSync(config, 'utf8')).toContain(`text: [ ${liked}, ${better} ]`);
    const report = await voc(['classify', file, '--config', config, '--format', 'ndjson', '--with-text']);
    expect(report.exitCode).toBe(0);
    const [first] = ndjson(report.stdout);
    expect(JSON.stringify(first)).toContain(SURVEYS[language][1][1]);
    expect(JSON.stringify(first)).toContain(SURVEYS[language][1][2]);
  });
});

describe('a second column that is left out', () => {
  const file = join(folder, 'left.csv');
  writeFileSync(
    file,
    WRITERS.csv!(SURVEYS.ko)
      .toString()
      .replace('좋았던 점', '인상 깊은 부분')
      .replace('아쉬운 점', '개선사항'),
  );

  test('is told of by every command that reads, and by the configuration that init writes', async () => {
    for (const args of [['report'], ['classify'], ['inspect'], ['tokenize']])
      expect((await voc([...args, file, '-q'])).stderr).toContain(
        'voc: left.csv: "인상 깊은 부분" reads like customers’ words too, and is left out. To read everything: --text 개선사항 --text "인상 깊은 부분".',
      );
    await voc(['init', file, '-o', `${file}.yaml`]);
    expect(readFileSync(`${file}.yaml`, 'utf8')).toMatch(/^# .*"인상 깊은 부분".*\ntext: \[ 개선사항 \]$/m);
  });

  test('is told of no more once the column was chosen', async () => {
    expect((await voc(['report', file, '--text', '개선사항'])).stderr).toBe('');
  });
});
