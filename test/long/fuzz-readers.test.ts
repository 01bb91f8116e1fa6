import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAILURES } from '../../src/errors/catalogue.js';
import { Failure } from '../../src/errors/failure.js';
import { gunzip } from '../../src/input/gunzip.js';
import { openTable } from '../../src/input/readers.js';
import { readAll, source } from '../input/source.js';
import { workbook } from '../input/workbook.js';
import { checkBrokenFiles } from '../property/csv-check.js';

/** Cases a reader. */
const RUNS = Number(process.env.VOC_FUZZ ?? 20_000);
/** Longer than this is a hang, in milliseconds. */
const HANG = 5000;

interface Seen {
  cases: number;
  records: number;
  rejects: number;
  failures: number;
  slowest: number;
}
const fresh = (): Seen => ({ cases: 0, records: 0, rejects: 0, failures: 0, slowest: 0 });

/** Reads bytes as a file of this name: records and rejects numbered without a gap, or a failure that people are told; nothing else. */
async function check(bytes: Uint8Array, name: string, seen: Seen): Promise<number | null> {
  const before = performance.now();
  seen.cases++;
  let count: number | null = null;
  try {
    const table = await openTable(source(bytes, name, 1 + (bytes.length % 4099)), { maxField: 100_000 });
    const items = await readAll(table);
    expect(items.map(({ row }) => row)).toEqual(items.map((_, i) => i + 1));
    for (const item of items) {
      if (item.kind === 'record') seen.records++;
      else seen.rejects++;
    }
    count = items.length;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(Object.keys(FAILURES)).toContain(error.code);
    expect(error.remedy).not.toBe('');
    seen.failures++;
  }
  const took = performance.now() - before;
  seen.slowest = Math.max(seen.slowest, took);
  expect(took).toBeLessThan(HANG);
  return count;
}

const told = (reader: string, seen: Seen) =>
  console.log(
    `${reader}: ${seen.cases} cases, ${seen.records} records, ${seen.rejects} rejects, ${seen.failures} failures, slowest ${seen.slowest.toFixed(0)} ms`,
  );

const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const fixtures = (readdirSync(folder, { recursive: true }) as string[])
  .filter((name) => /\.(?:csv|tsv|ndjson|json)$/.test(name))
  .map((name) => ({ name, bytes: readFileSync(`${folder}${name}`) }));
const csv = Buffer.from(
  'id,date,내용\n1,2026-11-09,"배송이 ""너무"" 느려요"\n2,2026.11.10,좋아요\n3,,"두 줄\n짜리"\n',
);
const ndjson = Buffer.from(
  '{"id":"1","text":"느려요","rating":1}\n{"id":"2","text":"좋아요","nested":{"a":[1,2]}}\n{"id":"3","text":"\\ud83d"}\n',
);
const json = Buffer.from(`{"data":{"items":[${ndjson.toString('utf8').trim().split('\n').join(',')}]}}`);
const xlsx = workbook(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>45000</v></c><c r="B2" t="s"><v>2</v></c></row>',
  ['<t>번호</t>', '<t>내용</t>', '<t>배송이 느려요</t>'],
);

/** A file with some of its bits, bytes or stretches changed. */
const changed = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(
      fc.record({
        at: fc.nat(Math.max(0, bytes.length - 1)),
        how: fc.constantFrom('flip', 'set', 'cut', 'double', 'insert'),
        value: fc.nat(255),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      let now = Buffer.from(bytes);
      for (const { at, how, value } of changes) {
        const place = Math.min(at, Math.max(0, now.length - 1));
        if (now.length === 0) break;
        if (how === 'flip') now[place]! ^= 1 << (value % 8);
        else if (how === 'set') now[place] = value;
        else if (how === 'cut') now = Buffer.concat([now.subarray(0, place), now.subarray(place + value)]);
        else if (how === 'double')
          now = Buffer.concat([now.subarray(0, place), now.subarray(Math.max(0, place - value))]);
        else now = Buffer.concat([now.subarray(0, place), Buffer.from([value]), now.subarray(place)]);
      }
      return now;
    });

const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const near = (bytes: Buffer) =>
  fc.oneof({ weight: 1, arbitrary: anyBytes }, { weight: 3, arbitrary: changed(bytes) });

test.each([
  ['csv', 'x.csv', csv],
  ['tsv', 'x.tsv', Buffer.from(csv.toString('utf8').replaceAll(',', '\t'))],
  ['utf-16', 'x.csv', Buffer.from(`\ufeff${csv.toString('utf8')}`, 'utf16le')],
  ['json', 'x.json', json],
  ['ndjson', 'x.ndjson', ndjson],
  ['xlsx', 'x.xlsx', xlsx],
])('%s', async (reader, name, bytes) => {
  const seen = fresh();
  await fc.assert(
    fc.asyncProperty(near(bytes), async (file) => void (await check(file, name, seen))),
    { numRuns: RUNS },
  );
  told(reader, seen);
});

test('xlsx: whole archives with XML of all kinds in them', async () => {
  const seen = fresh();
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>내용</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  await fc.assert(
    fc.asyncProperty(changed(Buffer.from(rows)), changed(Buffer.from('<t>a</t>')), async (sheet, string) => {
      await check(workbook(sheet.toString('utf8'), [string.toString('utf8')]), 'x.xlsx', seen);
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
  told('xlsx, whole', seen);
});

test('ndjson: read + rejected = lines that are not blank', async () => {
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
      const table = await openTable(source(whole.join('\n'), 'x.ndjson', 97), {
        maxField: 100_000,
        format: 'ndjson',
      });
      const items = await readAll(table);
      expect(items.length).toBe(whole.filter((text) => text.trim() !== '').length);
    }),
    { numRuns: RUNS },
  );
});

test('gzip', async () => {
  const seen = fresh();
  const packed = gzipSync(csv);
  await fc.assert(
    fc.asyncProperty(near(packed), async (bytes) => {
      seen.cases++;
      try {
        for await (const chunk of gunzip(source(bytes).stream(), 'x.gz'))
          seen.records += chunk.length > 0 ? 1 : 0;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        seen.failures++;
      }
    }),
    { numRuns: RUNS },
  );
  told('gzip', seen);
});

test('bits of every fixture', async () => {
  const seen = fresh();
  const each = Math.ceil(RUNS / fixtures.length / 4);
  for (const { name, bytes } of fixtures) {
    const start = bytes.subarray(0, 20_000);
    await fc.assert(
      fc.asyncProperty(changed(start), async (file) => void (await check(file, name, seen))),
      { numRuns: each },
    );
  }
  told(`fixtures (${fixtures.length})`, seen);
});

test('broken CSV files whose rows are known: read + rejected = present', async () => {
  await checkBrokenFiles(RUNS);
});
