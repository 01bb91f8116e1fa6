import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { pack, unpack } from '../../src/workers/parcel.js';

const text = fc.string({ unit: 'binary' });
const field = fc.option(text, { nil: null });

/** Sources with text columns and segments of their own, as a run over several files has them. */
const verbatims = fc
  .array(
    fc.record({
      source: fc.constantFrom('a.csv', 'b.json'),
      row: fc.integer({ min: 1 }),
      fields: fc.tuple(field, field, fc.oneof(field, fc.integer()), field, field, field),
      texts: fc.array(text, { minLength: 1, maxLength: 3 }),
      cells: fc.array(text, { maxLength: 4 }),
      repeats: fc.boolean(),
    }),
  )
  .map((rows) =>
    rows.map(
      ({ source, row, fields: [id, date, rating, product, channel, customer], texts, cells, repeats }) => ({
        kind: 'verbatim' as const,
        source,
        row,
        id,
        date,
        rating,
        product,
        channel,
        customer,
        segments: Object.fromEntries([
          ['__proto__', source],
          ['지역', texts[0]!],
        ]),
        texts: texts.map((one, i) => ({ column: `c${i}`, text: one })),
        cells: repeats ? [...cells, ...texts] : cells,
      }),
    ),
  );

test('what is packed comes out as it was, also through a clone', () => {
  fc.assert(
    fc.property(verbatims, (items: readonly Verbatim[]) => {
      expect(unpack(structuredClone(pack(items)))).toEqual(items);
    }),
  );
});
