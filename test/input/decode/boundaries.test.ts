import { describe, expect, test } from 'vitest';
import { chooseEncoding, detectEncoding, utf16Of } from '../../../src/input/decode/detect.js';
import { isUtf16Label } from '../../../src/input/decode/labels.js';
import { said } from '../notes.js';
import { source } from '../source.js';
import { cp949, join, utf16le } from './bytes.js';

/** "EA B0 80" as bytes. */
const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));

/** What is said of bytes: the encoding and why, or how the question begins. */
function told(bytes: Uint8Array, isAll = true): string {
  try {
    const { encoding, why } = detectEncoding(bytes, isAll, 'x.csv');
    return `${encoding}: ${said([why])[0]}`;
  } catch (error) {
    return (error as Error).message;
  }
}
const UNCLEAR = 'The encoding of x.csv cannot be told with certainty.';
const WESTERN = 'x.csv is neither UTF-8 nor Korean CP949; it looks like windows-1252 (Western European).';

describe('characters of UTF-8, by their first and last bytes (Unicode 3.9, table 3-7)', () => {
  const TEXT = '배송이 너무 늦어요 가격은 싸서 가끔 사요 그래도';

  test.each([
    'C2 80',
    'DF BF',
    'E0 A0 80',
    'E0 BF BF',
    'E1 80 80',
    'EC BF BF',
    'ED 80 80',
    'ED 9F BF',
    'EE 80 80',
    'EF BF BF',
    'F0 90 80 80',
    'F0 BF BF BF',
    'F1 80 80 80',
    'F3 BF BF BF',
    'F4 80 80 80',
    'F4 8F BF BF',
  ])('%s is one', (bytes) => {
    expect(told(join(TEXT, hex(bytes), '\n'))).toBe('utf-8: valid UTF-8');
  });

  test.each([
    ['80', 1],
    ['BF', 1],
    ['C0 80', 2],
    ['C1 BF', 2],
    ['C2 7F', 1],
    ['C2 C2 80', 1],
    ['DF', 1],
    ['E0 9F BF', 3],
    ['E0 A0 7F', 2],
    ['E1 7F 80', 2],
    ['E1 80', 2],
    ['EC 80 7F', 2],
    ['ED A0 80', 3],
    ['EF BF', 2],
    ['F0 8F BF BF', 4],
    ['F0 90 80 7F', 3],
    ['F0 90 7F 80', 3],
    ['F1 80 80', 3],
    ['F4 90 80 80', 4],
    ['F5 80 80 80', 4],
    ['FF', 1],
  ])('%s is none, with %i bad bytes', (bytes, bad) => {
    expect(told(join(TEXT, hex(bytes), '\n'))).toMatch(
      new RegExp(`^utf-8: UTF-8 with bad bytes \\(${bad}\\) among \\d+ characters$`),
    );
  });

  test('a bad byte needs four good characters', () => {
    expect(told(join('가나다라', hex('FF')))).toBe('utf-8: UTF-8 with bad bytes (1) among 4 characters');
    expect(told(join('가나다', hex('FF')))).not.toMatch(/^utf-8/);
    expect(told(join('가나다라마바사아', hex('FF 20 FF')))).toMatch(/^utf-8: UTF-8 with bad bytes \(2\)/);
    expect(told(join('가나다라마바사', hex('FF 20 FF')))).not.toMatch(/^utf-8/);
  });

  test('what the sample cuts is no bad byte, what stands before its last three is', () => {
    expect(told(join('가나다라', hex('F0 90 80')), false)).toBe('utf-8: valid UTF-8');
    expect(told(join('가나다라', hex('FF'), 'abc'), false)).toMatch(/bad bytes \(1\)/);
    expect(told(join('가나다라', hex('FF'), 'ab'), false)).toBe('utf-8: valid UTF-8');
  });

  test('without a letter above ASCII nothing is said but that', () => {
    expect(told(join('a\x7f'))).toBe('utf-8: only ASCII so far');
    expect(told(join(''))).toBe('utf-8: only ASCII so far');
    expect(told(join('é'))).toBe('utf-8: valid UTF-8');
  });
});

/** What part of CP949 a pair of bytes is, as can be seen from the share of common syllables it leaves to others. */
function partOf(pair: string): string {
  const beside = (common: string): string => told(join(cp949(common), hex(pair), '\n'));
  const share = (text: string): number | null => {
    const found = /^cp949: not UTF-8; (\d+) %/.exec(text);
    return found ? Number(found[1]) : null;
  };
  const three = share(beside('가나다'));
  if (three === 100) return 'a common syllable';
  if (three === 75) return 'a sign';
  const twelve = share(beside('가나다라마바사아자차카타'));
  return twelve === 92 ? 'rare' : twelve === 100 ? 'bad' : `share ${twelve}`;
}

describe('pairs of CP949, by their first and last bytes', () => {
  test.each([
    ...['B0 A1', 'B0 FE', 'C8 A1', 'C8 FE'].map((pair) => [pair, 'a common syllable']),
    ...['A1 A1', 'A1 FE', 'AC A1', 'AC FE'].map((pair) => [pair, 'a sign']),
    ...['AD A1', 'AF FE', 'C9 A1', 'FD A1', 'FD FE', 'C9 FE'].map((pair) => [pair, 'rare']),
    ...['81 41', '81 5A', '81 61', '81 7A', '81 81', '81 FE', 'A0 A1', 'A0 FE'].map((pair) => [pair, 'rare']),
    ...['A1 A0', 'B0 41', 'C6 41', 'C6 A0'].map((pair) => [pair, 'rare']),
    ...[
      '80 41',
      '81 40',
      '81 5B',
      '81 60',
      '81 7B',
      '81 80',
      '81 FF',
      'C7 41',
      'C7 A0',
      'FE A1',
      'B0 40',
    ].map((pair) => [pair, 'bad']),
    ...['FE FE', 'FD FF', 'C8 FF', 'FF 41'].map((pair) => [pair, 'bad']),
  ])('%s is %s', (pair, part) => {
    expect(partOf(pair!)).toBe(part);
  });

  test('a rare pair needs six common ones, a bad byte four pairs, and one pair must be common', () => {
    expect(told(cp949('가나다라마바伽'))).toBe('cp949: not UTF-8; 86 % common Korean syllables');
    expect(told(cp949('가나다라마伽'))).toBe(UNCLEAR);
    expect(told(join(cp949('가나다라'), hex('FF 20')))).toBe(
      'cp949: not UTF-8; 100 % common Korean syllables',
    );
    expect(told(join(cp949('가나다★'), hex('FF 20')))).toBe('cp949: not UTF-8; 75 % common Korean syllables');
    expect(told(join(cp949('가나다'), hex('FF 20')))).not.toMatch(/^cp949/);
    expect(told(cp949('★★★'))).toBe(UNCLEAR);
    expect(told(cp949('가'))).toBe('cp949: not UTF-8; 100 % common Korean syllables');
  });
});

describe('UTF-16 without a mark', () => {
  const LITTLE = 'utf-16le: NUL bytes at odd places';
  const BIG = 'utf-16be: NUL bytes at even places';

  test.each([
    ['61 00 62 00', LITTLE],
    ['00 61 00 62', BIG],
    ['61 00 62 00 63', LITTLE],
    ['61 00', 'utf-8: only ASCII so far'],
    ['61 00 62', 'utf-8: only ASCII so far'],
    // Spaces, tabs and line ends are text, other control characters and DEL are not.
    ['09 00 0D 00', LITTLE],
    ['20 00 7E 00', LITTLE],
    ['00 09 00 7E', BIG],
    ['08 00 61 00', 'utf-8: only ASCII so far'],
    ['0E 00 61 00', 'utf-8: only ASCII so far'],
    ['1F 00 61 00', 'utf-8: only ASCII so far'],
    ['7F 00 61 00', 'utf-8: only ASCII so far'],
    ['00 08 00 61', 'utf-8: only ASCII so far'],
  ])('%s', (bytes, expected) => expect(told(hex(bytes))).toBe(expected));

  test('one byte of fifty is enough', () => {
    expect(told(utf16le(`${'가'.repeat(48)}ab`))).toBe(LITTLE);
    expect(told(utf16le(`${'가'.repeat(49)}ab`))).not.toBe(LITTLE);
  });

  test('the other order may have a tenth of them', () => {
    const little = '61 00 ';
    const big = '00 61 ';
    expect(told(hex(little.repeat(10) + big))).toBe(LITTLE);
    expect(told(hex(little.repeat(9) + big))).toBe('utf-8: only ASCII so far');
    expect(told(hex(big.repeat(10) + little))).toBe(BIG);
    expect(told(hex(big.repeat(9) + little))).toBe('utf-8: only ASCII so far');
  });
});

describe('byte order marks', () => {
  test.each([
    ['EF BB BF', 'utf-8: byte order mark'],
    ['FF FE', 'utf-16le: byte order mark'],
    ['FE FF', 'utf-16be: byte order mark'],
  ])('%s is one', (bytes, expected) => {
    expect(told(hex(bytes))).toBe(expected);
    expect(told(join(hex(bytes), hex('61')))).toBe(expected);
  });

  test.each(['EF BB 61', 'EF 61 BF', '61 BB BF', 'FF FF', 'FF 61', '61 FE', 'FE FE', 'FE 61', '61 FF', ''])(
    '%s is none',
    (bytes) => expect(told(hex(bytes))).not.toMatch(/mark/),
  );
});

describe('windows-1252: at least half of what is above ASCII stands alone', () => {
  test.each([
    ['E9', WESTERN],
    ['61 80 62', WESTERN],
    ['61 80 80 62', UNCLEAR],
    ['61 E9 20 62 E9 20 63 E9 E9 20', WESTERN],
    ['61 E9 20 63 E9 E9 20', UNCLEAR],
    ['E9 20 E9', WESTERN],
    ['E9 E9', UNCLEAR],
  ])('%s', (bytes, expected) => expect(told(hex(bytes))).toBe(expected));
});

describe('what the user names', () => {
  test('is not looked for; without a name the bytes are asked', () => {
    const chosen = (bytes: Uint8Array, label?: string): string => {
      const { encoding, why } = chooseEncoding(source(bytes, 'x.csv'), label);
      return `${encoding}: ${said([why])[0]}`;
    };
    expect(chosen(cp949('내용'), undefined)).toBe('cp949: not UTF-8; 100 % common Korean syllables');
    expect(chosen(cp949('내용'), 'utf-8')).toBe('utf-8: as given');
    expect(chosen(hex('FE FF 00 61'), 'utf-16')).toBe('utf-16be: as given');
    expect(chosen(hex('FE FF 00 61'), 'utf-16le')).toBe('utf-16le: as given');
    expect(chosen(join('abc'), 'utf-16')).toBe('utf-16le: as given');
  });

  test('UTF-16 is one of two, by its mark or its NULs, or none', () => {
    expect(utf16Of(hex('FE FF'))).toBe('utf-16be');
    expect(utf16Of(hex('61 00 62 00'))).toBe('utf-16le');
    expect(utf16Of(hex('00 61 00 62'))).toBe('utf-16be');
    expect(utf16Of(hex('EF BB BF'))).toBeNull();
    expect(utf16Of(join('abc'))).toBeNull();
  });

  test.each(['utf-16', 'UTF16', ' unicode ', 'Utf-16'])('%j leaves the byte order open', (label) =>
    expect(isUtf16Label(label)).toBe(true),
  );
  test.each(['utf-16le', 'utf-8', 'xutf-16', 'unicodes', 'utf--16'])('%j does not', (label) =>
    expect(isUtf16Label(label)).toBe(false),
  );
});
