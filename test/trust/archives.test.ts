import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ndjson } from '../cli/voc.js';
import { workbook, zipOf } from '../input/workbook.js';
import { file, told, voc } from './hostile-files.js';

describe('archives', () => {
  test('a gzip bomb in one field costs its row: read as a stream, never held whole', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from('id,내용\n1,"'), Buffer.alloc(60e6, 97), Buffer.from('"\n2,좋아요\n')]),
    );
    expect(bomb.length).toBeLessThan(100_000);
    const { stderr, exitCode, stdout } = await voc(
      'classify',
      file('bomb.csv.gz', bomb),
      '--format',
      'ndjson',
    );
    told(stderr);
    expect(exitCode).toBe(0);
    expect(ndjson(stdout).map(({ id }) => id)).toEqual(['2']);
    expect(stderr).toContain('--max-field');
  });

  test('a workbook that unpacks to gigabytes is refused before it is unpacked', async () => {
    const bytes = zipOf({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': 'a'.repeat(1000) });
    // The directory says 3 GiB; then it says 10 bytes and holds a thousand.
    for (const size of [3 * 1024 ** 3, 10]) {
      const forged = Buffer.from(bytes);
      forged.writeUInt32LE(size, forged.lastIndexOf('PK\x01\x02') + 24);
      const { stderr, exitCode } = await voc('report', file('bomb.xlsx', forged));
      told(stderr);
      expect(exitCode).toBe(2);
    }
  });

  test('entities of XML are not expanded, and no file is read for one', async () => {
    const secret = file('secret.txt', 'TOP-SECRET-CONTENT');
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const doctype = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file://${secret}">]>`;
    const sheet = (cell: string) =>
      workbook(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>내용</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${cell}</t></is></c></row>`,
        [],
        '',
        doctype,
      );
    for (const cell of ['&l12; 느려요', '&f; 느려요']) {
      const { stdout, stderr } = await voc(
        'classify',
        file('entities.xlsx', sheet(cell)),
        '--format',
        'ndjson',
        '--with-text',
      );
      told(stderr);
      expect(stdout).not.toContain('TOP-SECRET');
      expect(stdout.length).toBeLessThan(10_000);
    }
  });
});
