import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/data/packed.js';

const numbers = fc.oneof(
  fc.int32Array(),
  fc.uint32Array(),
  fc.uint16Array(),
  fc.uint8Array(),
  fc.float64Array({ noNaN: true }),
);
const word = fc.string({ unit: 'grapheme', maxLength: 4 });
const value = fc.oneof(
  numbers,
  word,
  fc.integer(),
  fc.constant(null),
  fc.array(word),
  fc.array(word, { minLength: 101, maxLength: 130 }),
  fc.record({ inside: numbers, words: fc.array(word, { minLength: 101, maxLength: 110 }) }),
);

test('data comes back from its bytes, wherever these begin', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), value), fc.nat({ max: 9 }), (data, shift) => {
      const packed = pack(data);
      const elsewhere = Buffer.alloc(packed.length + shift);
      packed.copy(elsewhere, shift);
      expect(unpack(elsewhere.subarray(shift))).toEqual({ ...data });
    }),
    { numRuns: 60 },
  ));
