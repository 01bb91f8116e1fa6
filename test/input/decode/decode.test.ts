import { describe, expect, test } from 'vitest';
import { rawText, strictDecoder, tryDecode } from '../../../src/input/decode/decode.js';
import type { Encoding } from '../../../src/input/decode/labels.js';
import { utf16SampleToUtf8, utf16ToUtf8 } from '../../../src/input/decode/utf16.js';
import { cp949, join, latin1, utf16be, utf16le } from './bytes.js';

/** Bytes, what they are as text (null: they are none), and what a person sees of them. */
const CASES: readonly [Encoding, Uint8Array, string | null, string][] = [
  ['utf-8', join('좋아요 👍\r\n'), '좋아요 👍\r\n', '좋아요 👍\r\n'],
  ['utf-8', latin1('a\xffb'), null, 'a\\xFFb'],
  ['utf-8', latin1('\xea\xb0'), null, '\\xEA\\xB0'],
  ['utf-8', join(latin1('\xea\xb0'), '가'), null, '\\xEA\\xB0가'],
  ['utf-8', latin1('\xc0\xaf'), null, '\\xC0\\xAF'],
  ['utf-8', latin1('\xed\xa0\x80'), null, '\\xED\\xA0\\x80'],
  ['utf-8', latin1('\xf4\x90\x80\x80'), null, '\\xF4\\x90\\x80\\x80'],
  ['utf-8', join('�'), '�', '�'],
  ['utf-8', join('\ufeff가'), '\ufeff가', '\ufeff가'],
  ['utf-8', join('a\0b'), 'a\0b', 'a\0b'],
  ['cp949', cp949('뷁 배송 ★ ㅋㅋ'), '뷁 배송 ★ ㅋㅋ', '뷁 배송 ★ ㅋㅋ'],
  ['cp949', join(cp949('좋'), latin1('\xc9A'), cp949('아')), null, '좋\\xC9A아'],
  ['cp949', join(cp949('좋'), latin1('\xff'), cp949('아')), null, '좋\\xFF아'],
  ['cp949', join(cp949('좋').subarray(0, 1), ',', cp949('아')), null, '\\xC1,아'],
  ['windows-1252', latin1('don\x92t caf\xe9 \x80'), 'don’t café €', 'don’t café €'],
  // WHATWG gives the five bytes that windows-1252 leaves open to C1 controls.
  ['windows-1252', latin1('\x81\x8d\x8f\x90\x9d'), '\x81\x8d\x8f\x90\x9d', '\x81\x8d\x8f\x90\x9d'],
];

describe('decoding', () => {
  test.each(CASES)('%s %j', async (encoding, bytes, text, shown) => {
    const decode = await strictDecoder(encoding);
    expect(tryDecode(decode, bytes)).toBe(text);
    expect(rawText(bytes, decode)).toBe(shown);
  });

  test('no byte is ever swallowed: a reject is cut at 10,000 characters and says so', async () => {
    const decode = await strictDecoder('utf-8');
    expect(rawText(join('가'.repeat(10_000)), decode)).toBe('가'.repeat(10_000));
    expect(rawText(join('가'.repeat(10_001)), decode)).toBe(`${'가'.repeat(10_000)}…`);
    expect(rawText(join('a'.repeat(1_000_000)), decode)).toBe(`${'a'.repeat(10_000)}…`);
    expect(rawText(join('a'.repeat(9_998), latin1('\xff'), 'b'), decode)).toBe(`${'a'.repeat(9_998)}\\x…`);
    expect(rawText(join('👍'.repeat(100_000)).subarray(0, -1), decode)).toHaveLength(10_001);
  });
});

async function whole(bytes: Uint8Array, chunk: number, endian: 'le' | 'be'): Promise<Buffer> {
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  })();
  const out: Uint8Array[] = [];
  for await (const piece of utf16ToUtf8(chunks, endian)) out.push(piece);
  return Buffer.concat(out);
}

const FF = '\xff';

describe('UTF-16 becomes UTF-8', () => {
  const text = '\ufeffid\t내용\r\n1\t좋아요 👍👨‍👩‍👧\r\n';

  test.each([1, 2, 3, 4, 5, 7, 64, 1000])('in chunks of %i bytes', async (chunk) => {
    expect((await whole(utf16le(text), chunk, 'le')).toString()).toBe(text);
    expect((await whole(utf16be(text), chunk, 'be')).toString()).toBe(text);
  });

  test.each([
    ['a high surrogate alone', 'a\ud83db', `a${FF}b`],
    ['a low surrogate alone', 'a\udc4db', `a${FF}b`],
    ['in the wrong order', '\udc4d\ud83d', `${FF}${FF}`],
    ['two high ones and a low one', '\ud83d\ud83d\udc4d', `${FF}${join('👍').toString('latin1')}`],
    ['at the end', 'ab\ud83d', `ab${FF}`],
  ])('%s is a bad byte, wherever the stream is cut', async (_, units, expected) => {
    for (const chunk of [1, 2, 3, 4, 5, 100]) {
      expect((await whole(utf16le(units), chunk, 'le')).toString('latin1')).toBe(expected);
      expect((await whole(utf16be(units), chunk, 'be')).toString('latin1')).toBe(expected);
    }
  });

  test('half a unit at the end is a bad byte; a sample leaves it out', async () => {
    const bytes = join(utf16le('가'), 'x');
    expect((await whole(bytes, 2, 'le')).toString('latin1')).toBe(`${join('가').toString('latin1')}${FF}`);
    expect(Buffer.from(utf16SampleToUtf8(bytes, 'le')).toString()).toBe('가');
    expect(Buffer.from(utf16SampleToUtf8(utf16le('가👍').subarray(0, -2), 'le')).toString()).toBe('가');
  });
});
