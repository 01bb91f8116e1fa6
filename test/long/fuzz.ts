import fc from 'fast-check';
import { expect } from 'vitest';
import { FAILURES } from '../../src/errors/catalogue.js';
import { Failure } from '../../src/errors/failure.js';
import { openTable } from '../../src/input/readers.js';
import { readAll, source } from '../input/source.js';

/** Cases a reader. */
export const RUNS = Number(process.env.VOC_FUZZ ?? 20_000);
/** Longer than this is a hang, in milliseconds. */
export const HANG = 5000;

export interface Seen {
  cases: number;
  records: number;
  rejects: number;
  failures: number;
  slowest: number;
}
export const fresh = (): Seen => ({ cases: 0, records: 0, rejects: 0, failures: 0, slowest: 0 });

/** Does the work of one case: it ends in time, with a result or with a failure that people are told; nothing else. */
export async function timed<T>(seen: Seen, work: () => T | Promise<T>): Promise<T | null> {
  const before = performance.now();
  let result: T | null = null;
  seen.cases++;
  try {
    result = await Promise.race([work(), hung()]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(Object.keys(FAILURES)).toContain(error.code);
    expect(error.remedy).not.toBe('');
    seen.failures++;
  }
  const took = performance.now() - before;
  seen.slowest = Math.max(seen.slowest, took);
  expect(took).toBeLessThan(HANG);
  return result;
}

/** What waits for nothing that will come is a hang too. */
const hung = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('it hangs')), HANG).unref();
  });

/** Reads bytes as a file of this name: records and rejects numbered without a gap, or a failure. Gives how many there were. */
export const check = (bytes: Uint8Array, name: string, seen: Seen): Promise<number | null> =>
  timed(seen, async () => {
    const table = await openTable(source(bytes, name, 1 + (bytes.length % 4099)), { maxField: 100_000 });
    const items = await readAll(table);
    expect(items.map(({ row }) => row)).toEqual(items.map((_, i) => i + 1));
    for (const item of items) {
      if (item.kind === 'record') seen.records++;
      else seen.rejects++;
    }
    return items.length;
  });

export const told = (what: string, { cases, records, rejects, failures, slowest }: Seen): void =>
  console.log(
    `${what}: ${cases} cases, ${records} records, ${rejects} rejects, ${failures} failures, slowest ${slowest.toFixed(0)} ms`,
  );

/** A file with some of its bits, bytes or stretches changed. */
export const changed = (bytes: Buffer): fc.Arbitrary<Buffer> =>
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
/** Any bytes, or more often a good file with changes. */
export const near = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc.oneof({ weight: 1, arbitrary: anyBytes }, { weight: 3, arbitrary: changed(bytes) });

/** Pieces of text that have broken programs. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    '=1+1',
    '__proto__',
    'constructor',
    '1e999',
    '-0',
    '내용',
  ),
);
