import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/input/csv/csv.js';
import { options, type Read, readAll, source } from '../source.js';

/** A file read in chunks of many sizes: they must all give the same. */
async function read(content: string, more = {}): Promise<Read[]> {
  const at = async (chunk: number) =>
    readAll(await csv.open(source(content, 'x.csv', chunk), { ...options, ...more }));
  const whole = await at(1 << 20);
  for (const chunk of [1, 2, 3, 5, 17, 64, 1000]) {
    if (content.length / chunk < 20_000) expect(await at(chunk)).toEqual(whole);
  }
  return whole;
}

const brief = (items: readonly Read[]) =>
  items.map((item) => (item.kind === 'record' ? item.cells : [item.code, item.line, item.raw]));

const HEAD = 'id,text,rating\n';

describe('quotes', () => {
  const CASES: readonly (readonly [string, string, unknown[]])[] = [
    [
      'one that never closes costs its line',
      '1,"a,5\n2,b,4\n3,c,3\n',
      [
        ['broken_quotes', 2, '1,"a,5\n'],
        ['2', 'b', '4'],
        ['3', 'c', '3'],
      ],
    ],
    [
      'one that closes at a later quote costs its line',
      '1,"a,5\n2,"b",4\n3,"c",3\n',
      [
        ['broken_quotes', 2, '1,"a,5\n'],
        ['2', 'b', '4'],
        ['3', 'c', '3'],
      ],
    ],
    [
      'in the last line',
      '1,a,5\n2,"b,4\n',
      [
        ['1', 'a', '5'],
        ['broken_quotes', 3, '2,"b,4\n'],
      ],
    ],
    [
      'closed in the middle of a field',
      '1,"a" b,5\n2,c,4\n',
      [
        ['broken_quotes', 2, '1,"a" b,5\n'],
        ['2', 'c', '4'],
      ],
    ],
    [
      'inner quotes that were not doubled',
      '1,"he said "no", twice",5\n2,c,4\n',
      [
        ['broken_quotes', 2, '1,"he said "no", twice",5\n'],
        ['2', 'c', '4'],
      ],
    ],
    [
      'lines of another width after it belong to what is skipped, blank ones too',
      '1,"a,5\n2,b\n\n3,c,3,9\n4,d,4\n',
      [
        ['broken_quotes', 2, '1,"a,5\n2,b\n\n3,c,3,9\n'],
        ['4', 'd', '4'],
      ],
    ],
    [
      'two in a row are two rejects',
      '1,"a,5\n2,"b,4\n3,c,3\n',
      [
        ['broken_quotes', 2, '1,"a,5\n2,"b,4\n'],
        ['3', 'c', '3'],
      ],
    ],
    [
      'a record with line breaks after it is found at its start',
      '1,"a,5\n2,"b\nb",4\n',
      [
        ['broken_quotes', 2, '1,"a,5\n'],
        ['2', 'b\nb', '4'],
      ],
    ],
    [
      'a CR behind the closing quote that ends no line',
      '1,"a"\rb,5\n2,c,4\n',
      [
        ['broken_quotes', 2, '1,"a"\rb,5\n'],
        ['2', 'c', '4'],
      ],
    ],
  ];

  test.each(CASES)('%s', async (_, body, expected) => {
    expect(brief(await read(HEAD + body))).toEqual(expected);
  });

  test('what is skipped is told in lines', async () => {
    const [reject] = await read(`${HEAD}1,"a,5\n2,b\n4,d,4\n`);
    expect(reject).toMatchObject({
      message: 'A quote is never closed or closed in the wrong place; 2 lines were skipped.',
    });
  });

  test('CRLF', async () => {
    expect(brief(await read('id,text,rating\r\n1,"a,5\r\n2,"b",4\r\n'))).toEqual([
      ['broken_quotes', 2, '1,"a,5\r\n'],
      ['2', 'b', '4'],
    ]);
  });

  test('behind a broken line the search ends, and what follows is read as lines again', async () => {
    // Nothing but short lines for longer than is searched: the first span is one reject, the rest are records.
    const short = Array.from({ length: 3000 }, (_, i) => `${i},${'가'.repeat(10)}`);
    const items = await read(`${HEAD}1,"x" y,5\n${short.join('\n')}\n`, { maxField: 1000 });
    expect(items[0]).toMatchObject({ code: 'broken_quotes', row: 1, line: 2 });
    const skipped = Number(/(\d+) lines were skipped/.exec((items[0] as { message: string }).message)?.[1]);
    expect(skipped).toBeGreaterThan(1000);
    expect(brief(items.slice(1))).toEqual(short.slice(skipped - 1).map((line) => [...line.split(','), '']));
  });
});

describe('--max-field', () => {
  const limit = { maxField: 100 };
  const large = (size: number) => `It has a field of ${size} bytes; --max-field allows 100.`;
  const messages = async (body: string) =>
    (await read(HEAD + body, limit)).map((item) => (item.kind === 'record' ? item.cells[0] : item.message));

  test.each([
    ['bare', 'x'.repeat(100), 'x'.repeat(101), 101],
    ['bare, of three bytes each', '가'.repeat(33), '가'.repeat(34), 102],
    ['quoted', `"${'x'.repeat(100)}"`, `"${'x'.repeat(101)}"`, 101],
    ['quoted with line ends', `"${'x\n'.repeat(50)}"`, `"${'x\n'.repeat(51)}"`, 102],
    ['quoted with quotes', `"${'""'.repeat(50)}"`, `"${'""'.repeat(51)}"`, 102],
  ])('%s: as many bytes as allowed, and one more', async (_, fits, larger, size) => {
    expect(await messages(`1,${fits},5\n2,b,4\n`)).toEqual(['1', '2']);
    expect(await messages(`1,${larger},5\n2,b,4\n`)).toEqual([large(size), '2']);
    expect(await messages(`1,a,${larger}\r\n2,b,4\n`)).toEqual([large(size), '2']);
    expect(await messages(`${larger},a,5\n2,b,4\n`)).toEqual([large(size), '2']);
    expect(await messages(`1,a,5\n2,b,${larger}`)).toEqual(['1', large(size)]);
  });

  test('what stands in a giant field is text, not rows', async () => {
    const giant = `"${'아주 긴, 글\n줄바꿈\n'.repeat(20)}"`;
    expect(await messages(`1,${giant},5\n2,b,4\n3,${giant},"3"\n4,d,1\n`)).toEqual([
      large(20 * 26),
      '2',
      large(20 * 26),
      '4',
    ]);
  });

  test('a quote that never closes is no giant field where whole rows follow', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i + 2},fine,3\n`);
    const items = await read(`${HEAD}1,"never closed,5\n${rows.join('')}`, limit);
    expect(items[0]).toMatchObject({ code: 'broken_quotes', raw: '1,"never closed,5\n' });
    expect(items.slice(1).map((item) => item.row)).toEqual(rows.map((_, i) => i + 2));
    expect(items.slice(1).every((item) => item.kind === 'record')).toBe(true);
  });

  test('the reject shows how the record begins', async () => {
    const [reject] = await read(`${HEAD}1,${'x'.repeat(200_000)},5\n`, limit);
    expect(reject).toMatchObject({ row: 1, line: 2, code: 'field_too_large', message: large(200_000) });
    expect((reject as { raw: string }).raw).toBe(`1,${'x'.repeat(9_998)}…`);
  });

  test('the line after a giant field of many lines is counted on', async () => {
    const items = await read(`${HEAD}1,"${'x\n'.repeat(200)}",5\n2,b,4\n`, limit);
    expect(items.map((item) => [item.row, item.line])).toEqual([
      [1, 2],
      [2, 203],
    ]);
  });
});

describe('hostile input', () => {
  test('line ends that are lost after the header cost one row', async () => {
    const items = await read(`${HEAD}${'1,a,5\r'.repeat(30_000)}\n2,b,4\n`);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      code: 'too_many_fields',
      message: 'It has 60001 fields, the header has 3.',
    });
    expect(items[1]).toMatchObject({ kind: 'record', row: 2, cells: ['2', 'b', '4'] });
  });

  test('a quote in each line', async () => {
    const items = await read(`${HEAD}${'1,"a,5\n'.repeat(20_000)}2,b,4\n`, { maxField: 1000 });
    expect(items.at(-1)).toMatchObject({ kind: 'record', cells: ['2', 'b', '4'] });
    expect(items.slice(0, -1).every((item) => item.kind === 'reject')).toBe(true);
  });
});
