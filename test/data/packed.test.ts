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

const words = Array.from({ length: 101 }, (_, i) => `word ${i}`);

test.each<[string, unknown, string]>([
  ['a typed array in a list', { a: [Int32Array.of(1)] }, 'a typed array in a list, as at .a[0]'],
  [
    'a typed array deep in a list',
    { a: [{ b: Int32Array.of(1) }] },
    'a typed array in a list, as at .a[0].b',
  ],
  [
    'a long list of words in a list',
    { a: { b: [1, words] } },
    'a long list of words in a list, as at .a.b[1]',
  ],
  [
    'a long list in a record in a list',
    { a: [{ b: words }] },
    'a long list of words in a list, as at .a[0].b',
  ],
  ['a key of its own', { a: { place: 1 } }, 'the key "place", which marks an array, as at .a'],
  ['a type of array that it does not know', { a: Float32Array.of(1) }, 'a Float32Array, as at .a'],
  ['a map', { a: new Map() }, 'a Map, as at .a'],
  ['a date', { a: new Date(0) }, 'a Date, as at .a'],
  ['a function', { a: () => 1 }, 'a value of the type function, as at .a'],
  ['a big number', { a: 1n }, 'a value of the type bigint, as at .a'],
  ['nothing', { a: [undefined] }, 'a value of the type undefined, as at .a[0]'],
  ['no number', { a: Number.NaN }, 'the number NaN, as at .a'],
  ['a list alone', [1], 'must be an object'],
  ['an array alone', Int32Array.of(1), 'must be an object'],
])('what would not come back is refused with its place: %s', (_, data, message) => {
  expect(() => pack(data)).toThrow(TypeError);
  expect(() => pack(data)).toThrow(message);
});

test('lists of lists come back, and words that are no whole Unicode', () => {
  const data = { lists: [[1, 2], [['a']]], words: [...words, '\ud800'] };
  expect(unpack(pack(data))).toEqual(data);
});
