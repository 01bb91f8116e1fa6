import { describe, expect, it } from 'vitest';
import { FNV_OFFSET, finish, hashString, step } from '../../src/learn/hash.js';

const fnv = (text: string): number =>
  [...text].reduce((hash, letter) => step(hash, letter.charCodeAt(0)), FNV_OFFSET) >>> 0;

describe('hash', () => {
  // test vectors of the FNV reference code; on ASCII a code unit is a byte
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('FNV-1a of %j', (text, hash) => {
    expect(fnv(text)).toBe(hash);
  });

  // fmix32 of MurmurHash3
  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [0xffffffff, 0x81f16f39],
  ])('finishes %i', (hash, finished) => {
    expect(finish(hash)).toBe(finished);
  });

  it('spreads Korean syllables over the top bits', () => {
    const buckets = new Set(
      Array.from({ length: 11172 }, (_, i) => hashString(String.fromCharCode(0xac00 + i)) >>> 12),
    );
    // 11,172 balls in 2^20 boxes: 59 collisions are expected of a random function
    expect(buckets.size).toBeGreaterThan(11172 - 120);
  });
});
