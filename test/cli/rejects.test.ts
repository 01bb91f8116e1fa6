import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { file, KOREAN, read, root } from './reading.js';
import { ndjson, voc } from './voc.js';

describe('rejects', () => {
  const broken = Buffer.concat([
    Buffer.from('id,내용,메모\n1,좋아요,\n2,나빠'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('요,\n3,"=1+1, ""안 닫힘,\n4,괜찮아요,\n5,a,b,c\n6,배송이 너무 늦어요,끝\n'),
  ]);
  const path = file('broken.csv', broken);
  const reasons = [
    [
      'broken.csv',
      '2',
      '3',
      'bad_bytes',
      'It has bytes that the encoding does not have.',
      '2,나빠\\xFF\\xFE요,',
    ],
    [
      'broken.csv',
      '3',
      '4',
      'broken_quotes',
      'A quote is never closed or closed in the wrong place; 1 line was skipped.',
      '3,"=1+1, ""안 닫힘,\n',
    ],
    ['broken.csv', '5', '6', 'too_many_fields', 'It has 4 fields, the header has 3.', '5,a,b,c'],
  ];

  test('are written with place, reason and content, for nobody else to read; what is whole is read', async () => {
    const out = join(root, 'rejects.csv');
    const { rows, stderr, exitCode } = await read([path, '--rejects', out, '--text', '내용']);
    expect(rows.map(([, row, id]) => [row, id])).toEqual([
      [1, '1'],
      [4, '4'],
      [6, '6'],
    ]);
    expect(stderr).toBe(
      `voc: 3 rows could not be read. The first is broken.csv, row 2 (line 3): It has bytes that the encoding does not have. All are in ${out}.\n`,
    );
    expect(exitCode).toBe(0);
    expect(parse(readFileSync(out))).toEqual([
      ['source', 'row', 'line', 'code', 'reason', 'raw'],
      ...reasons,
    ]);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('--excel: a byte order mark, "\'" before what looks like a formula, quotes around delimiters of any country', async () => {
    const formulas = file('formulas.csv', 'id,text\n=1+1,a,b\n2,좋아요\n3;=1+1,a,b\n-5 %,a;b,c\n');
    const out = join(root, 'excel.csv');
    const { stderr } = await read([formulas, '--rejects', out, '--text', 'text', '--excel']);
    const reason = '"It has 3 fields, the header has 2."';
    expect(readFileSync(out, 'utf8')).toBe(
      [
        '\uFEFF"source","row","line","code","reason","raw"',
        `"formulas.csv",1,2,"too_many_fields",${reason},"'=1+1,a,b"`,
        `"formulas.csv",3,4,"too_many_fields",${reason},"3;=1+1,a,b"`,
        `"formulas.csv",4,5,"too_many_fields",${reason},"'-5 %,a;b,c"`,
        '',
      ].join('\n'),
    );
    expect(stderr).toContain(
      `voc: 2 cells of ${out} look like a formula and begin with "'" now, so that a spreadsheet shows it as text.\n`,
    );
  });

  test('as JSON lines by the file’s name, over an old file that others could read', async () => {
    const out = file('rejects.ndjson', 'old');
    await read([path, '--rejects', out, '--text', '내용']);
    expect(ndjson(readFileSync(out, 'utf8'))).toEqual(
      reasons.map(([source, row, line, code, reason, raw]) => ({
        source,
        row: Number(row),
        line: Number(line),
        code,
        raw,
        reason,
      })),
    );
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('--strict: exit 3, but the results and the rejects are written first', async () => {
    const out = join(root, 'strict.csv');
    const results = join(root, 'strict-results.ndjson');
    const { exitCode } = await voc([
      'classify',
      path,
      '--text',
      '내용',
      '--strict',
      '--rejects',
      out,
      '-o',
      results,
    ]);
    expect(exitCode).toBe(3);
    expect(ndjson(readFileSync(results, 'utf8'))).toHaveLength(3);
    expect(parse(readFileSync(out))).toHaveLength(4);
    expect((await voc(['classify', file('whole.csv', KOREAN), '--strict'])).exitCode).toBe(0);
  });

  test('rows read + rows rejected are the rows present, in inspect too', async () => {
    const { stdout } = await voc(['inspect', path, '--text', '내용', '--locale', 'ko']);
    expect(stdout).toContain('전체 6행: 읽음 3행, 조건 밖 0행, 읽지 못함 3행');
    expect(stdout).toContain('깨진 글자 1, 닫히지 않은 따옴표 1, 칸이 너무 많음 1');
  });
});
