import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/input/json/json.js';
import { said } from './notes.js';
import { brief, failureOf, options, readAll, source, standardInput } from './source.js';

const read = async (content: string | Uint8Array, more = {}) => {
  const table = await json.open(source(content), { ...options, ...more });
  const items = await readAll(table);
  return { table, items, columns: table.columns, cells: brief(items) };
};

describe('where the records are', () => {
  test('the document itself', async () => {
    const { columns, cells, items } = await read(
      '[{"id":"007","text":"좋아요"},\n {"id":"008","text":"별로"}]',
    );
    expect(columns).toEqual(['id', 'text']);
    expect(cells).toEqual([
      ['007', '좋아요'],
      ['008', '별로'],
    ]);
    expect(items.map((item) => [item.row, item.line])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('the only array of objects is found and told', async () => {
    const { table, cells } = await read(
      '{"meta":{"tags":["a","b"],"page":1},"data":{"items":[{"a":1},{"a":2}]},"end":[]}',
    );
    expect(cells).toEqual([[1], [2]]);
    expect(said(table.notes)).toContain('records at data.items');
  });

  test('at a path that is given, keys in any script', async () => {
    const { cells } = await read('{"결과":{"목록":[{"a":1}]},"other":[{"a":9}]}', {
      recordsPath: '결과.목록',
    });
    expect(cells).toEqual([[1]]);
  });

  test('an empty array at the path has no records', async () => {
    expect((await read('{"data":[],"x":[{"a":1}]}', { recordsPath: 'data' })).cells).toEqual([]);
  });

  test('several arrays are a question, with counts and the flag', async () => {
    expect(await failureOf(read('{"users":[{"n":1}],"data":{"reviews":[{"a":1},{"a":2}]}}'))).toEqual({
      code: 'records_unclear',
      message: 'test.json has 2 arrays that may be the records: users (1), data.reviews (2).',
      remedy: 'Choose one, such as --records data.reviews.',
    });
  });

  test('a path that is not there names what is', async () => {
    expect(await failureOf(read('{"reviews":[{"a":1}]}', { recordsPath: 'review' }))).toEqual({
      code: 'records_unclear',
      message: 'test.json has no array of records at "review". Did you mean "reviews"?',
      remedy: 'It has: reviews (1).',
    });
  });

  test('a path where there is no array at all says so', async () => {
    expect((await failureOf(read('{"a":{"b":1}}', { recordsPath: 'a.b' }))).remedy).toBe(
      'It has no array of objects at all.',
    );
  });

  test('one object without arrays is one record; several one after the other are several', async () => {
    expect((await read('{"text":"hello","n":{"m":1}}')).cells).toEqual([['hello', 1]]);
    expect((await read('{\n "t":"a",\n "c":[{"x":1}]\n}\n{\n "t":"b"\n}\n')).cells).toEqual([
      ['a', [{ x: 1 }]],
      ['b', ''],
    ]);
  });

  test('what is no JSON is said so', async () => {
    expect((await failureOf(read('id,text\n1,a\n'))).code).toBe('format_unknown');
  });
});

describe('what a record is', () => {
  test('nested objects are flattened, arrays stay, columns are the union of all keys', async () => {
    const { columns, cells } = await read(
      '[{"user":{"name":"a","age":3},"tags":["x","y"]},{"text":"t","user":{"name":null}}]',
    );
    expect(columns).toEqual(['user.name', 'user.age', 'tags', 'text']);
    expect(cells).toEqual([
      ['a', 3, ['x', 'y'], ''],
      ['', '', '', 't'],
    ]);
  });

  test('__proto__ is a name like any other', async () => {
    const { columns, cells } = await read('[{"__proto__":{"polluted":true},"constructor":"c","text":"t"}]');
    expect(columns).toEqual(['__proto__.polluted', 'constructor', 'text']);
    expect(cells).toEqual([[true, 'c', 't']]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('ids of more digits than a double holds keep each digit', async () => {
    const { cells } = await read(
      '[{"id":12345678901234567890,"ref":-9007199254740993,"n":42,"t":"call 12345678901234567890 , ok","l":[1234567890123456789]}]',
    );
    expect(cells).toEqual([
      [
        '12345678901234567890',
        '-9007199254740993',
        42,
        'call 12345678901234567890 , ok',
        ['1234567890123456789'],
      ],
    ]);
  });

  test.each([
    ['a number', '[{"a":1},7,{"a":2}]', [[1], 'not_a_record', [2]]],
    [
      'text, null and a list',
      '[{"a":1},"x",null,[{"a":3}]]',
      [[1], 'not_a_record', 'not_a_record', 'not_a_record'],
    ],
    ['a single quote', '[{"a":1},{\'a\':2},{"a":3}]', [[1], 'bad_json', [3]]],
    ['a comma too many', '[{"a":1,},{"a":2},]', ['bad_json', [2]]],
    ['junk after an element', '[{"a":1}x,{"a":2}]', ['bad_json', [2]]],
    ['a missing comma', '[{"a":1} {"a":2}\n{"a":3}]', [[1], [2], [3]]],
    [
      'a brace missing',
      '[{"a":1,"b":1},{"a":2,"b":{"c":1}, {"a":3,"b":3},{"a":4,"b":4}]',
      [[1, 1], 'bad_json', [3, 3], [4, 4]],
    ],
    ['a brace too many', '[{"a":1}},{"a":2}]', ['bad_json', [2]]],
    ['a bracket of the wrong kind', '[{"a":[1,2},{"a":3}]', ['bad_json', [3]]],
    ['a bracket too many', '[{"a":1}],{"a":2}]', [[1], [2]]],
    ['a quote missing', '[{"a":"1"},{"a":"2},{"a":"3"},{"a":"4"}]', [['1'], 'bad_json', ['3'], ['4']]],
    ['a quote too many', '[{"a":"1"},{"a":"2"x"},{"a":"3"}]', [['1'], 'bad_json', ['3']]],
    [
      'a quote too many before a text with brackets',
      '[{"a":"1"},{"a":""2},"x},"},{"a":"3"}]',
      [['1'], 'bad_json', ['3']],
    ],
    [
      'other quotes twice',
      '[{"a":1},{\'a\':2},{\'a\':3},{a:4},{"a":5}]',
      [[1], 'bad_json', 'bad_json', 'bad_json', [5]],
    ],
    ['a raw line end in a string', '[{"a":"1\n1"},\n{"a":"2"}]', ['bad_json', ['2']]],
    ['a cut tail', '[{"a":1},{"a":2},{"a":', [[1], [2], 'bad_json']],
    ['an end without its bracket', '[{"a":1},{"a":2}', [[1], [2]]],
    ['two documents in one file', '[{"a":1}]\n[{"a":2}]', [[1], [2]]],
    ['nothing', '[]', []],
  ])('%s', async (_, content, expected) => {
    expect((await read(content)).cells).toEqual(expected);
  });

  test('a missing brace inside an array at a path', async () => {
    const { cells } = await read(
      '{"data":[{"a":1,"l":[{"a":8},{"a":9}]},{"a":2,"l":[],{"a":3,"l":[{"a":7}]}],"total":3}',
      { recordsPath: 'data' },
    );
    expect(cells).toEqual([[1, [{ a: 8 }, { a: 9 }]], 'bad_json', [3, [{ a: 7 }]]]);
  });

  test('a reject tells where it is and shows what stands there', async () => {
    const { items } = await read('[\n {"a":1},\n {"a":tru}\n,{"a":3\n');
    expect(items.slice(1)).toEqual([
      {
        kind: 'reject',
        row: 2,
        line: 3,
        code: 'bad_json',
        message: 'It is not valid JSON.',
        raw: '{"a":tru}\n',
      },
      {
        kind: 'reject',
        row: 3,
        line: 4,
        code: 'bad_json',
        message: 'The file ends inside it.',
        raw: '{"a":3\n',
      },
    ]);
  });

  test('brackets without end do not overflow anything', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await read(`[{"a":1},${deep},{"a":2}]`)).cells).toEqual([[1], 'bad_json', [2]]);
    expect((await read(`[{"a":1},{"a":2},${'{"a":'.repeat(100_000)}`)).cells.slice(0, 2)).toEqual([[1], [2]]);
    expect((await read(`[{"a":${'['.repeat(150)}${']'.repeat(150)}}]`)).items[0]!.kind).toBe('record');
  });
});

describe('limits', () => {
  test('a field above --max-field is a reject with its size', async () => {
    const { items } = await read(`[{"t":"${'가'.repeat(50)}"},{"t":"${'가'.repeat(10)}"}]`, {
      maxField: 100,
    });
    expect(items.map((item) => (item.kind === 'reject' ? [item.code, item.message] : item.cells))).toEqual([
      ['field_too_large', 'Its field "t" has 150 bytes; --max-field allows 100.'],
      ['가'.repeat(10)],
    ]);
  });

  test('an element too large to hold is let go while reading, with its size, wherever the chunks are cut', async () => {
    const big = `{"t":"${'x'.repeat(5000)}"}`;
    for (const chunk of [7, 100, 333, 4096, 1 << 20]) {
      const table = await json.open(source(`[{"t":"a"},${big},{"t":"b"}]`, 'test.json', chunk), {
        maxField: 100,
      });
      const items = await readAll(table);
      expect(brief(items)).toEqual([['a'], 'field_too_large', ['b']]);
      expect(items[1]).toMatchObject({ raw: expect.stringMatching(/^\{"t":"xx.*…$/) });
    }
    const { items } = await read(`[${big}]`, { maxField: 100 });
    expect(items[0]).toMatchObject({
      message: `It has ${big.length} bytes; a record may have 400 (4 times --max-field).`,
    });
  });

  test('a missing brace does not cost more than its record, even where the rest is larger than the limit', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `{"id":${i},"t":"${'t'.repeat(20)}"}`);
    rows[100] = '{"id":100,"t":"t"';
    for (const chunk of [50, 1000, 1 << 20]) {
      const table = await json.open(source(`[${rows.join(',')}]`, 'test.json', chunk), { maxField: 100 });
      const items = await readAll(table);
      expect(items).toHaveLength(300);
      expect(items.filter((item) => item.kind === 'reject').map((item) => item.row)).toEqual([101]);
    }
  });

  test('names that are data stop with a question', async () => {
    const rows = Array.from({ length: 10_001 }, (_, i) => `{"k${i}":1}`).join(',');
    expect((await failureOf(read(`[${rows}]`))).code).toBe('records_unclear');
  });
});

describe('encodings', () => {
  const content = '[{"번호":"1","내용":"똠방각하 펲시 {괜찮}[아]요\\n\\"네\\""}]';
  const expected = [['1', '똠방각하 펲시 {괜찮}[아]요\n"네"']];
  const utf16 = Buffer.from(`\ufeff${content}`, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(content)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${content}`)],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['CP949', createMultibyteEncoder('euc-kr')(content)],
  ])('%s, in chunks of any size', async (name, bytes) => {
    for (const chunk of [1, 2, 3, 1000]) {
      const table = await json.open(source(bytes, 'test.json', chunk), {
        ...options,
        ...(name === 'CP949' ? { encoding: 'cp949' } : {}),
      });
      expect(brief(await readAll(table))).toEqual(expected);
    }
  });

  test('a bad byte makes its record a reject and shows it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('[{"t":"좋아요 좋아요"},{"t":"'),
      Buffer.from([0xff]),
      Buffer.from('"},{"t":"별로예요"}]'),
    ]);
    const { items, cells } = await read(bytes);
    expect(cells).toEqual([['좋아요 좋아요'], 'bad_bytes', ['별로예요']]);
    expect(items[1]).toMatchObject({ raw: '{"t":"\\xFF"}' });
  });
});

describe('standard input', () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({
    id: i,
    text: `t${i}`,
    ...(i === 150 ? { reply: 'late' } : {}),
  }));

  test('is read once; a field that comes late is told, not silently lost', async () => {
    const table = await json.open(standardInput(JSON.stringify(rows), 2000), options);
    const items = await readAll(table);
    expect(items).toHaveLength(200);
    expect(items.every((item) => item.kind === 'record')).toBe(true);
    expect(table.columns).toEqual(['id', 'text']);
    expect(said(table.notes).at(-1)).toBe(
      'field "reply" first comes in row 151 and is left out; give a file instead of standard input to keep it',
    );
  });

  test('keeps all fields where its beginning is all of it', async () => {
    const table = await json.open(standardInput(JSON.stringify(rows), 1e6), options);
    expect(table.columns).toEqual(['id', 'text', 'reply']);
  });
});
