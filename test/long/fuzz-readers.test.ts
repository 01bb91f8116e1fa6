import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip } from '../../src/input/gunzip.js';
import { openTable } from '../../src/input/readers.js';
import { readAll, source } from '../input/source.js';
import { checkBrokenFiles } from '../property/csv-check.js';
import { changed, check, fresh, near, RUNS, timed, told } from './fuzz.js';

const csv = Buffer.from(
  'id,date,내용\n1,2026-11-09,"배송이 ""너무"" 느려요"\n2,2026.11.10,좋아요\n3,,"두 줄\n짜리"\n',
);
const ndjson = Buffer.from(
  '{"id":"1","text":"느려요","rating":1}\n{"id":"2","text":"좋아요","nested":{"a":[1,2]}}\n{"id":"3","text":"\\ud83d"}\n',
);
const json = Buffer.from(`{"data":{"items":[${ndjson.toString('utf8').trim().split('\n').join(',')}]}}`);

test.each([
  ['csv', 'x.csv', csv],
  ['tsv', 'x.tsv', Buffer.from(csv.toString('utf8').replaceAll(',', '\t'))],
  ['utf-16', 'x.csv', Buffer.from(`\ufeff${csv.toString('utf8')}`, 'utf16le')],
  ['json', 'x.json', json],
  ['ndjson', 'x.ndjson', ndjson],
])('%s', async (reader, name, bytes) => {
  const seen = fresh();
  await fc.assert(
    fc.asyncProperty(near(bytes), async (file) => void (await check(file, name, seen))),
    { numRuns: RUNS },
  );
  told(reader, seen);
});

test('ndjson: read + rejected = lines that are not blank', async () => {
  const seen = fresh();
  const line = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\n\r]/g, ' ')),
    fc.constantFrom(
      '{"text":"느려요"}',
      '{"text":',
      '}',
      '[]',
      'null',
      '{"text":{"a":{"b":[1,{"c":2}]}}}',
      '',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
      const whole = ['{"text":"first"}', ...lines];
      const items = await timed(seen, async () => {
        const file = source(whole.join('\n'), 'x.ndjson', 97);
        return readAll(await openTable(file, { maxField: 100_000, format: 'ndjson' }));
      });
      // Lines full of control characters are told to be no text: then none is read, and none is lost.
      if (items) expect(items.length).toBe(whole.filter((text) => text.trim() !== '').length);
    }),
    { numRuns: RUNS },
  );
  expect(seen.failures).toBeLessThan(RUNS / 100);
});

const unpacked = async (bytes: Buffer): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of gunzip(source(bytes).stream(), 'x.gz')) chunks.push(chunk);
  return Buffer.concat(chunks);
};

test('gzip: what it holds, or a failure', async () => {
  const seen = fresh();
  // Fixed sizes and several members: the header, the deflated bits and the checks of each are changed.
  const packed = Buffer.concat([gzipSync(csv), gzipSync(ndjson, { level: 0 }), gzipSync(json, { level: 9 })]);
  expect(await unpacked(packed)).toEqual(Buffer.concat([csv, ndjson, json]));
  await fc.assert(
    fc.asyncProperty(near(packed), async (bytes) => {
      if ((await timed(seen, () => unpacked(bytes))) !== null) seen.records++;
    }),
    { numRuns: RUNS },
  );
  told('gzip', seen);
});

test('gzip: anything that was packed comes back, however it is cut', async () => {
  const seen = fresh();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 0, max: 9 })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.integer({ min: 1, max: 50 }),
      async (members, chunk) => {
        const bytes = Buffer.concat(members.map(([content, level]) => gzipSync(content, { level })));
        const found: Uint8Array[] = [];
        await timed(seen, async () => {
          for await (const piece of gunzip(source(bytes, 'x.gz', chunk).stream(), 'x.gz')) found.push(piece);
        });
        expect(Buffer.concat(found)).toEqual(Buffer.concat(members.map(([content]) => content)));
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
  expect(seen.failures).toBe(0);
  told('gzip, good', seen);
});

test('gzip: damaged tables of all formats inside good archives', async () => {
  const seen = fresh();
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed(csv), changed(json), changed(ndjson)), async (bytes) => {
      const plain = await unpacked(gzipSync(bytes));
      expect(plain).toEqual(bytes);
      await check(plain, 'x.csv', seen);
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
  told('gzip, damaged inside', seen);
});

test('broken CSV files whose rows are known: read + rejected = present', async () => {
  await checkBrokenFiles(RUNS);
});
