import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vocProcess } from '../cli/voc.js';
import { filesOf, sheetsOf } from '../render/xlsx/sheets.js';
import { asCsv, asXlsx, hasOffice } from './soffice.js';

const HEADER = ['번호', '작성일', '수량', '전화', '내용'];
/** Cells that a spreadsheet may take for something else, and what it must show. */
const ROWS = [
  ['00017', '2026-11-09', '3', '010-1234-5678', '배송이 너무 늦어요'],
  ['0', '1999-12-31', '0', '01012345678', '=1+1 이라고 써 봅니다 정말 느려요'],
  ['1e5', '2024-02-29', '-2', '+82-10-1234-5678', '+는 없고 -만 많아요'],
  ['-5', '2026-01-01', '12.5', '1588', "=cmd|' /C calc'!A0"],
  ['@SUM(A1)', '2026-11-15', '100000', '02-000-0000', '@SUM(1+1) 정말 불편해요'],
  ['\t탭', '2026-11-10', '1', '', '\t=1+1 탭으로 시작하는 글'],
  ['007', '2026-11-11', '1', '', '\r=1+1 줄바꿈으로 시작하는 글'],
  ['8', '2026-11-12', '1', '', '줄이\n둘이고 "따옴표", 쉼표가 있어요 👍'],
  ['9', '2026-11-13', '1', '', '<script>alert(1)</script> =HYPERLINK("http://evil.example","눌러")'],
  ['10', '2026-11-14', '1', '', '\u202e거꾸로\u202c \u001b[31m빨강\u001b[0m 가\u200d나'],
  ['11', '2026-11-14', '1', '', '_x0041_ 는 A가 아니에요'],
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');
const rowsOf = (text: string): string[][] => parse(text, { relaxColumnCount: true, bom: true });

describe.skipIf(!hasOffice)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voc-office-'));
  const input = join(folder, 'hostile.csv');
  const book = join(folder, 'classified.xlsx');
  let shown: Map<string, string>;

  beforeAll(async () => {
    writeFileSync(input, `${table([HEADER, ...ROWS])}\n`);
    const run = await vocProcess(['classify', input, '--text', '내용', '--date', '작성일', '-o', book]);
    expect(run.exitCode, run.stderr).toBe(0);
    shown = await asCsv(book, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('opens the workbook and shows every value, zero and date of the input unchanged', () => {
    const rows = rowsOf(shown.get('verbatims')!);
    expect(rows[0]!.slice(0, 5)).toEqual(HEADER);
    // LibreOffice keeps CR as a line break of its own.
    const plain = (cell: string) => cell.replaceAll('\r', '\n');
    expect(rows.slice(1).map((row) => row.slice(0, 5).map(plain))).toEqual(ROWS.map((row) => row.map(plain)));
  });

  test('shows our columns as the CSV has them', async () => {
    const csv = await vocProcess([
      'classify',
      input,
      '--text',
      '내용',
      '--date',
      '작성일',
      '--format',
      'csv',
    ]);
    const ours = (text: string) =>
      rowsOf(text).map((row) =>
        row.slice(5).map((cell) => (/^(true|false)$/i.test(cell) ? cell.toLowerCase() : cell)),
      );
    expect(ours(shown.get('verbatims')!)).toEqual(ours(csv.stdout));
  });

  test('saved again: numbers are numbers, dates are dates, what begins like a formula is text', async () => {
    const again = await asXlsx(book, folder);
    const content = readFileSync(again);
    for (const [name, xml] of filesOf(content))
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
    const sheets = await readXlsxFile(content, { trim: false });
    const rows = sheets.find(({ sheet }) => sheet === 'verbatims')!.data.slice(1);
    expect(rows.map((row) => typeof row[2])).toEqual(ROWS.map(() => 'number'));
    expect(rows.map((row) => row[2])).toEqual(ROWS.map(([, , amount]) => Number(amount)));
    expect(rows.map((row) => (row[1] as unknown as Date).toISOString().slice(0, 10))).toEqual(
      ROWS.map(([, day]) => day),
    );
    expect(rows.slice(0, 5).map((row) => row[0])).toEqual(ROWS.slice(0, 5).map(([id]) => id));
    for (const [i, row] of rows.entries())
      if (/^[=+\-@\t\r]/.test(ROWS[i]![4]!)) expect(typeof row[4]).toBe('string');
  });

  test('voc reads what LibreOffice saved', async () => {
    const again = await asXlsx(book, folder);
    const run = await vocProcess(['inspect', again, '--format', 'json']);
    expect(run.exitCode, run.stderr).toBe(0);
    expect(run.stdout).toContain(`"read": ${ROWS.length}`);
  });

  test('the CSV for Excel opens as text: nothing is computed', async () => {
    const csv = join(folder, 'excel.csv');
    const run = await vocProcess(['classify', input, '--text', '내용', '--excel', '-o', csv]);
    expect(run.stderr).toMatch(/cells look like a formula/);
    const content = readFileSync(await asXlsx(csv, folder));
    for (const [name, xml] of filesOf(content))
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
  });

  test.each(['report', 'digest'])(
    '%s: every sheet opens with as many rows as were written',
    async (command) => {
      const file = join(folder, `${command}.xlsx`);
      const period = command === 'digest' ? ['--at', '2026-W46'] : [];
      const run = await vocProcess([
        command,
        input,
        '--text',
        '내용',
        '--date',
        '작성일',
        ...period,
        '-o',
        file,
      ]);
      expect(run.exitCode, run.stderr).toBe(0);
      const opened = await asCsv(file, folder);
      for (const { name, rows } of sheetsOf(readFileSync(file)))
        expect([name, rowsOf(opened.get(name)!).length]).toEqual([name, rows.length]);
    },
  );
});
