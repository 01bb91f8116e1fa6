import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { xlsx } from '../../src/input/xlsx/xlsx.js';
import { archiveOf, unpack, zipEntries } from '../../src/input/xlsx/zip.js';
import { brief, failureOf, options, readAll, source } from './source.js';
import { workbook } from './workbook.js';

type Value = string | number | boolean | Date | null;

const sheetOf = (rows: readonly (readonly Value[])[]) =>
  rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
      return {
        value,
        type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String,
      };
    }),
  );

const book = async (rows: readonly (readonly Value[])[]): Promise<Buffer> =>
  writeXlsxFile(sheetOf(rows) as never).toBuffer();

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

const read = async (bytes: Buffer, more = {}) => {
  const table = await xlsx.open(source(bytes, 'test.xlsx'), { ...options, ...more });
  return { table, items: await readAll(table) };
};

const HEADER = ['id', '내용', '날짜', '평점'];

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
    expect(table.notes).toContain('header in line 2');
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
    expect(table.notes).toEqual(['sheet "요약" (others: Reviews 2026)']);
    expect(brief(items)).toEqual([['1', '첫째 장']]);
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
function zip(name: string, content: Buffer, declared = content.length): Buffer {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(declared, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('limits', () => {
  test('a file above 64 MiB is refused before it is all read', async () => {
    let given = 0;
    const endless = {
      ...source(Buffer.from('PK\x03\x04', 'latin1'), 'big.xlsx'),
      async *stream() {
        for (;;) yield Buffer.alloc((given += 1 << 20) && 1 << 20);
      },
    };
    expect(await failureOf(xlsx.open(endless, options))).toEqual({
      code: 'too_large',
      message: 'big.xlsx has more than 64 MiB; a workbook must fit into memory.',
      remedy: 'Save the sheet as CSV UTF-8 in Excel: voc reads CSV of any size.',
    });
    expect(given).toBe(65 << 20);
  });

  test('one that unpacks to more than 512 MiB is refused unread', async () => {
    expect(await failureOf(read(zip('xl/workbook.xml', Buffer.from('x'), 600 * 1024 * 1024)))).toMatchObject({
      code: 'too_large',
      message: 'test.xlsx has 600 MiB when unpacked; a workbook must fit into memory.',
    });
  });

  test('one that holds more than it declares is no workbook', async () => {
    const bomb = zip('xl/workbook.xml', Buffer.alloc(50 * 1024 * 1024), 1000);
    expect(zipEntries(bomb)!.map((entry) => [entry.unpacked, unpack(bomb, entry) !== null])).toEqual([
      [1000, false],
    ]);
    expect((await failureOf(read(bomb))).message).toBe('test.xlsx is no whole Excel workbook.');
  });

  test('what stands in the archive and not in its directory is not read', async () => {
    const seen = workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>내용</t></is></c></row>', []);
    const hidden = Buffer.from(
      'PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\x64\0\0\0\x64\0\0\0\x05\0\0\0x.xml',
      'latin1',
    );
    // Before the directory: a file that is cut off, at which a reader that goes by the files would wait for ever.
    const end = seen.length - 22;
    const directory = seen.readUInt32LE(end + 16);
    const tail = Buffer.from(seen.subarray(end));
    tail.writeUInt32LE(directory + hidden.length, 16);
    const bytes = Buffer.concat([seen.subarray(0, directory), hidden, seen.subarray(directory, end), tail]);
    expect((await read(bytes)).table.columns).toEqual(['내용']);
  });

  test('archives of our own read back', async () => {
    const parts = ['a.xml', '가/b.xml'].map((name) => ({
      name,
      content: Buffer.from(name),
      checksum: crc32(name),
    }));
    const bytes = Buffer.concat([...archiveOf(parts)]);
    const entries = zipEntries(bytes)!;
    expect(entries.map(({ name }) => name)).toEqual(['a.xml', '가/b.xml']);
    expect(entries.map((entry) => unpack(bytes, entry))).toEqual(parts.map(({ content }) => content));
  });

  test('a cut or scrambled workbook is no workbook', async () => {
    const whole = await book([HEADER, ['1', 'a', 'b', 5]]);
    expect(zipEntries(whole)!.map((entry) => entry.name)).toContain('xl/workbook.xml');
    expect(zipEntries(whole)!.every((entry) => unpack(whole, entry) !== null)).toBe(true);
    for (const bytes of [
      whole.subarray(0, whole.length - 30),
      whole.subarray(0, 100),
      Buffer.concat([whole.subarray(0, 40), Buffer.alloc(400, 0xaa), whole.subarray(440)]),
    ]) {
      expect((await failureOf(read(Buffer.from(bytes)))).code).toBe('format_unsupported');
    }
  });
});

describe('cells that stand where no table can hold them', () => {
  const cell = (at: string, before = '') =>
    `<row r="1"><c r="A1" t="inlineStr"><is><t>내용</t></is></c></row><row${before}><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`;

  test.each([
    ['a column that Excel does not have', cell('ZZZZZZ1')],
    ['one beyond XFD', cell('XFE2', ' r="2"')],
    ['a row that Excel does not have', cell('A1048577')],
    ['trillions of rows', cell('A99999999999')],
    ['the far corner', cell('XFD1048576')],
    ['a number of a row in another notation', cell('A2', ' r="1e9"')],
    ['row 0', cell('A0', ' r="0"')],
    ['a second place with a prefix, which the reader believes', cell('A2" x:r="ZZZZZZ9')],
    ['single quotes', "<row r='1'><c s='>' r='ZZZZZZ1'><v>1</v></c></row>"],
    ['a prefix', '<x:row r="1"><x:c r="ZZZZZZ1"><x:v>1</x:v></x:c></x:row>'],
    ['letters that are none of A to Z', cell('가1')],
    ['an address in entities', cell('&#90;&#90;&#90;&#90;&#90;1')],
  ])('%s: refused before it is read', async (_, rows) => {
    const { code, remedy } = await failureOf(read(workbook(rows, [])));
    expect(code).toBe('too_large');
    expect(remedy).toContain('CSV');
  });

  test.each([
    [
      'the last row and the last column, each alone',
      '<row r="1"><c r="XFD1" t="inlineStr"><is><t>내용</t></is></c></row>',
      0,
    ],
    ['the last row', cell('A1048576', ' r="1048576"'), 1],
    [
      'formats without a value reach as far as they like',
      cell('A2', ' r="2"')
        .replace('</row>', '<c r="XFD1" s="1"/></row>')
        .replace(/<\/row>$/, '</row><row r="1048576"/>'),
      1,
    ],
    [
      'what looks like cells in text and comments',
      cell('A2', ' r="2"').replace('<t>x', '<!-- <c r="ZZZZZZ1"> --><t><![CDATA[<c r="ZZZZZZ1">]]>x'),
      1,
    ],
  ])('%s: read', async (_, rows, count) => {
    expect((await read(workbook(rows, []))).items.length).toBe(count);
  });
});
