import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MAX_ROW } from '../../src/input/xlsx/extent.js';
import { closeGaps, renumbered } from '../../src/input/xlsx/gaps.js';
import { xlsx } from '../../src/input/xlsx/xlsx.js';
import { archiveOf, unpack, zipEntries } from '../../src/input/xlsx/zip.js';
import { book, HEADER, read } from './books.js';
import { said } from './notes.js';
import { failureOf, options, source } from './source.js';
import { workbook } from './workbook.js';

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
    expect((await failureOf(read(bomb))).message).toBe('test.xlsx is not a complete Excel workbook.');
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
    ['the far corner', cell('XFD1048576', ' r="1048576"'), 1],
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

describe('rows far apart', () => {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const FAR = [
    `<row r="3">${text('A3', '내용')}</row>`,
    `<row r="40000">${text('A40000', '느려요')}</row>`,
    '<row r="900000"/>',
    `<row r="1048576">${text('A1048576', '좋아요')}</row>`,
  ].join('');

  test('are read as if they stood together, and keep the lines that Excel shows', async () => {
    const { table, items } = await read(workbook(FAR, []));
    expect(table.columns).toEqual(['내용']);
    expect(said(table.notes)).toContain('header in line 3');
    expect(items.map((item) => [item.row, item.line, item.kind === 'record' ? item.cells : null])).toEqual([
      [1, 40_000, ['느려요']],
      [2, 1_048_576, ['좋아요']],
    ]);
  });

  test('a header is found by the line that Excel shows', async () => {
    const { table } = await read(workbook(FAR, []), { headerRow: 40_000 });
    expect(table.columns).toEqual(['느려요']);
    expect(await failureOf(read(workbook(FAR, []), { headerRow: 4 }))).toMatchObject({
      code: 'header_unclear',
    });
  });

  test('a row without a number stands where it stood: nothing is drawn together', async () => {
    const rows = `<row>${text('A1', '내용')}</row><row r="9000">${text('A9000', 'x')}</row><row>${text('A9001', 'y')}</row>`;
    const { items } = await read(workbook(rows, []));
    expect(items.map(({ line }) => line)).toEqual([9000, 9001]);
  });

  test('all sheets are drawn together alike, and one that names its rows twice is still no workbook', async () => {
    const twice = `${FAR}<row r="1048576">${text('B1048576', 'z')}</row>`;
    expect((await failureOf(read(workbook(twice, [])))).code).toBe('format_unsupported');
  });

  test('what is drawn together: the order stays, gaps go', () => {
    const used = new Uint8Array(MAX_ROW + 1);
    for (const row of [2, 7, 500_000]) used[row] = 1;
    const closed = closeGaps(used)!;
    expect(closed.lines).toEqual([2, 7, 500_000]);
    expect([0, 1, 2, 6, 7, 8, 500_000].map((row) => closed.numberOf[row])).toEqual([0, 0, 1, 1, 2, 2, 3]);
    expect(
      renumbered(Buffer.from('<row r="7"><c r="AB7"/><v>7</v></row><row r=\'500000\'/>'), closed).toString(),
    ).toBe('<row r="2"><c r="AB2"/><v>7</v></row><row r=\'3\'/>');
    expect(closeGaps(new Uint8Array(MAX_ROW + 1))).toBeNull();
    expect(closeGaps(Uint8Array.from({ length: MAX_ROW + 1 }, (_, row) => row % 2))).toBeNull();
  });
});
