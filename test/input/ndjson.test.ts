import { describe, expect, test } from 'vitest';
import { ndjson } from '../../src/input/json/json.js';
import { openTable } from '../../src/input/readers.js';
import { brief, options, readAll, source } from './source.js';

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
