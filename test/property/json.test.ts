import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, ndjson } from '../../src/input/json/json.js';
import { brief, options, readAll, source } from '../input/source.js';

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.constantFrom('{"id":1}', '},{"id":"2"', ']},[{', '\\"', '한글 {괄호} [대괄호]', '"', '\\', '\n'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.record({ id: fc.integer(), body: fc.string() }), { maxLength: 3 }),
);
const record = fc.record({ id: fc.nat(), text: value, more: value });
const space = fc.constantFrom(undefined, 1, 2, '\t');
const chunk = fc.integer({ min: 1, max: 200 });

describe('JSON', () => {
  test('is read again exactly, however it is laid out and however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 20 }),
        space,
        chunk,
        fc.boolean(),
        async (records, indent, size, nested) => {
          const document = nested ? { meta: [1, [2]], 'd"ata': { items: records }, end: '}]' } : records;
          const table = await json.open(source(JSON.stringify(document, null, indent), 'x.json', size), {
            ...options,
            ...(nested ? { recordsPath: 'd"ata.items' } : {}),
          });
          expect(table.columns).toEqual(['id', 'text', 'more']);
          expect(brief(await readAll(table))).toEqual(
            records.map(({ id, text, more }) => [id, text ?? '', more ?? '']),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('lines are read again exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), chunk, async (records, size) => {
        const table = await ndjson.open(
          source(records.map((one) => JSON.stringify(one)).join('\n'), 'x.ndjson', size),
          options,
        );
        expect(brief(await readAll(table))).toEqual(
          records.map(({ id, text, more }) => [id, text ?? '', more ?? '']),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** Ways in which files break: each spoils one record and leaves the number of records as it is. */
const DAMAGES: readonly ((element: string) => string)[] = [
  (element) => element.slice(0, -1),
  (element) => element.replace(/"$|"\}$/, '}'),
  (element) => element.replace('"text":"', '"text":""'),
  (element) => element.replace('"text":"', '"text":'),
  (element) => `${element}}`,
  (element) => element.replace('{', '{{'),
  (element) => element.replace(':', ''),
  (element) => element.replace('"id":', '"id":['),
  (element) => element.replace('"text":"', '"text":"\n'),
  (element) => element.replace('"id":', '"id":\u0001'),
];

describe('broken JSON', () => {
  // A closing brace in a text whose quote is damaged may end a valid, shorter record: nobody could tell.
  const plain = fc.record({
    id: fc.nat(),
    text: fc.string({ unit: fc.constantFrom('가', '나', 'a', ' ', '{', ':', ',', '"'), maxLength: 12 }),
  });
  const file = fc.array(fc.tuple(plain, fc.option(fc.constantFrom(...DAMAGES), { freq: 6 })), {
    minLength: 2,
    maxLength: 30,
  });

  test('read + rejected = present, and what is whole is read', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.constantFrom(',', ',\n', ', ', '\n,'), chunk, async (rows, comma, size) => {
        // The first record shows how records begin, so it stays whole.
        const elements = rows.map(([one, damage], i) =>
          damage && i > 0 ? damage(JSON.stringify(one)) : JSON.stringify(one),
        );
        const whole = rows.filter(([, damage], i) => !damage || i === 0).map(([{ id }]) => id);
        const table = await json.open(source(`[${elements.join(comma)}]`, 'x.json', size), options);
        const items = await readAll(table);
        expect(items).toHaveLength(rows.length);
        expect(items.map((item) => item.row)).toEqual(rows.map((_, i) => i + 1));
        const read = items.flatMap((item) => (item.kind === 'record' ? [item.cells[0]] : []));
        expect(read).toEqual(expect.arrayContaining(whole));
      }),
      { numRuns: 1000 },
    );
  });
});
