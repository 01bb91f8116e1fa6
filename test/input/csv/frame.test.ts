// Long because the smallest parts of reading CSV are tried here at their limits, each in a table of its own.
import { describe, expect, test } from 'vitest';
import { countLines, findDialect, firstFrames } from '../../../src/input/csv/dialect.js';
import { parseBatch } from '../../../src/input/csv/fields.js';
import { frameRecord } from '../../../src/input/csv/frame.js';
import { likelyHeader, titleRows, uniqueNames } from '../../../src/input/csv/header.js';
import { lastLineStart, resynchronise } from '../../../src/input/csv/resynchronise.js';
import { lineSkipper, skipper } from '../../../src/input/csv/skip.js';
import { said } from '../notes.js';

const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const UNIX = { delimiter: COMMA, lineEnd: LF };
const MAC = { delimiter: COMMA, lineEnd: CR };
const LIMITS = { maxField: 10, fields: 3 };

/** What stands at the beginning of a text: "a,b|" is a record of two fields, whose next one starts behind the bar. */
function frame(text: string, isEnd: boolean, dialect = UNIX, start = 0): string {
  const bytes = Buffer.from(text);
  const found = frameRecord(bytes, start, bytes.length, isEnd, dialect, LIMITS);
  if (found.kind === 'record')
    return `${found.fields}: ${JSON.stringify(text.slice(start, found.end))}, next ${found.next}`;
  if (found.kind === 'blank') return `blank, next ${found.next}`;
  if (found.kind === 'large') return `large at ${found.field}${found.quoted ? ', quoted' : ''}`;
  return found.kind;
}

describe('where a record ends', () => {
  test.each([
    ['a,b\nc', '2: "a,b", next 4'],
    ['a,b\r\nc', '2: "a,b", next 5'],
    ['a\n', '1: "a", next 2'],
    [',\n', '2: ",", next 2'],
    [',,\n', '3: ",,", next 3'],
    ['"a,\nb",c\nd', '2: "\\"a,\\nb\\",c", next 9'],
    ['"a""b"\nc', '1: "\\"a\\"\\"b\\"", next 7'],
    ['"a"\r\nb', '1: "\\"a\\"", next 5'],
    ['a"b\nc', '1: "a\\"b", next 4'],
    ['""\na', '1: "\\"\\"", next 3'],
    ['a,"b"\nc', '2: "a,\\"b\\"", next 6'],
    // A line of white space is none; one of delimiters or empty quotes is.
    ['\na', 'blank, next 1'],
    [' \t\r\na', 'blank, next 4'],
    ['  x\n', '1: "  x", next 4'],
    // Behind a closing quote only a delimiter or a line end may stand.
    ['"a"b\n', 'broken'],
    ['"a"\rb\n', 'broken'],
    // Ten bytes are allowed, without quotes and line end.
    ['0123456789\n', '1: "0123456789", next 11'],
    ['0123456789\r\n', '1: "0123456789", next 12'],
    ['01234567890\n', 'large at 0'],
    ['"0123456789"\n', '1: "\\"0123456789\\"", next 13'],
    ['"01234567890"\n', 'large at 0, quoted'],
    ['a,01234567890\n', 'large at 2'],
    ['a,"01234567890"\n', 'large at 2, quoted'],
    ['"01234567890', 'large at 0, quoted'],
  ])('%j: %s, whatever follows', (text, found) => {
    expect(frame(text, true)).toBe(found);
    expect(frame(text, false)).toBe(found);
  });

  test.each([
    ['a,b', '2: "a,b", next 3', 'more'],
    ['a,b\r', '2: "a,b", next 4', 'more'],
    ['a,', '2: "a,", next 2', 'more'],
    ['"a"', '1: "\\"a\\"", next 3', 'more'],
    ['"a"\r', '1: "\\"a\\"", next 4', 'more'],
    ['"a', 'broken', 'more'],
    ['"', 'broken', 'more'],
    ['"a"",', 'broken', 'more'],
    ['', 'blank, next 0', 'more'],
    [' ', 'blank, next 1', 'more'],
    ['0123456789\r', '1: "0123456789", next 11', 'more'],
  ])('%j at the end of the input: %s, else: %s', (text, atEnd, before) => {
    expect(frame(text, true)).toBe(atEnd);
    expect(frame(text, false)).toBe(before);
  });

  test('old Macs end lines in a carriage return', () => {
    expect(frame('a\rb', true, MAC)).toBe('1: "a", next 2');
    expect(frame('a\nb\rc', true, MAC)).toBe('1: "a\\nb", next 4');
    expect(frame('"a"\rb', true, MAC)).toBe('1: "\\"a\\"", next 4');
    expect(frame('"a"\nb\r', true, MAC)).toBe('broken');
    expect(frame('0123456789\r', true, MAC)).toBe('1: "0123456789", next 11');
  });

  test('it may start anywhere', () => {
    expect(frame('x\na,b\nc', true, UNIX, 2)).toBe('2: "a,b", next 6');
    expect(frame('"\n01234567890', true, UNIX, 2)).toBe('large at 2');
  });

  test('too many fields and no end in sight: 64 KiB behind its start', () => {
    const kind = (text: string) => frame(text, false);
    expect(kind(`${'123456789,'.repeat(6553)}12345,`)).toBe('more');
    expect(kind(`${'123456789,'.repeat(6553)}123456,`)).toBe('wide');
    expect(frame(`${'123456789,'.repeat(6553)}123456\n`, true)).toMatch(/^6554: /);
  });
});

describe('where records start again behind a broken one', () => {
  const HEADER = { maxField: 100, fields: 2 };
  const at = (
    text: string,
    {
      isEnd = true,
      run = 1,
      until = 1000,
      end,
    }: Partial<{ isEnd: boolean; run: number; until: number; end: number }> = {},
    start = 0,
  ) => {
    const found = resynchronise(Buffer.from(text), isEnd, UNIX, HEADER, {
      start,
      until,
      run,
      ...(end === undefined ? {} : { end }),
    });
    return typeof found === 'number' ? text.slice(found) : found;
  };

  test.each([
    ['"a,1\nb,2\n', 'b,2\n'],
    ['"a,1\nb\nc,3,3\nd,4\n', 'd,4\n'],
    ['"a,1\n\nb,2\n', 'b,2\n'],
    ['"a,1\nb,2', 'b,2'],
    ['"a,1\nb"x,2\nc,3\n', 'b"x,2\nc,3\n'],
    ['"a,1\n"b"x,2\nc,3\n', 'c,3\n'],
    ['"a,1\nb\n', null],
    ['"a,1\n', null],
    ['"a,1', null],
  ])('%j: %j', (text, rest) => expect(at(text)).toBe(rest));

  test('several in a row are asked for; fewer are enough at the end of the input', () => {
    expect(at('"a,1\nb,2\nc\nd,4\ne,5\nf\n', { run: 2 })).toBe('d,4\ne,5\nf\n');
    expect(at('"a,1\nb,2\n\nc,3\nd\n', { run: 2 })).toBe('b,2\n\nc,3\nd\n');
    expect(at('"a,1\nb,2\nc\nd,4\n', { run: 2 })).toBe('d,4\n');
    expect(at('"a,1\nb,2\nc\n', { run: 2 })).toBeNull();
  });

  test('more bytes may still tell', () => {
    expect(at('"a,1\nb,2', { isEnd: false })).toBe('more');
    expect(at('"a,1\nb', { isEnd: false })).toBe('more');
    expect(at('"a,1\n', { isEnd: false })).toBe('more');
    expect(at('"a,1', { isEnd: false })).toBe('more');
    expect(at('"a,1\nb,2\nc', { isEnd: false })).toBe('b,2\nc');
    expect(at('"a,1\nb,2\n', { isEnd: false, run: 2 })).toBe('more');
  });

  test('lines behind a limit are not looked at', () => {
    expect(at('"a,1\nb,2\n', { until: 5 })).toBe('b,2\n');
    expect(at('"a,1\nb,2\n', { until: 4 })).toBeNull();
    expect(at('"a,1\nb\nc,3\n', { until: 5 })).toBeNull();
    expect(at('"a,1\nb\nc,3\n', { until: 5, isEnd: false })).toBeNull();
    expect(at('"a,1\nb', { until: 5, isEnd: false })).toBe('more');
    expect(at('"a,1234', { until: 7, isEnd: false })).toBe('more');
    expect(at('"a,12345', { until: 7, isEnd: false })).toBeNull();
  });

  test('nothing behind an end is looked at', () => {
    expect(at('"a,1\nb,2\nc,3\n', { end: 9 })).toBe('b,2\nc,3\n');
    expect(at('"a,1\nb,2\nc,3\n', { end: 8 })).toBeNull();
    expect(at('"a,1\nb,2\nc,3\n', { end: 9, run: 2 })).toBeNull();
    expect(at('"a,1\nb,2\n', { end: 9, run: 2 })).toBe('b,2\n');
  });

  test('the search begins behind the line that is broken', () => {
    expect(at('x,1\n"a,1\nb,2\n', {}, 4)).toBe('b,2\n');
    expect(at('x,1\n"a,1\nb,2\n', {}, 3)).toBe('b,2\n');
    expect(at('x\ny,1\n"a,1\n', {}, 0)).toBe('y,1\n"a,1\n');
  });

  test('the last line that starts inside a stretch', () => {
    const bytes = Buffer.from('ab\ncd\nef');
    expect(lastLineStart(bytes, 0, 8, LF)).toBe(6);
    expect(lastLineStart(bytes, 0, 100, LF)).toBe(6);
    expect(lastLineStart(bytes, 0, 6, LF)).toBe(6);
    expect(lastLineStart(bytes, 0, 5, LF)).toBe(3);
    expect(lastLineStart(bytes, 2, 5, LF)).toBe(3);
    expect(lastLineStart(bytes, 3, 5, LF)).toBe(-1);
    expect(lastLineStart(bytes, 0, 2, LF)).toBe(-1);
  });
});

describe('what is let go', () => {
  const passed = (text: string, dialect = UNIX, chunk = 1000) => {
    const skip = skipper(dialect);
    const bytes = Buffer.from(text);
    let at = 0;
    for (; at < bytes.length; at += chunk) {
      const next = skip.feed(bytes.subarray(at, at + chunk), 0);
      if (next >= 0) return [text.slice(at + next), skip.size, skip.fields];
    }
    return ['more', skip.size, skip.fields];
  };
  test.each([
    ['abc,d\ne', ['e', 3, 2]],
    ['abc\ne', ['e', 3, 1]],
    ['abc\r\ne', ['e', 3, 1]],
    ['a\rb\ne', ['e', 3, 1]],
    ['"a,\nb",c\ne', ['e', 4, 2]],
    ['"a""b"\ne', ['e', 4, 1]],
    ['"a"b\ne', ['e', 1, 1]],
    ['"ab"\r\ne', ['e', 2, 1]],
    ['a"b,"c\n",d\ne', ['e', 3, 3]],
    [',,abc\ne', ['e', 0, 3]],
    ['abc', ['more', 3, 1]],
    ['"abc\n', ['more', 4, 1]],
  ])('%j', (text, expected) => {
    for (const chunk of [1000, 1, 2, 3]) expect(passed(text, UNIX, chunk)).toEqual(expected);
  });

  test('lines of old Macs, and the rest of a line', () => {
    expect(passed('ab\rc', MAC)).toEqual(['c', 2, 1]);
    expect(passed('a\nb\rc', MAC)).toEqual(['c', 3, 1]);
    const line = lineSkipper(UNIX);
    expect([line.feed(Buffer.from('"a\nb'), 0), line.feed(Buffer.from('"a\nb'), 3)]).toEqual([3, -1]);
    expect([line.size, line.fields]).toEqual([0, 1]);
  });
});

describe('delimiter and line ends', () => {
  const dialect = (text: string, flag?: string, isAll = true) => {
    const { delimiterName, lineEnd, note } = findDialect(Buffer.from(text), isAll, flag);
    return [delimiterName, lineEnd === LF ? 'LF' : 'CR', said([note])[0]];
  };

  test.each([
    ['a,b\n1,2\n', [',', 'LF', expect.stringMatching(/"," .*2/)]],
    ['a\tb\n1\t2\n', ['\t', 'LF', expect.stringContaining('tab')]],
    ['a;b\n1;2\n', [';', 'LF', expect.stringContaining('";"')]],
    ['a|b\n1|2\n', ['|', 'LF', expect.stringContaining('"|"')]],
    ['배송\n좋아요\n', [null, 'LF', expect.any(String)]],
    // The one that cuts more records, or more fields.
    ['a;b;c,d\n1;2;3,4\n1;2;3\n', [';', 'LF', expect.any(String)]],
    ['a,b;c\n1,2;3\n1,2\n', [',', 'LF', expect.any(String)]],
    // Commas in texts under a header without one.
    ['내용\n늦어요, 정말\n좋아요\n별로, 네\n', [null, 'LF', expect.any(String)]],
    // A title above the header.
    ['제목\na,b\n1,2\n3,4\n5,6\n7,8\n', [',', 'LF', expect.any(String)]],
    ['제목\na,b\n1,2\n3,4\n', [null, 'LF', expect.any(String)]],
    ['a,b\r\n1,2\r\n', [',', 'LF', expect.any(String)]],
    ['a,b\r1,2\r', [',', 'CR', expect.any(String)]],
    ['a,b\r1,"x\ny"\r', [',', 'CR', expect.any(String)]],
    ['a,b\r1,2\n3,4\n5,6\n', [',', 'LF', expect.any(String)]],
    ['a,b\r1,2\r3,4\n', [',', 'CR', expect.any(String)]],
    ['a,b\n1,2\r3,4\r5,6\r', [',', 'LF', expect.any(String)]],
  ])('%j', (text, expected) => expect(dialect(text)).toEqual(expected));

  test.each([
    ['tab', '\t'],
    ['\\t', '\t'],
    [';', ';'],
    ['~', '~'],
    ['\x7f', '\x7f'],
  ])('%j as given', (flag, sign) => {
    expect(dialect('a,b\n', flag)).toEqual([sign, 'LF', expect.stringContaining(JSON.stringify(sign))]);
  });

  test.each(['', ',,', '"', 'é', '\x80', 'constructor'])('%j is refused', (flag) => {
    expect(() => dialect('a,b\n', flag)).toThrow(
      expect.toSatisfy(
        ({ code, message, remedy }) =>
          code === 'usage' &&
          message === `--delimiter cannot be "${flag}".` &&
          remedy === 'It takes one ASCII character, or "tab".',
      ),
    );
  });

  test('the first whole records, with their lines; a broken one costs a line', () => {
    const frames = (text: string, isAll: boolean, most = 10) =>
      firstFrames(Buffer.from(text), isAll, UNIX, most).map(({ start, end, fields, line }) => [
        text.slice(start, end),
        fields,
        line,
      ]);
    const text = 'a,b\n\n"x\ny",1\n"bad" x,2\nc,d\ne';
    expect(frames(text, true)).toEqual([
      ['a,b', 2, 1],
      ['"x\ny",1', 2, 3],
      ['c,d', 2, 6],
      ['e', 1, 7],
    ]);
    expect(frames(text, false)).toHaveLength(3);
    expect(frames(text, true, 2)).toHaveLength(2);
    expect(countLines(Buffer.from('a\nb\nc\n'), 0, 6, LF)).toBe(3);
    expect(countLines(Buffer.from('a\nb\nc\n'), 2, 5, LF)).toBe(1);
  });
});

describe('headers', () => {
  test('names are trimmed, unique and never empty', () => {
    expect(uniqueNames([' 내용 ', '내용', '', 'a\n b', '내용', '내용_2', ' '])).toEqual([
      '내용',
      '내용_2',
      'column 3',
      'a b',
      '내용_3',
      '내용_2_2',
      'column 7',
    ]);
  });

  test.each([
    [0, []],
    [
      0,
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [1, [['제목'], ['a', 'b', 'c'], ['1', '2', '3']]],
    [2, [['제목'], ['', '2026'], ['a', 'b', 'c', 'd', 'e']]],
    // Half as much as the widest is no title, nor are three cells.
    [
      0,
      [
        ['a', 'b'],
        ['1', '2', '3', '4'],
      ],
    ],
    [
      1,
      [
        ['a', 'b'],
        ['1', '2', '3', '4', '5'],
      ],
    ],
    [
      0,
      [
        ['a', 'b', 'c'],
        ['1', '2', '3', '4', '5', '6', '7'],
      ],
    ],
    // Of two columns only a line of a single one is a title.
    [1, [['제목'], ['a', 'b'], ['1', '2']]],
    [
      0,
      [
        ['제목', ''],
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    // The header fills six tenths of the widest row.
    [1, [['제목'], ['a', 'b', 'c', ' ', ''], ['1', '2', '3', '4', '5']]],
    [2, [['제목'], ['a', 'b', '', '', ''], ['1', '2', '3', '4', '5']]],
    [1, [[''], ['a', 'b', 'c']]],
  ])('row %i is the header: %j', (row, rows) => expect(likelyHeader(rows)).toBe(row));

  test('titles are told with the line of the header and its first cells', () => {
    expect(titleRows('week.csv', 3, ['a', ' ', 'b', 'c', 'd', 'e', 'f', 'g'])).toMatchObject({
      code: 'header_unclear',
      message: 'week.csv has title lines above its header.',
      remedy: 'The header seems to be line 3 (a | b | c | d | e | f): add --header-row 3.',
    });
    expect(titleRows('week.csv', 2, ['x'.repeat(130)]).remedy).toBe(
      `The header seems to be line 2 (${'x'.repeat(120)}): add --header-row 2.`,
    );
  });
});

describe('a batch of records', () => {
  const text = 'a,b\n1,2\nx"y,3\n';
  const records = [
    { start: 0, end: 3 },
    { start: 4, end: 7 },
    { start: 8, end: 13 },
  ];
  const split = (given: string) => given.split('\n').map((line) => line.split(','));
  const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

  test('is cut in one go, else one by one', () => {
    expect(parseBatch(Buffer.from(text), records, utf8, split)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['x"y', '3'],
    ]);
    const once = (given: string) => {
      if (given.includes('\n')) throw new Error('not at once');
      return split(given);
    };
    expect(parseBatch(Buffer.from(text), records, utf8, once)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['x"y', '3'],
    ]);
    // What no parser cuts into one record is one field.
    expect(parseBatch(Buffer.from(text), records, utf8, () => [])).toEqual([['a,b'], ['1,2'], ['x"y,3']]);
    expect(parseBatch(Buffer.from(text), [], utf8, split)).toEqual([]);
  });

  test('a bad byte costs its record', () => {
    const strict = (bytes: Uint8Array) => {
      const decoded = utf8(bytes);
      if (decoded.includes('1')) throw new TypeError('bad byte');
      return decoded;
    };
    expect(parseBatch(Buffer.from(text), records, strict, split)).toEqual([['a', 'b'], null, ['x"y', '3']]);
  });
});
