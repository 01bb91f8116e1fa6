import { describe, expect, test } from 'vitest';
import { ndjson } from '../../src/input/json/json.js';
import { openTable } from '../../src/input/readers.js';
import { brief, failureOf, options, readAll, source } from './source.js';

const read = async (content: string | Uint8Array, chunk?: number) => {
  const table = await ndjson.open(source(content, 'test.ndjson', chunk), options);
  const items = await readAll(table);
  return { table, items, cells: brief(items) };
};

describe('JSON lines', () => {
  test('one record a line, blank lines are none, CRLF and a missing last line end are fine', async () => {
    const { cells, items, table } = await read('{"a":1}\r\n\r\n  \n{"a":2,"b":"x"}\n{"a":3}');
    expect(table.columns).toEqual(['a', 'b']);
    expect(cells).toEqual([
      [1, ''],
      [2, 'x'],
      [3, ''],
    ]);
    expect(items.map((item) => [item.row, item.line])).toEqual([
      [1, 1],
      [2, 4],
      [3, 5],
    ]);
  });

  test('a line that is no record costs itself', async () => {
    const { cells } = await read('{"a":1}\n{"a":\n[1]\nnull\n{"a":2}}\n{"a":3}\n{"a":"cut');
    expect(cells).toEqual([[1], 'bad_json', 'not_a_record', 'not_a_record', 'bad_json', [3], 'bad_json']);
  });

  test('bad bytes and nesting without end cost their line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":"하나하나하나"}\n{"a":"'),
      Buffer.from([0xc0, 0x80]),
      Buffer.from(`"}\n{"a":${'['.repeat(100_000)}\n{"a":"둘둘둘둘둘"}\n`),
    ]);
    expect((await read(bytes)).cells).toEqual([['하나하나하나'], 'bad_bytes', 'bad_json', ['둘둘둘둘둘']]);
  });

  test('a line above the limit is let go while reading, with its size', async () => {
    for (const chunk of [10, 64, 5000, 1 << 20]) {
      const table = await ndjson.open(
        source(`{"a":"x"}\n{"a":"${'y'.repeat(200_000)}"}\n{"a":"z"}\n`, 'test.ndjson', chunk),
        { maxField: 100 },
      );
      const items = await readAll(table);
      expect(brief(items)).toEqual([['x'], 'field_too_large', ['z']]);
      expect(items[1]).toMatchObject({
        line: 2,
        message: 'It has 200008 bytes; a record may have 400 (4 times --max-field).',
        raw: expect.stringMatching(/^\{"a":"yy.*y…$/),
      });
    }
  });

  test('UTF-16 without a mark', async () => {
    const content = Buffer.from('{"a":"좋아요","n":1234567890}\n{"a":"b","n":2}\n', 'utf16le');
    expect((await read(content, 5)).cells).toEqual([
      ['좋아요', 1234567890],
      ['b', 2],
    ]);
  });
});

describe('pages: lines or elements that each hold an array of records', () => {
  const PAGES = [
    '{"page":1,"data":{"reviews":[{"id":1,"text":"가"},{"id":12345678901234567890,"user":{"n":"b"}}]}}',
    '{"page":2,"data":{"reviews":[]}}',
    '{"page":3,"data":{"reviews":[{"id":3,"text":"다"},"no object"]}}',
  ];
  const paged = (content: string, name: string, recordsPath: string, maxField = options.maxField) =>
    openTable(source(content, name), { maxField, recordsPath });

  test.each([
    ['lines', 'x.ndjson', PAGES.join('\n'), [1, 1, 3, 3]],
    ['an array', 'x.json', `[${PAGES.join(',\n')}]`, [1, 1, 3, 3]],
  ])('%s', async (_, name, content, lines) => {
    for (const path of ['data.reviews', '$.data.reviews', 'data.reviews[]']) {
      const table = await paged(content, name, path);
      const items = await readAll(table);
      expect(table.columns).toEqual(['id', 'text', 'user.n']);
      expect(brief(items)).toEqual([
        [1, '가', ''],
        ['12345678901234567890', '', 'b'],
        [3, '다', ''],
        'not_a_record',
      ]);
      expect(items.map((item) => item.row)).toEqual([1, 2, 3, 4]);
      expect(items.map((item) => item.line)).toEqual(lines);
      expect(items[3]).toMatchObject({ raw: '"no object"' });
    }
  });

  test('a page that cannot be read, or has no such array, is one reject that says so', async () => {
    const items = await readAll(
      await paged('{"r":[{"a":1}]}\n{"r":[{"a":2},{"a"\n{"error":"later"}\n{"r":[{"a":3}]}', 'x.ndjson', 'r'),
    );
    expect(brief(items)).toEqual([[1], 'bad_json', 'not_a_record', [3]]);
    expect(items[1]).toMatchObject({
      message: 'It is not valid JSON. None of the records in it is read.',
      raw: '{"r":[{"a":2},{"a"',
    });
    expect(items[2]).toMatchObject({
      message: 'It has no array of records at "r".',
      raw: '{"error":"later"}',
    });
  });

  test('a field above the limit costs its record, not its page', async () => {
    const content = `{"r":[{"a":"x"},{"a":"${'y'.repeat(200)}"},{"a":"z"}]}\n{"r":[]}`;
    expect(brief(await readAll(await paged(content, 'x.ndjson', 'r', 100)))).toEqual([
      ['x'],
      'field_too_large',
      ['z'],
    ]);
  });

  test('a path that no page has names what there is', async () => {
    expect(await failureOf(paged(PAGES.join('\n'), 'x.ndjson', 'reviews'))).toMatchObject({
      code: 'records_unclear',
      remedy: 'It has: data.reviews (3).',
    });
  });
});

describe('called one thing, being the other', () => {
  test.each([
    ['an array in .ndjson', 'x.ndjson', '[{"a":1},{"a":2}]', 'json'],
    ['a pretty document in .jsonl', 'x.jsonl', '{\n  "a": 1\n}\n{\n  "a": 2\n}\n', 'json'],
    ['lines in .json', 'x.json', '{"a":1}\n{"a":2}\n', 'ndjson'],
    ['lines in .txt', 'x.txt', '\n{"a":1}\n{"a":2}\n', 'ndjson'],
    ['an array without a line end in .csv', 'x.csv', '[{"a":1},{"a":2}]', 'json'],
  ])('%s', async (_, name, content, format) => {
    const table = await openTable(source(content, name), options);
    expect(table.format).toBe(format);
    expect(brief(await readAll(table))).toEqual([[1], [2]]);
  });
});
