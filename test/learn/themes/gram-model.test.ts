import { describe, expect, it } from 'vitest';
import { FeatureBuffer } from '../../../src/learn/features.js';
import { seededRandom } from '../../../src/learn/random.js';
import { ColumnQuads, columnQuads } from '../../../src/learn/themes/column-quads.js';
import { gramHeader, packGrams, unpackGrams } from '../../../src/learn/themes/gram-file.js';
import { GramIndex, gramIndex } from '../../../src/learn/themes/gram-index.js';
import { type GramModel, GramReader, RARITY_STEP } from '../../../src/learn/themes/gram-model.js';
import { readyGrams } from '../../../src/learn/themes/ready-grams.js';

const MODEL: GramModel = {
  columns: ['a', 'b'],
  scales: [0.5, 0.25],
  bias: [-1, 1],
  keys: Uint32Array.from([10, 20, 4_000_000_000]),
  rarity: Uint8Array.from([2 / RARITY_STEP, 1 / RARITY_STEP, 2 / RARITY_STEP]),
  table: Int8Array.from([4, -4, 8, 0, -127, 127]),
};

function features(...grams: [code: number, start: number][]): FeatureBuffer {
  const buffer = new FeatureBuffer(0);
  for (const [code, start] of grams) buffer.push(code, 0, start, start + 1);
  return buffer;
}
const whole = (reader: GramReader): number[] => {
  const out = new Float64Array(2);
  reader.ofWhole(out);
  return [...out];
};
const stretch = (reader: GramReader, index: number): number[] => {
  const out = new Float64Array(2);
  reader.ofStretch(index, out);
  return [...out];
};

describe('a table of n-grams', () => {
  it('adds the rows of known n-grams, divided by their length', () => {
    const reader = new GramReader(MODEL, readyGrams(MODEL));
    reader.read(features([10, 0], [20, 3], [12, 5]), [{ end: 8 }]);
    const length = Math.sqrt(4 + 1);
    expect(whole(reader)[0]).toBeCloseTo(-1 + (0.5 * 12) / length, 12);
    expect(whole(reader)[1]).toBeCloseTo(1 - (0.25 * 4) / length, 12);
    expect(stretch(reader, 0)).toEqual(whole(reader));
  });

  it('an n-gram counts once a stretch, in the stretch where it begins', () => {
    const reader = new GramReader(MODEL, readyGrams(MODEL));
    reader.read(features([10, 0], [10, 2], [20, 9], [10, 9]), [{ end: 5 }, { end: 12 }]);
    expect(stretch(reader, 0)[0]).toBeCloseTo(-1 + (0.5 * 4) / 2, 12);
    expect(stretch(reader, 1)[0]).toBeCloseTo(-1 + (0.5 * 12) / Math.sqrt(5), 12);
    expect(whole(reader)[0]).toBeCloseTo(-1 + (0.5 * 16) / 3, 12);
  });

  it('a text without known n-grams, or without stretches, leaves the intercepts; nothing is left of the text before', () => {
    const reader = new GramReader(MODEL, readyGrams(MODEL));
    reader.read(features([4_000_000_000, 0]), [{ end: 1 }]);
    reader.read(features([999, 0]), []);
    expect(whole(reader)).toEqual([-1, 1]);
    expect(stretch(reader, 0)).toEqual([-1, 1]);
  });

  it('is the same after it was packed, also inside a larger buffer', () => {
    const bytes = packGrams(MODEL);
    const inside = Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(5)]).subarray(3, 3 + bytes.length);
    expect(unpackGrams(gramHeader(MODEL), inside)).toEqual(MODEL);
  });

  it('refuses bytes of another size', () => {
    const bytes = packGrams(MODEL);
    expect(() => unpackGrams(gramHeader(MODEL), bytes.subarray(1))).toThrow(RangeError);
  });
});

describe('the index of n-grams', () => {
  it('finds every known code, and no other', () => {
    const random = seededRandom(3);
    const codes = [...new Set(Array.from({ length: 5000 }, () => Math.floor(random() * 2 ** 31) * 2))];
    const [known, unknown] = [codes.slice(0, 3000), codes.slice(3000)];
    const index = new GramIndex(gramIndex(Uint32Array.from(known)));
    expect(known.map((code) => index.rowOf(code))).toEqual(known.map((_, row) => row));
    expect(unknown.every((code) => index.rowOf(code) === -1)).toBe(true);
    expect(new GramIndex(gramIndex(new Uint32Array())).rowOf(0)).toBe(-1);
    expect(new GramIndex(gramIndex(Uint32Array.of(0, 4_294_967_294))).rowOf(4_294_967_294)).toBe(1);
  });
});

describe('four columns at once', () => {
  it.each([4, 5, 6, 7])(
    'sum as column by column, %i columns, also when thousands of giants are added',
    (width) => {
      const random = seededRandom(width);
      const rows = 40;
      const table = Int8Array.from({ length: rows * width }, (_, i) =>
        i < 2 * width ? (i % 2 === 0 ? 127 : -127) : Math.floor(random() * 255) - 127,
      );
      const quads = new ColumnQuads(columnQuads(table, width), width);
      const [sums, plain] = [new Int32Array(2 * width), new Int32Array(2 * width)];
      for (let round = 0; round < 2; round++) {
        quads.begin(2);
        for (let i = 0; i < 5000; i++) {
          const any = () => (random() < 0.7 ? 0 : Math.floor(random() * rows));
          const stretch = i % 3 === 0 ? 1 : 0;
          const added = i % 5 === 0 ? [any()] : [any(), any(), any(), any()];
          if (added.length === 1) quads.add(added[0]!, stretch, sums);
          else quads.addFour(added[0]!, added[1]!, added[2]!, added[3]!, stretch, sums);
          for (const row of added)
            for (let c = 0; c < width; c++) plain[stretch * width + c]! += table[row * width + c]!;
        }
        for (const stretch of [0, 1]) quads.settle(stretch, sums);
        expect(sums).toEqual(plain);
      }
      for (let i = 0; i < table.length; i++)
        expect(quads.weight(Math.floor(i / width), i % width)).toBe(table[i]);
    },
  );

  it('a sum filled to the brim by fours takes one more', () => {
    const quads = new ColumnQuads(columnQuads(Int8Array.from([127, 127, 127, 127]), 4), 4);
    const sums = new Int32Array(4);
    quads.begin(1);
    for (let ones = 0; ones < 4; ones++) {
      for (let i = 0; i < 64; i++) quads.addFour(0, 0, 0, 0, 0, sums);
      quads.add(0, 0, sums);
    }
    for (let i = 0; i < 300; i++) quads.add(0, 0, sums);
    quads.settle(0, sums);
    expect([...sums]).toEqual(Array(4).fill(127 * (4 * 257 + 300)));
  });
});
