import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/learn/random.js';
import { vocProcess } from '../cli/voc.js';
import { contents } from '../store/make.js';

const fixture = fileURLToPath(new URL('../../fixtures/feedback/weeks-en.csv', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/voc.js', import.meta.url));
const KILLS = 20;

const add = (store: string, ...flags: string[]) => [
  'store',
  'add',
  fixture,
  '--store',
  store,
  '--no-config',
  ...flags,
];
const digest = async (store: string) => {
  const { stdout, exitCode } = await vocProcess([
    'digest',
    '--store',
    store,
    '--at',
    '2026-W46',
    '--as-of',
    '2026-11-16',
    '--no-config',
  ]);
  expect(exitCode).toBe(0);
  return stdout;
};

/** Ends a process with SIGKILL: after so many milliseconds, or so many after it has begun to write beside the store. */
async function killed(store: string, wait: number, whileWriting: boolean): Promise<boolean> {
  const child = execa('node', [bin, ...add(store)], { reject: false });
  const ended = child.then(() => true);
  const writes = () =>
    existsSync(`${store}.wal`) || readdirSync(dirname(store)).some((name) => name.endsWith('.tmp'));
  while (whileWriting && !writes() && child.exitCode === null)
    if (await Promise.race([ended, sleep(2)])) break;
  await Promise.race([ended, sleep(wait)]);
  return child.kill('SIGKILL');
}

test(`an add that is killed at ${KILLS} points: what was there or all of it, then the same digest to the byte`, async () => {
  const next = seededRandom(46);
  const folder = () => mkdtempSync(join(tmpdir(), 'voc-kill-'));
  const [half, whole] = [join(folder(), 'voc.duckdb'), join(folder(), 'voc.duckdb')];
  await vocProcess(add(half, '--until', '2026-10-20'));
  const started = performance.now();
  await vocProcess(add(whole));
  const length = performance.now() - started;
  const [before, after, expected] = [await contents(half), await contents(whole), await digest(whole)];
  let inTheMiddle = 0;
  for (let i = 0; i < KILLS; i++) {
    const store = join(folder(), 'voc.duckdb');
    // Every fourth store is made by the process that is killed.
    const isNew = i % 4 === 3;
    if (!isNew) copyFileSync(half, store);
    const wasKilled = await killed(store, i % 2 === 0 ? next() * length : next() * length * 0.8, i % 2 === 1);
    const found = existsSync(store) ? await contents(store) : [];
    const isBefore = found.length === (isNew ? 0 : before.length);
    expect(found).toEqual(isBefore ? (isNew ? [] : before) : after);
    if (wasKilled && isBefore) inTheMiddle++;
    expect((await vocProcess(add(store))).exitCode).toBe(0);
    expect(await contents(store)).toEqual(after);
    expect(await digest(store)).toBe(expected);
  }
  // Otherwise nothing was tried.
  expect(inTheMiddle).toBeGreaterThan(KILLS / 2);
});

test('two processes add the same export at once, again and again', async () => {
  const store = join(mkdtempSync(join(tmpdir(), 'voc-parallel-')), 'voc.duckdb');
  const whole = join(mkdtempSync(join(tmpdir(), 'voc-whole-')), 'voc.duckdb');
  await vocProcess(add(whole));
  const parts = [[], ['--until', '2026-10-20'], ['--since', '2026-10-10'], []];
  const codes = await Promise.all(
    parts.map(async (flags) => (await vocProcess(add(store, ...flags))).exitCode),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(await contents(store)).toEqual(await contents(whole));
  expect(await digest(store)).toBe(await digest(whole));
});
