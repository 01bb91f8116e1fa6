import { describe, expect, test } from 'vitest';
import type { FormatId } from '../../src/input/reader.js';
import { openTable } from '../../src/input/readers.js';
import { sniffFormat } from '../../src/input/sniff.js';
import { cp949, join, latin1, utf16be, utf16le } from './decode/bytes.js';
import { failureOf, options, source } from './source.js';

const sniff = (content: string | Uint8Array, name: string, encoding?: string) =>
  sniffFormat(source(content, name), encoding);
const refused = (content: string | Uint8Array, name: string) =>
  failureOf(Promise.resolve().then(() => sniff(content, name)));

/** 서, 제 and 너 have bytes that are control characters elsewhere. */
const CONTROLS = '서제너서제너서제너서제너서제너,'.repeat(100);

describe('formats by content, then by name', () => {
  const CASES: readonly [string, string | Uint8Array, string, FormatId][] = [
    ['CSV', 'id,review\n1,a\n', 'x.csv', 'csv'],
    ['CSV called .txt', 'review\na\n', 'x.txt', 'csv'],
    ['tabs called .tsv', 'id\treview\n', 'x.tsv', 'tsv'],
    ['JSON called .csv', ' \n[{"id":1}]', 'x.csv', 'json'],
    ['JSON of one object', '{"items":[{"id":1}]}', 'x.csv', 'json'],
    ['an empty list', '[]', 'x.json', 'json'],
    ['JSON lines called .json', '{"id":1}\n{"id":2}\n', 'x.json', 'ndjson'],
    ['JSON lines by name', '{"id":1}\n', 'x.jsonl', 'ndjson'],
    ['CSV whose header begins with a bracket', '[id],[review]\n1,a\n', 'x.csv', 'csv'],
    ['JSON with a mark', '\ufeff[{"id":1}]', 'x.csv', 'json'],
    ['JSON in UTF-16', utf16le('[{"id":1,"내용":"좋아요"}]'), 'x.csv', 'json'],
    ['JSON in UTF-16 with a mark', utf16be('\ufeff[{"id":1,"내용":"좋아요"}]'), 'x.csv', 'json'],
    ['CSV in CP949', cp949('번호,내용\n1,좋아요\n'), 'x.csv', 'csv'],
    ['UTF-16 with a mark whose Hangul has control bytes', utf16le(`\ufeff${CONTROLS}`), 'x.csv', 'csv'],
    [
      'UTF-16 with few NULs',
      utf16le(`${'서제너배송늦어요환불해주세요너무합니다'.repeat(2)} ,\n`.repeat(50)),
      'x.csv',
      'csv',
    ],
    ['windows-1252 with a NUL', latin1(`review\ncaf\xe9\0\n${'fine\n'.repeat(60)}`), 'x.csv', 'csv'],
    ['colours of a terminal', `\x1b[31mreview\x1b[0m\n${'fine\n'.repeat(5)}`, 'x.csv', 'csv'],
  ];
  test.each(CASES)('%s', (_, content, name, format) => {
    expect(sniff(content, name)).toBe(format);
  });

  test('UTF-16 without anything that tells it is text once it is named', () => {
    const bytes = utf16le('서제너'.repeat(500));
    expect(sniff(bytes, 'x.csv', 'utf-16le')).toBe('csv');
  });
});

describe('what is no feedback is named, with the remedy', () => {
  const CASES: readonly [string | Uint8Array, string, string][] = [
    ['%PDF-1.7 …', 'x.csv', 'x.csv is a PDF document, not CSV, JSON or XLSX.'],
    [latin1('\xff\xd8\xff\xe0'), 'x.csv', 'x.csv is a JPEG picture, not CSV, JSON or XLSX.'],
    ['SQLite format 3\0', 'x.db', 'x.db is an SQLite database, not CSV, JSON or XLSX.'],
    ['PAR1…', 'x.parquet', 'x.parquet is a Parquet file, not CSV, JSON or XLSX.'],
    [latin1('(\xb5/\xfd…'), 'x.csv.zst', 'x.csv.zst is a Zstandard archive, not CSV, JSON or XLSX.'],
    [
      latin1('PK\x03\x04\x14\0\0\0\0\0 feedback.csv'),
      'x.zip',
      'x.zip is a ZIP archive, not CSV, JSON or XLSX.',
    ],
    ['{\\rtf1\\ansi', 'x.csv', 'x.csv is a rich text document (RTF), not CSV, JSON or XLSX.'],
    [
      latin1('PK\x03\x04 [Content_Types].xml word/document.xml word/embeddings/table.xlsx xl/workbook.xml'),
      'x.docx',
      'x.docx is a Word document, not CSV, JSON or XLSX.',
    ],
    [
      latin1('PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'x.ods',
      'x.ods is an OpenDocument file (LibreOffice), not CSV, JSON or XLSX.',
    ],
    ['<!DOCTYPE html><p>Login', 'x.csv', 'x.csv is a web page (HTML) or XML, not CSV, JSON or XLSX.'],
    [
      '\ufeff  <table><tr>',
      'x.xls',
      'x.xls is a web page (HTML) that is named like an Excel file, not CSV, JSON or XLSX.',
    ],
    [
      utf16le('\ufeff<html>'),
      'x.xls',
      'x.xls is a web page (HTML) that is named like an Excel file, not CSV, JSON or XLSX.',
    ],
    [
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
      'x.csv',
      'x.csv is a binary file, not text.',
    ],
    [join('id,review\n', Buffer.alloc(500)), 'x.csv', 'x.csv is a binary file, not text.'],
  ];
  test.each(CASES)('%j', async (content, name, message) => {
    const failure = await refused(content, name);
    expect(failure.message).toBe(message);
    expect(failure.remedy).not.toBe('');
  });

  test('old workbooks and protected ones, with what to do', async () => {
    const old = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
    expect(await refused(latin1(old), 'x.xls')).toEqual({
      code: 'format_unsupported',
      message: 'x.xls is an old Excel file (.xls, before 2007).',
      remedy: 'Open it in Excel and save it as .xlsx or as CSV UTF-8.',
    });
    expect(await refused(join(latin1(old), utf16le('EncryptedPackage')), 'x.xlsx')).toEqual({
      code: 'format_unsupported',
      message: 'x.xlsx is protected by a password.',
      remedy: 'Open it in Excel, remove the password (File > Info > Protect Workbook), and save it again.',
    });
  });

  test.each([
    [
      'PK\x03\x04 ppt/presentation.xml',
      'a PowerPoint presentation',
      'Save its table as .xlsx or as CSV UTF-8.',
    ],
    [
      'PK\x03\x04 mimetypeapplication/hwp+zip',
      'a Hangul document (.hwpx)',
      'Save its table as .xlsx or as CSV UTF-8.',
    ],
    [
      'PK\x03\x04 Index/Document.iwa',
      'a document of Numbers, Pages or Keynote',
      'Save its table as .xlsx or as CSV UTF-8.',
    ],
    ['PK\x03\x04 feedback.csv', 'a ZIP archive', 'Unpack it and give the file inside.'],
    ['\x89PNG', 'a PNG picture', 'Export the data itself as CSV or XLSX.'],
    ['GIF89a', 'a GIF picture', 'Export the data itself as CSV or XLSX.'],
    ['7z\xbc\xaf', 'a 7-Zip archive', 'Unpack it and give the file inside.'],
    ['Rar!', 'a RAR archive', 'Unpack it and give the file inside.'],
    ['\x7fELF', 'a program', 'Give a CSV, JSON or XLSX file.'],
    ['BZh9', 'a bzip2 archive', 'Unpack it, or compress it with gzip instead.'],
    ['\xfd7zXZ', 'an xz archive', 'Unpack it, or compress it with gzip instead.'],
  ])('%j is %s', async (magic, what, remedy) => {
    expect(await refused(latin1(magic), 'x.bin')).toEqual({
      code: 'format_unsupported',
      message: `x.bin is ${what}, not CSV, JSON or XLSX.`,
      remedy,
    });
  });

  test.each([
    ['{"id":1}\n{"id":2}', 'ndjson'],
    ['{"id":1}\n  {"id":2}\n', 'ndjson'],
    ['{"id":1}', 'json'],
    ['{"id":1}\n', 'json'],
    ['{"id":1}\n\n{"id":2}', 'json'],
    ['{"id":1}\nx', 'json'],
    ['{"id":}\n{"id":2}', 'json'],
    ['{"id":\n1}\n{"id":2}', 'json'],
    ['{}', 'json'],
    ['{ "a": 1 }', 'json'],
    ['{a}', 'csv'],
    ['{', 'json'],
    ['[', 'json'],
    ['[ "a" ]', 'json'],
    ['[[1]]', 'json'],
    ['[1]', 'csv'],
    ['', 'csv'],
  ])('%j is %s', (text, format) => expect(sniff(text, 'x.json')).toBe(format));

  test('a few control characters are let through, four in any text and two of a hundred', async () => {
    expect(sniff('a\0\0\0\0', 'x.csv')).toBe('csv');
    expect((await refused('a\0\0\0\0\0', 'x.csv')).code).toBe('file_binary');
    expect(sniff(`${'a'.repeat(245)}${'\0'.repeat(5)}`, 'x.csv')).toBe('csv');
    expect(await refused(`${'a'.repeat(244)}${'\0'.repeat(5)}`, 'x.csv')).toEqual({
      code: 'file_binary',
      message: 'x.csv is a binary file, not text.',
      remedy: 'Give a CSV, TSV, JSON, NDJSON or XLSX file.',
    });
  });

  test.each([
    ['utf-16le', utf16le],
    ['utf-16be', utf16be],
  ])('what may be %s is told how to be read', async (encoding, encode) => {
    const content = encode(`번호\t내용\n${'배송이너무늦어서속상했어요'.repeat(50)}\n`);
    expect(await refused(content, 'x.tsv')).toEqual({
      code: 'file_binary',
      message: 'x.tsv is not text as it is read; it may be UTF-16.',
      remedy: `If it is, add --encoding ${encoding}; or save it as CSV UTF-8.`,
    });
    expect(sniff(content, 'x.tsv', encoding)).toBe('tsv');
  });

  test('a workbook is not read as something else, nor something else as a workbook', async () => {
    const workbook = latin1('PK\x03\x04 [Content_Types].xml xl/workbook.xml');
    expect(sniff(workbook, 'x.csv')).toBe('xlsx');
    const holding = latin1(
      'PK\x03\x04 [Content_Types].xml xl/workbook.xml xl/embeddings/x.docx word/document.xml',
    );
    expect(sniff(holding, 'x.xlsx')).toBe('xlsx');
    expect(
      (await failureOf(openTable(source(workbook, 'x.xlsx'), { ...options, format: 'csv' }))).message,
    ).toBe('x.xlsx is xlsx, not csv.');
    expect(
      (await failureOf(openTable(source('id,review\n', 'x.xlsx'), { ...options, format: 'xlsx' }))).message,
    ).toBe('x.xlsx is csv, not xlsx.');
  });
});

describe('text that is called like a workbook', () => {
  const opened = (content: string, name: string, more = {}) =>
    openTable(source(content, name), { ...options, ...more });

  test.each([
    ['id,review\n1,a\n', 'export.xlsx'],
    ['id\treview\n1\ta\n', 'export.xls'],
    ['id,review\n', 'export.xlsx'],
  ])('a table is read as one: %j', async (content, name) => {
    expect((await opened(content, name)).columns).toEqual(['id', 'review']);
  });

  test.each(['this is not a workbook', 'Dear all, hello\nno table here\n'])('%j is none', async (content) => {
    const { code, message, remedy } = await failureOf(opened(content, 'export.xlsx'));
    expect(code).toBe('format_unsupported');
    expect(message).toBe(
      'export.xlsx is plain text that is named like an Excel file, not CSV, JSON or XLSX.',
    );
    expect(remedy).toContain('save it as .xlsx or as CSV UTF-8');
    expect((await opened(content, 'export.xlsx', { format: 'csv' })).format).toBe('csv');
  });
});
