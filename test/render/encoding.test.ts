import { describe, expect, test } from 'vitest';
import { outputEncoding } from '../../src/cli/annotations/encoding.js';
import { strictDecoder } from '../../src/input/decode/decode.js';
import { cp949Encoder } from '../../src/render/encoding/cp949.js';

describe('CP949', () => {
  test('every syllable of Hangul comes back as it was', async () => {
    const syllables = Array.from({ length: 11_172 }, (_, i) => String.fromCharCode(0xac00 + i)).join('');
    const { bytes, missing } = (await cp949Encoder())(syllables);
    expect(missing).toEqual([]);
    expect((await strictDecoder('cp949'))(bytes)).toBe(syllables);
  });

  test('what it does not have is written by its number, and told', async () => {
    const { bytes, missing } = (await cp949Encoder())('좋아요 👍👍 café \ud83d');
    expect((await strictDecoder('cp949'))(bytes)).toBe('좋아요 \\u{1F44D}\\u{1F44D} caf\\u{00E9} \\u{D83D}');
    expect(missing).toEqual(['👍', 'é', '\ud83d']);
  });
});

describe('told by row', () => {
  const lines = async (rows: readonly string[], verbose = false) => {
    const encoding = await outputEncoding('cp949', 'csv');
    for (const [i, text] of rows.entries()) encoding.encode(text, { source: 'a.csv', row: i + 1 });
    const said: string[] = [];
    encoding.tell((line) => said.push(line), verbose);
    return said;
  };

  test('nothing where all can be written', async () => {
    expect(await lines(['늦어요', 'late'])).toEqual([]);
  });

  test('row and characters, no character that a terminal obeys', async () => {
    expect(await lines(['늦어요', '👍 👍 é', '\u200b\u009b'])).toEqual([
      expect.stringContaining('2 rows have characters that CP949 does not have'),
      '  a.csv, row 2: 👍 (U+1F44D), é (U+00E9)',
      '  a.csv, row 3: U+200B, U+009B',
    ]);
  });

  test('the first twenty, or all with -v', async () => {
    const many = Array.from({ length: 30 }, () => '👍');
    expect((await lines(many)).at(-1)).toBe('  and 10 more rows; -v tells them all');
    expect(await lines(many, true)).toHaveLength(31);
  });

  test('JSON is UTF-8 by its standard', async () => {
    await expect(outputEncoding('cp949', 'ndjson')).rejects.toThrow(/CSV and TSV/);
    expect((await outputEncoding(undefined, 'ndjson')).encode('글', null)).toBe('글');
  });
});
