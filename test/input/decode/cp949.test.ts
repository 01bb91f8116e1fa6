import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rawText, strictDecoder, tryDecode } from '../../../src/input/decode/decode.js';

/** Lead and trail byte as one number → character, by Python's codec (fixtures/encodings/README.md). */
const TABLE = new Map<number, string>(
  readFileSync('fixtures/encodings/cp949.tsv', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [lead = '', first = '', run = ''] = line.split('\t');
      const start = (Number.parseInt(lead, 16) << 8) + Number.parseInt(first, 16);
      return [...run].map((character, i): [number, string] => [start + i, character]);
    }),
);

const decode = await strictDecoder('cp949');
const pairs = Array.from({ length: 0x10000 }, (_, pair) => pair).filter((pair) => pair >= 0x8000);
const bytesOf = (pair: number) => Uint8Array.of(pair >> 8, pair & 0xff);
const hex = (pair: number) => pair.toString(16).toUpperCase();

describe('CP949 against the table of another implementation', () => {
  test('the table has all points', () => {
    expect(TABLE.size).toBe(17_048);
    expect(new Set(TABLE.values()).size).toBe(17_048);
    expect([TABLE.get(0xb0a1), TABLE.get(0xc8fe), TABLE.get(0x8141), TABLE.get(0xfdfe)]).toEqual([
      '가',
      '힝',
      '갂',
      '詰',
    ]);
    // All modern syllables; Node's own decoder gets 8,822 of them wrong.
    expect([...TABLE.values()].filter((character) => character >= '가' && character <= '힣')).toHaveLength(
      11_172,
    );
  });

  test('each pair of bytes is its character or none', () => {
    const wrong = pairs.flatMap((pair) => {
      const ours = tryDecode(decode, bytesOf(pair));
      return ours === (TABLE.get(pair) ?? null) ? [] : [`${hex(pair)}: ${ours}, not ${TABLE.get(pair)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('also in the middle of a text', () => {
    const text = Buffer.concat([...TABLE.keys()].map((pair) => Buffer.from([...bytesOf(pair), 0x2c])));
    expect(decode(text)).toBe([...TABLE.values()].map((character) => `${character},`).join(''));
  });

  test('a pair that is none is shown as its bytes, whatever follows it', () => {
    const wrong = pairs
      .filter((pair) => !TABLE.has(pair))
      .flatMap((pair) => {
        const [lead = 0, trail = 0] = bytesOf(pair);
        const shown = rawText(Uint8Array.of(0x61, lead, trail, 0x0a), decode);
        const escaped = `\\x${hex(lead)}`;
        // The second byte is text of its own (ASCII), or as bad as the first.
        const rest = trail < 0x80 ? String.fromCharCode(trail) : `\\x${hex(trail)}`;
        return shown === `a${escaped}${rest}\n` ? [] : [`${hex(pair)}: ${JSON.stringify(shown)}`];
      });
    expect(wrong).toEqual([]);
  });

  test.each([0x80, 0xff, 0xb0, 0xc9, 0xfe])('the byte %i alone is none', (byte) => {
    expect(tryDecode(decode, Uint8Array.of(byte))).toBeNull();
    expect(tryDecode(decode, Uint8Array.of(byte, 0x0a))).toBeNull();
  });

  test('single bytes are ASCII', () => {
    const ascii = Uint8Array.from({ length: 128 }, (_, byte) => byte);
    expect(decode(ascii)).toBe(Buffer.from(ascii).toString('latin1'));
  });
});
