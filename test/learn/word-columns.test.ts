import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWords, unpackWords } from '../../src/learn/word-columns.js';

const rows = fc.uniqueArray(
  fc.record({
    hash: fc.nat({ max: 0xffffffff }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    side: fc.double({ min: -3, max: 3, noNaN: true }),
    neutral: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
  { selector: ({ hash }) => hash, maxLength: 200 },
);

describe('word columns', () => {
  it('come back from their bytes within half a step', () =>
    fc.assert(
      fc.property(rows, (words) => {
        const columns = unpackWords(packWords(words));
        for (const word of words) {
          const row = columns.rowOf(word.hash);
          expect(row).not.toBe(-1);
          for (const column of ['share', 'side', 'neutral'] as const) {
            const most = Math.max(...words.map((other) => Math.abs(other[column])));
            expect(Math.abs(columns[column](row) - word[column])).toBeLessThanOrEqual(most / 254 + 1e-6);
          }
        }
      }),
    ));

  it('do not know other words', () =>
    fc.assert(
      fc.property(rows, fc.nat({ max: 0xffffffff }), (words, hash) => {
        const isListed = words.some((word) => word.hash === hash);
        expect(unpackWords(packWords(words)).rowOf(hash) !== -1).toBe(isListed);
      }),
    ));

  it.each([0, 3, 17, 40])('%i bytes that hold no table are refused', (size) =>
    expect(() => unpackWords(new Uint8Array(size).fill(1))).toThrow(RangeError),
  );
});
