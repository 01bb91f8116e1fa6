import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { unpack, zipEntries } from '../../../src/input/xlsx/zip.js';
import { type CellValue, columnName, sheetDate } from '../../../src/render/xlsx/cells.js';
import { sheetNames } from '../../../src/render/xlsx/names.js';
import { SheetWriter } from '../../../src/render/xlsx/sheet.js';
import { workbook } from '../../../src/render/xlsx/workbook.js';
import { filesOf, sheetsOf } from './sheets.js';

const COLUMNS = [
  { header: 'id', kind: 'id' },
  { header: '본문', kind: 'long' },
  { header: '점수', kind: 'number' },
] as const;

function bookOf(rows: readonly (readonly CellValue[])[], limits?: { rows: number; bytes: number }) {
  const sheet = new SheetWriter(COLUMNS, limits);
  for (const row of rows) sheet.row(row);
  return { bytes: Buffer.concat(workbook([{ name: '글', sheets: sheet.end() }])), sheet };
}

describe('a workbook', () => {
  test('is a whole archive, the same bytes each time', () => {
    const rows = [['007', '배송이 늦어요 & <b>', -0.5]];
    const { bytes } = bookOf(rows);
    expect(zipEntries(bytes)!.every((entry) => unpack(bytes, entry) !== null)).toBe(true);
    expect(bookOf(rows).bytes.equals(bytes)).toBe(true);
  });

  test('is read by another library as it was written', async () => {
    const rows = [
      ['007', '배송이 늦어요 & <b>굵게</b> "따옴표"\n둘째 줄', 3],
      ['0101234', '  앞뒤 빈칸  ', -0.5],
      ['=1+1', '👍 이모지', sheetDate('2026-11-09')!],
    ];
    const [sheet] = await readXlsxFile(bookOf(rows).bytes, { trim: false });
    expect(sheet!.sheet).toBe('글');
    expect(sheet!.data).toEqual([
      ['id', '본문', '점수'],
      rows[0],
      rows[1],
      ['=1+1', '👍 이모지', new Date(Date.UTC(2026, 10, 9))],
    ]);
  });

  test('freezes the header, filters all rows, wraps long texts', () => {
    const [sheet] = sheetsOf(bookOf([['1', '글', 1]]).bytes);
    expect(sheet!.xml).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet!.xml).toContain('<autoFilter ref="A1:C2"/>');
    expect(sheet!.rows.map((row) => row.map(({ style }) => style))).toEqual([
      ['header', 'header', 'header'],
      ['id', 'long', 'number'],
    ]);
  });

  test('has no clock, person or program in it', () => {
    expect([...filesOf(bookOf([]).bytes).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });
});

describe('text', () => {
  const read = (text: string) => sheetsOf(bookOf([[null, text, null]]).bytes)[0]!.rows[1]![0]!;

  test.each(['=1+1', '+82-10', '-라고', '@SUM(A1)', '\t탭', '\r줄', '＝1+1', "=cmd|' /C calc'!A0"])(
    '%j is text, and stays so when the cell is edited',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'text', style: 'longQuoted', value: text });
    },
  );

  test('has no formula anywhere', () => {
    expect(sheetsOf(bookOf([['=A1', '=A1', '=A1']]).bytes)[0]!.xml).not.toMatch(/<f[ >]/);
  });

  test.each([
    '\u0000\u0007\u001b[31m',
    'a\r\nb',
    '_x0041_ 그대로',
    '__x0041_x0041_',
    '\ufffe\uffff',
    ']]> &amp; &lt;',
    '',
  ])('%j comes back as it was', (text) => {
    if (text !== '') expect(read(text).value).toBe(text);
  });

  test('half a pair of surrogates is no character, as in every other file', () => {
    expect(read('a\ud83d b\udc4d👍').value).toBe('a\ufffd b\ufffd👍');
  });

  test('longer than a cell can be: cut at a whole character, marked and counted', () => {
    const { bytes, sheet } = bookOf([[null, `${'가'.repeat(32_765)}👍끝`, null]]);
    const { value } = sheetsOf(bytes)[0]!.rows[1]![0]!;
    expect(value).toBe(`${'가'.repeat(32_765)}…`);
    expect(sheet.cut).toBe(1);
    expect(bookOf([[null, '가'.repeat(32_767), null]]).sheet.cut).toBe(0);
  });
});

test('what one sheet cannot hold goes on in the next, under the same header', () => {
  const rows = Array.from({ length: 7 }, (_, i) => [String(i), '글', i]);
  const { bytes, sheet } = bookOf(rows, { rows: 4, bytes: 1e9 });
  const sheets = sheetsOf(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['글', '글 (2)', '글 (3)']);
  expect(sheets.map(({ rows }) => rows.length)).toEqual([4, 4, 2]);
  expect(sheets.flatMap(({ rows }) => rows.slice(1).map(([id]) => id!.value))).toEqual([...'0123456']);
  expect(sheet.total).toBe(7);
  expect(sheetsOf(bookOf(rows, { rows: 100, bytes: 100 }).bytes).length).toBeGreaterThan(1);
});

test('pieces that are packed apart are one file', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [String(i), `👍${'긴 글 '.repeat(100)}${i}`, i]);
  const [sheet] = sheetsOf(bookOf(rows).bytes);
  expect(sheet!.rows).toHaveLength(3001);
  expect(sheet!.rows[2999]![1]!.value).toBe(rows[2998]![1]);
});

test.each([
  ['2026-11-09', 46335],
  ['2026-11-09T12:00', 46335.5],
  ['2026-11-09T18:00:00', 46335.75],
  ['1900-03-01', 61],
  ['1900-02-28', null],
  ['2026-11-09T12:00:00+09:00', null],
  ['2026-11-09T12:00:00.5', null],
  [null, null],
])('%s is day %s of a spreadsheet', (iso, serial) => {
  expect(sheetDate(iso)?.serial ?? null).toBe(serial);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

test('names of sheets are such as a workbook may have', () => {
  const long = '아주 긴 이름을 가진 시트입니다 정말로 아주 아주 긴 이름';
  const names = sheetNames(["a/b\\c:[d]*?'", 'History', '', long, long, 'Long', 'LONG', "'따옴표'"]);
  expect(names).toEqual([
    'a b c d',
    'History_',
    '_',
    long.slice(0, 31).trim(),
    `${long.slice(0, 27)} (2)`,
    'Long',
    'LONG (2)',
    '따옴표',
  ]);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});
