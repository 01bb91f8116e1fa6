import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { unpack, zipEntries } from '../../src/input/xlsx/zip.js';
import { book, HEADER, read, sheetOf } from './books.js';
import { said } from './notes.js';
import { brief, failureOf } from './source.js';
import { zipOf } from './workbook.js';

const twoSheets = async (): Promise<Buffer> =>
  writeXlsxFile([
    {
      sheet: '요약',
      data: sheetOf([
        ['id', '내용'],
        ['1', '첫째 장'],
      ]),
    },
    {
      sheet: 'Reviews 2026',
      data: sheetOf([
        ['id', '내용'],
        ['2', '둘째 장'],
      ]),
    },
  ] as never).toBuffer();

/** The workbook with one more attribute for each of its sheets. */
const withStates = (bytes: Buffer, states: readonly string[]): Buffer => {
  const parts = zipEntries(bytes)!.map(
    (entry) => [entry.name, unpack(bytes, entry)!.toString('utf8')] as const,
  );
  let at = 0;
  return zipOf(
    Object.fromEntries(
      parts.map(([name, xml]) => [
        name,
        name === 'xl/workbook.xml' ? xml.replace(/<sheet /g, (tag) => `${tag}${states[at++]} `) : xml,
      ]),
    ),
  );
};

describe('cells', () => {
  test('text keeps its zeros, spaces and line ends; numbers, dates and ticks are what they are', async () => {
    const day = new Date(Date.UTC(2026, 10, 9));
    const { items, table } = await read(
      await book([
        [...HEADER, 'ok'],
        ['007', ' =SUM(1)\n둘째 ', day, 4.5, true],
        ['008', '좋아요 👍', new Date(Date.UTC(2026, 10, 9, 14, 3, 22)), 0.1 + 0.2, false],
      ]),
    );
    expect(table).toMatchObject({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      columns: [...HEADER, 'ok'],
    });
    expect(brief(items)).toEqual([
      ['007', ' =SUM(1)\n둘째 ', day, 4.5, true],
      ['008', '좋아요 👍', new Date(Date.UTC(2026, 10, 9, 14, 3, 22)), 0.3, false],
    ]);
  });

  test('empty rows are no records, lines are those of the sheet', async () => {
    const { items, table } = await read(
      await book([
        [null, null],
        ['id', '내용'],
        ['1', 'a'],
        [null, null],
        ['', ''],
        ['2', null],
        [null, null],
      ]),
    );
    expect(said(table.notes)).toContain('header in line 2');
    expect(items.map((item) => [item.row, item.line])).toEqual([
      [1, 3],
      [2, 6],
    ]);
    expect(brief(items)).toEqual([
      ['1', 'a'],
      ['2', ''],
    ]);
  });

  test('a cell above --max-field costs its row', async () => {
    const { items } = await read(
      await book([
        ['id', '내용'],
        ['2', '가'.repeat(40)],
        ['3', 'b'],
      ]),
      { maxField: 100 },
    );
    expect(items.map((item) => (item.kind === 'reject' ? [item.code, item.message] : item.cells))).toEqual([
      ['field_too_large', 'Its field "내용" has 120 bytes; --max-field allows 100.'],
      ['3', 'b'],
    ]);
  });
});

describe('the header', () => {
  test('a cell to the right of it makes a column without a name', async () => {
    const { table, items } = await read(
      await book([
        ['id', '내용'],
        ['1', 'a', 'stray'],
        ['2', 'b'],
      ]),
    );
    expect(table.columns).toEqual(['id', '내용', 'column 3']);
    expect(brief(items)).toEqual([
      ['1', 'a', 'stray'],
      ['2', 'b', ''],
    ]);
  });

  test('names are unique and never empty; formatted but empty columns at the right are none', async () => {
    const { table } = await read(
      await book([
        ['내용', '내용', null, '평점', null, null],
        ['a', 'b', 'c', 5, null, null],
      ]),
    );
    expect(table.columns).toEqual(['내용', '내용_2', 'column 3', '평점']);
  });

  test('title rows are seen and the line is suggested, then taken', async () => {
    const bytes = await book([
      ['11월 리뷰', null, null, null],
      [null, null, null, null],
      HEADER,
      ['1', 'a', 'b', 5],
    ]);
    expect(await failureOf(read(bytes))).toEqual({
      code: 'header_unclear',
      message: 'test.xlsx has title lines above its header.',
      remedy: 'The header seems to be line 3 (id | 내용 | 날짜 | 평점): add --header-row 3.',
    });
    const { items } = await read(bytes, { headerRow: 3 });
    expect(items.map((item) => [item.row, item.line])).toEqual([[1, 4]]);
    expect((await failureOf(read(bytes, { headerRow: 2 }))).message).toBe(
      'test.xlsx has no header in line 2.',
    );
  });
});

describe('sheets', () => {
  test('the first is taken and the others are named', async () => {
    const { table, items } = await read(await twoSheets());
    expect(said(table.notes)).toEqual(['sheet "요약" (others: Reviews 2026)']);
    expect(brief(items)).toEqual([['1', '첫째 장']]);
    expect(table.warnings).toEqual([
      'test.xlsx: only the sheet "요약" is read, not "Reviews 2026" (1 row). --sheet NAME chooses another',
    ]);
  });

  test('one that is chosen, or the only one with rows, is taken without a word', async () => {
    expect((await read(await twoSheets(), { sheet: '1' })).table.warnings).toEqual([]);
    const sheets = [[['내용'], ['첫째 장']], [], [['머리말뿐']]] as const;
    const bytes = await writeXlsxFile(
      sheets.map((rows, i) => ({ sheet: `장${i}`, data: sheetOf(rows) })) as never,
    ).toBuffer();
    expect((await read(bytes)).table.warnings).toEqual([]);
  });

  test.each([
    ['the visible one', 'state="hidden"', '', '둘째 장', '"요약" (hidden, 1 row)'],
    [
      'the first where none is visible',
      "state = 'veryHidden'",
      'state="hidden"',
      '첫째 장',
      '"Reviews 2026" (hidden, 1 row)',
    ],
    ['the first where both are', 'state="visible"', '', '첫째 장', '"Reviews 2026" (1 row)'],
  ])('of hidden sheets: %s', async (_, first, second, text, unread) => {
    const { table, items } = await read(withStates(await twoSheets(), [first, second]));
    expect(items.map((item) => item.kind === 'record' && item.cells[1])).toEqual([text]);
    expect(table.warnings).toEqual([expect.stringContaining(`not ${unread}. `)]);
  });

  test.each(['Reviews 2026', '2'])('--sheet %s', async (sheet) => {
    expect(brief((await read(await twoSheets(), { sheet })).items)).toEqual([['2', '둘째 장']]);
  });

  test('one that is not there', async () => {
    expect(await failureOf(read(await twoSheets(), { sheet: 'Reviews' }))).toEqual({
      code: 'usage',
      message: 'test.xlsx has no sheet "Reviews".',
      remedy: 'Its sheets are: 요약, Reviews 2026. Name one with --sheet, or give its number.',
    });
    expect((await failureOf(read(await twoSheets(), { sheet: '3' }))).code).toBe('usage');
  });

  test('an empty workbook', async () => {
    expect((await failureOf(read(await book([[null]])))).code).toBe('file_empty');
  });
});

/** A ZIP file with one entry that declares a size of our choice. */
