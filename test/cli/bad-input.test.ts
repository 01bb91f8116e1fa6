import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ndjson, voc, vocProcess } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-bad-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Every kind of bad input: what is said, to the letter, and the exit code. `@` stands for the file's path. */
const CASES: readonly {
  name: string;
  file: string;
  content: string | Uint8Array | null;
  code: number;
  says: string;
}[] = [
  {
    name: 'missing file',
    file: 'none.csv',
    content: null,
    code: 2,
    says: 'voc: There is no file @.\n     Check the name and the folder you are in.\n',
  },
  {
    name: 'empty file',
    file: 'empty.csv',
    content: '',
    code: 2,
    says: 'voc: @ is empty (0 bytes).\n     Export it again, or check that the right file was given.\n',
  },
  {
    name: 'header only',
    file: 'header.csv',
    content: 'id,review\n',
    code: 0,
    says: 'voc: header.csv has a header but no records.\n',
  },
  {
    name: 'binary file',
    file: 'data.csv',
    content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    code: 2,
    says: 'voc: data.csv is a binary file, not text.\n     Give a CSV, TSV, JSON, NDJSON or XLSX file.\n',
  },
  {
    name: 'PNG',
    file: 'shot.csv',
    content: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'),
    code: 2,
    says: 'voc: shot.csv is a PNG picture, not CSV, JSON or XLSX.\n     Export the data itself as CSV or XLSX.\n',
  },
  {
    name: 'old Excel',
    file: 'old.xls',
    content: Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
    code: 2,
    says: 'voc: old.xls is an old Excel file (.xls, before 2007).\n     Open it in Excel and save it as .xlsx or as CSV UTF-8.\n',
  },
  {
    name: 'password',
    file: 'secret.xlsx',
    content: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    code: 2,
    says: 'voc: secret.xlsx is protected by a password.\n     Open it in Excel, remove the password (File > Info > Protect Workbook), and save it again.\n',
  },
  {
    name: 'HTML called .xls',
    file: 'export.xls',
    content: '<html><table><tr><td>내용</td></tr></table></html>',
    code: 2,
    says: 'voc: export.xls is a web page (HTML) that is named like an Excel file, not CSV, JSON or XLSX.\n     Open it in Excel and save it as .xlsx or as CSV UTF-8.\n',
  },
  {
    name: 'windows-1252',
    file: 'western.csv',
    content: Buffer.from('id,review\n1,I don\x92t like it\n2,caf\xe9 was closed\n', 'latin1'),
    code: 2,
    says: 'voc: western.csv is neither UTF-8 nor Korean CP949; it looks like windows-1252 (Western European).\n     If that is right, add --encoding windows-1252.\n',
  },
  {
    name: 'damaged gzip',
    file: 'cut.csv.gz',
    content: Buffer.from('1f8b08000000000000034b4c4a0600', 'hex'),
    code: 2,
    says: 'gzip -t',
  },
  {
    name: 'title rows',
    file: 'titled.csv',
    content:
      '11월 리뷰 목록,,,\n,,,\n번호,작성일,별점,내용\n1,2026-11-09,5,좋아요\n2,2026-11-10,1,별로예요\n',
    code: 2,
    says: 'voc: titled.csv has title lines above its header.\n     The header seems to be line 3 (번호 | 작성일 | 별점 | 내용): add --header-row 3.\n',
  },
];

describe('bad input', () => {
  test.each(CASES)('$name', async ({ file: name, content, code, says }) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const { stdout, stderr, exitCode } = await voc(['classify', path]);
    expect(stderr).toContain(says.replaceAll('@', path));
    expect(exitCode).toBe(code);
    if (code !== 0) expect(stdout).toBe('');
  });

  test('the executable says the same and ends with the same code', async () => {
    const args = ['classify', join(folder, 'nowhere.csv')];
    expect(await vocProcess(args)).toEqual(await voc(args));
  });

  test('unknown encoding', async () => {
    const path = file('any.csv', 'id,review\n1,좋아요\n');
    const { stderr, exitCode } = await voc(['classify', path, '--encoding', 'klingon']);
    expect(stderr).toBe(
      'voc: voc does not know the encoding "klingon".\n     Use one of: utf-8, cp949, utf-16le, utf-16be, windows-1252 (euc-kr is read as cp949).\n',
    );
    expect(exitCode).toBe(2);
  });

  test('broken quotes cost one row, not the file', async () => {
    const path = file('quotes.csv', 'id,review\n1,좋아요\n2,"닫히지 않은 따옴표\n3,"괜찮아요"\n4,별로예요\n');
    const { stdout, stderr, exitCode } = await voc(['classify', path, '--format', 'ndjson']);
    expect(ndjson(stdout).map((annotation) => annotation.id)).toEqual(['1', '3', '4']);
    expect(stderr).toBe(
      'voc: 1 row could not be read. It is quotes.csv, row 2 (line 3): A quote is never closed or closed in the wrong place; 1 line was skipped. --rejects FILE writes them all.\n',
    );
    expect(exitCode).toBe(0);
    expect((await voc(['classify', path, '--strict'])).exitCode).toBe(3);
  });

  test('a field of 100,000 characters without a space is read', async () => {
    const path = file('long.csv', `id,review\n1,${'배송느려요'.repeat(20_000)}\n2,좋아요\n`);
    const { stdout, exitCode } = await voc(['classify', path, '--format', 'ndjson', '--with-text']);
    expect(ndjson(stdout).map((annotation) => String(annotation.text).length)).toEqual([100_000, 3]);
    expect(exitCode).toBe(0);
  });

  test('NUL bytes are text, not the end of it', async () => {
    const path = file(
      'nul.csv',
      `id,review\n1,배송이\0 느려요\n${Array.from({ length: 50 }, (_, i) => `${i + 2},무난해요\n`).join('')}`,
    );
    const { stdout, exitCode } = await voc(['classify', path, '--format', 'ndjson', '--with-text']);
    expect(ndjson(stdout)[0]).toMatchObject({ id: '1', text: '배송이\0 느려요' });
    expect(ndjson(stdout)).toHaveLength(51);
    expect(exitCode).toBe(0);
  });

  test('when every row is rejected the run fails', async () => {
    const path = file('wide.csv', 'id,review\n1,a,b\n2,c,d\n');
    const { stderr, exitCode } = await voc(['report', path]);
    expect(stderr).toContain('None of the 2 rows could be read.');
    expect(exitCode).toBe(2);
  });
});

test.each([
  ['notes.txt', 'hello there\n', 'No column of notes.txt', '"*.csv"'],
  ['empty.csv', '', 'empty.csv is empty', 'GLOB'],
])('a folder with %s in it: what spoils it, and how to leave it out', async (name, content, says, choice) => {
  const mixed = mkdtempSync(join(tmpdir(), 'voc-stray-'));
  for (const good of ['part1.csv', 'part2.csv']) writeFileSync(join(mixed, good), 'review\nvery good\n');
  writeFileSync(join(mixed, name), content);
  const { exitCode, stdout, stderr } = await voc(['report', mixed]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
  expect(stderr).toMatch(/ take it out of there, or choose the files with --include \S+\.\n$/);
  expect(stderr).toContain(`--include ${choice}.`);
});
