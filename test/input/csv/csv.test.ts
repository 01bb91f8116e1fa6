import { describe, expect, test } from 'vitest';
import { csv, tsv } from '../../../src/input/csv/csv.js';
import { cp949, join, latin1, utf16be, utf16le } from '../decode/bytes.js';
import { said } from '../notes.js';
import { brief, failureOf, options, readAll, source, standardInput } from '../source.js';

const open = (content: string | Uint8Array, more = {}, reader = csv) =>
  reader.open(source(content, 'x.csv'), { ...options, ...more });
const read = async (content: string | Uint8Array, more = {}) => readAll(await open(content, more));
const rows = async (content: string | Uint8Array, more = {}) => brief(await read(content, more));

describe('delimiters', () => {
  const table = (sign: string) =>
    [
      ['id', '내용', '별점'],
      ['1', '좋아요, 정말; 좋아요', '5'],
      ['2', '"늦음"', '1'],
    ]
      .map((row) =>
        row.map((cell) => (/[",;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign),
      )
      .join('\n');

  test.each([
    [',', 'delimiter "," (3 fields in 100 % of the first 3 rows)'],
    ['\t', 'delimiter tab (3 fields in 100 % of the first 3 rows)'],
    [';', 'delimiter ";" (3 fields in 100 % of the first 3 rows)'],
    ['|', 'delimiter "|" (3 fields in 100 % of the first 3 rows)'],
  ])('%j is found and told', async (sign, note) => {
    const found = await open(table(sign));
    expect(found).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: sign,
      columns: ['id', '내용', '별점'],
    });
    expect(said(found.notes)).toEqual(['encoding utf-8 (valid UTF-8)', note]);
    expect(brief(await readAll(found))).toEqual([
      ['1', '좋아요, 정말; 좋아요', '5'],
      ['2', '"늦음"', '1'],
    ]);
  });

  test('commas in text do not beat the delimiter', async () => {
    const text = 'id;review\n1;nice, cheap, fast\n2;slow, dear, rude\n3;ok, ok, ok\n';
    expect((await open(text)).columns).toEqual(['id', 'review']);
  });

  test('a file of one column has none, whatever its text holds', async () => {
    const found = await open('review\ngood, really\nbad\nso, so, so\nfine; well\n');
    expect(found).toMatchObject({ delimiter: null, columns: ['review'] });
    expect(brief(await readAll(found))).toEqual([['good, really'], ['bad'], ['so, so, so'], ['fine; well']]);
  });

  test('one given is taken: any ASCII sign, "tab", "\\t"', async () => {
    expect(await rows('a:b\n1:2,3\n', { delimiter: ':' })).toEqual([['1', '2,3']]);
    expect(await rows('a\tb\n1\t2,3\n', { delimiter: 'tab' })).toEqual([['1', '2,3']]);
    expect(await rows('a\tb\n1\t2,3\n', { delimiter: '\\t' })).toEqual([['1', '2,3']]);
    for (const delimiter of ['', ',,', '"', '，'])
      expect((await failureOf(open('a,b\n', { delimiter }))).message).toBe(
        `--delimiter cannot be "${delimiter}".`,
      );
  });

  test('a .tsv is cut at tabs even where commas are more even', async () => {
    const found = await open('id\tname, given\n1\tKim, Minsu\n', {}, tsv);
    expect(found).toMatchObject({ format: 'tsv', delimiter: '\t', columns: ['id', 'name, given'] });
  });
});

describe('fields', () => {
  const CASES: readonly (readonly [string, string, unknown[]])[] = [
    ['quotes around anything', '"1","좋아요"', [['1', '좋아요']]],
    ['doubled quotes', '1,"그는 ""별로"" 라고"', [['1', '그는 "별로" 라고']]],
    ['only quotes', '1,""""""', [['1', '""']]],
    ['empty in quotes', '"",""', [['', '']]],
    ['a quote inside a bare field is text', '1,5" screen "ok"', [['1', '5" screen "ok"']]],
    ['spaces stay', ' 1 ,  a  ', [[' 1 ', '  a  ']]],
    ['a quote behind a space is text', '1, "a"', [['1', ' "a"']]],
    ['line breaks of all kinds', '1,"a\nb\r\nc\rd"', [['1', 'a\nb\r\nc\rd']]],
    ['delimiters', '1,"a,b"', [['1', 'a,b']]],
    ['a bare CR', '1,a\rb', [['1', 'a\rb']]],
    ['leading zeros and formulas', '007,=SUM(A1)', [['007', '=SUM(A1)']]],
    ['NUL and escapes', '1,a\0b\x1b[31m', [['1', 'a\0b\x1b[31m']]],
    ['line separators of Unicode', '1,a\u2028b\u0085c', [['1', 'a\u2028b\u0085c']]],
    ['a mark in the middle', '1,\ufeffa', [['1', '\ufeffa']]],
    ['U+FFFD that is really there', '1,\ufffd', [['1', '\ufffd']]],
  ];

  test.each(CASES)('%s', async (_, line, expected) => {
    for (const end of ['', '\n', '\r\n', '\n\n', '\r\n\r\n \t\r\n'])
      expect(await rows(`id,text\n${line}${end}`)).toEqual(expected);
  });

  test('one column: empty quotes are a record, an empty line is none', async () => {
    expect(await rows('text\na\n\n""\n"b\n\nc"\n')).toEqual([['a'], [''], ['b\n\nc']]);
  });
});

describe('lines', () => {
  const expected = [
    ['1', 'a\n\nb'],
    ['2', 'c'],
    ['3', ''],
  ];
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('that end in %s, with line feeds in cells', async (_, end) => {
    const lines = ['id,text', '1,"a\n\nb"', '2,c', '', '3,'];
    expect(await rows(lines.join(end))).toEqual(expected);
    expect(await rows(lines.join(end) + end)).toEqual(expected);
  });

  test('that end now in LF, now in CRLF', async () => {
    expect(await rows('id,text\r\n1,"a\n\nb"\n2,c\r\n3,\n')).toEqual(expected);
  });

  test('bare CRs in the cells of an LF file, more of them than lines', async () => {
    expect(await rows('id,text\n1,a\rb\rc\rd\n2,e\rf\n')).toEqual([
      ['1', 'a\rb\rc\rd'],
      ['2', 'e\rf'],
    ]);
  });

  test('rows and physical lines are counted from 1; blank lines are lines, but no rows', async () => {
    const items = await read('\nid,text\n\n1,"a\nb"\n  \n2,c\n\t\n3,x,y\n4,d\n');
    expect(items.map((item) => [item.kind, item.row, item.line])).toEqual([
      ['record', 1, 4],
      ['record', 2, 7],
      ['reject', 3, 9],
      ['record', 4, 10],
    ]);
  });

  test('a line of delimiters is a record of empty fields', async () => {
    expect(await rows('id,text\n,\n1,a\n')).toEqual([
      ['', ''],
      ['1', 'a'],
    ]);
    expect(await rows('id\ttext\n\t\n1\ta\n')).toEqual([
      ['', ''],
      ['1', 'a'],
    ]);
  });
});

describe('rows of another width', () => {
  test('short ones are padded and marked, long ones are rejects', async () => {
    const items = await read('id,text,rating\n1,a,5\n2,b\n3\n4,c,1,more\n5,d,2,\n6,e,3\n');
    expect(
      items.map((item) =>
        item.kind === 'record' ? [item.cells, item.padded] : [item.code, item.message, item.raw],
      ),
    ).toEqual([
      [['1', 'a', '5'], false],
      [['2', 'b', ''], true],
      [['3', '', ''], true],
      ['too_many_fields', 'It has 4 fields, the header has 3.', '4,c,1,more'],
      ['too_many_fields', 'It has 4 fields, the header has 3.', '5,d,2,'],
      [['6', 'e', '3'], false],
    ]);
  });
});

describe('the header', () => {
  test('names are trimmed, unique and never empty; a mark is none of them', async () => {
    expect((await open('\ufeff"id", 내용 ,내용,,"a\nb"\n1,2,3,4,5\n')).columns).toEqual([
      'id',
      '내용',
      '내용_2',
      'column 4',
      'a b',
    ]);
  });

  const TITLED =
    '11월 리뷰 목록,,,\n"기간: 11월 9일\n부터",,,\n\n번호,작성일,별점,내용\n1,2026-11-09,5,좋아요\n2,2026-11-10,1,별로\n';

  test('titles above it are a question with the line, then taken', async () => {
    expect(await failureOf(open(TITLED))).toEqual({
      code: 'header_unclear',
      message: 'x.csv has title lines above its header.',
      remedy: 'The header seems to be line 5 (번호 | 작성일 | 별점 | 내용): add --header-row 5.',
    });
    const found = await open(TITLED, { headerRow: 5 });
    expect(found.columns).toEqual(['번호', '작성일', '별점', '내용']);
    expect(said(found.notes)).toContain('header in line 5');
    expect((await readAll(found)).map((item) => [item.row, item.line])).toEqual([
      [1, 6],
      [2, 7],
    ]);
  });

  test('titles without delimiters', async () => {
    const text =
      'Review export\nid,date,review\n1,2026-11-09,good\n2,2026-11-10,bad\n3,2026-11-10,bad\n4,2026-11-11,ok\n5,,ok\n';
    expect((await failureOf(open(text))).remedy).toContain('add --header-row 2');
    expect((await open(text, { headerRow: 2 })).columns).toEqual(['id', 'date', 'review']);
  });

  test.each([3, 4, 99])('--header-row %i where no row begins', async (headerRow) => {
    expect((await failureOf(open(TITLED, { headerRow }))).message).toBe(
      `x.csv has no header in line ${headerRow}.`,
    );
  });

  test('no later line passes for it where its quotes are broken or its bytes bad', async () => {
    expect(await failureOf(open('id,"review\n1,"a"\n2,"b"\n'))).toEqual({
      code: 'header_unclear',
      message: 'The quotes in the first line of x.csv do not close.',
      remedy: 'Correct that line, or name the line of the header with --header-row N.',
    });
    expect((await failureOf(open(join('내용이 있는 긴 이름,', latin1('\xff\n1,2\n'))))).message).toBe(
      'x.csv has no readable header line.',
    );
  });

  test('alone it is a table without records', async () => {
    for (const text of ['id,review', 'id,review\n', '\ufeffid,review\r\n\r\n'])
      expect(await open(text)).toMatchObject({ columns: ['id', 'review'] });
    expect(await read('id,review\r\n\r\n')).toEqual([]);
  });
});

describe('encodings', () => {
  const text = 'id,내용\r\n1,"배송이, 너무\n늦어요"\r\n2,뷁 좋아요\r\n';
  const expected = [
    ['1', '배송이, 너무\n늦어요'],
    ['2', '뷁 좋아요'],
  ];
  const SHAPES: readonly [string, Uint8Array][] = [
    ['utf-8', join(text)],
    ['utf-8', join('\ufeff', text)],
    ['cp949', cp949(text)],
    ['utf-16le', utf16le(`\ufeff${text}`)],
    ['utf-16be', utf16be(`\ufeff${text}`)],
    ['utf-16le', utf16le(text)],
    ['utf-16be', utf16be(text)],
  ];

  test.each(SHAPES)('%s', async (encoding, bytes) => {
    for (const chunk of [1, 2, 3, 7, 1000]) {
      const found = await csv.open(source(bytes, 'x.csv', chunk), options);
      expect(found).toMatchObject({ encoding, columns: ['id', '내용'] });
      expect(brief(await readAll(found))).toEqual(expected);
    }
    expect(await rows(bytes, { encoding })).toEqual(expected);
  });

  test('windows-1252 by flag', async () => {
    expect(await rows(latin1('id,review\n1,don\x92t\n2,caf\xe9\n'), { encoding: 'cp1252' })).toEqual([
      ['1', 'don’t'],
      ['2', 'café'],
    ]);
  });

  test('CP949 whose first MiB and more is ASCII', async () => {
    const ascii = `${'1,plain text only\n'.repeat(150_000)}`;
    const bytes = cp949(`id,text\n${ascii}2,배송이 늦어요\n`);
    expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
    const found = await csv.open(source(bytes, 'x.csv'), options);
    expect(found.encoding).toBe('cp949');
    expect((await readAll(found)).at(-1)).toMatchObject({
      row: 150_001,
      line: 150_002,
      cells: ['2', '배송이 늦어요'],
    });
  });

  test.each([
    ['utf-8', (line: string) => join(line), latin1('\xff'), '\\xFF'],
    ['utf-8', (line: string) => join(line), latin1('\xea\xb0'), '\\xEA\\xB0'],
    ['cp949', cp949, latin1('\xff'), '\\xFF'],
    ['cp949', cp949, latin1('\xc9'), '\\xC9'],
    ['utf-16le', utf16le, latin1('\x00\xd8'), '\\xFF'],
    ['utf-16be', utf16be, latin1('\xd8\x00'), '\\xFF'],
  ])('a bad byte in %s costs its row, which shows it', async (encoding, encode, bad, shown) => {
    const bytes = join(encode('id,내용\n1,좋아요\n2,나빠'), bad, encode('\n3,"괜찮아요"\n4,그저 그래요\n'));
    const items = await read(bytes);
    expect((await open(bytes)).encoding).toBe(encoding);
    expect(brief(items)).toEqual([['1', '좋아요'], 'bad_bytes', ['3', '괜찮아요'], ['4', '그저 그래요']]);
    expect(items[1]).toEqual({
      kind: 'reject',
      row: 2,
      line: 3,
      code: 'bad_bytes',
      message: 'It has bytes that the encoding does not have.',
      raw: `2,나빠${shown}`,
    });
  });
});

test('standard input is read once, its sample included', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `${i},text ${i}`);
  const found = await csv.open(standardInput(`id,text\n${lines.join('\n')}\n`, 5000), options);
  expect(brief(await readAll(found))).toEqual(lines.map((line) => line.split(',')));
});
