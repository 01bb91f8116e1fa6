import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { cacheFolder } from '../../src/data/cache.js';
import { vocProcess } from '../cli/voc.js';
import { executable, feedback, killAtRandom, momentIn, scratch } from '../trust/faults.js';
import { checkNothingLeaks } from '../trust/leak.js';
import { randomFrom } from '../trust/planted.js';

const file = feedback(scratch('kill-input'), 400);

test.each([
  ['classify', ['classify', file]],
  ['report', ['report', file]],
])('%s -o killed at 100 random moments: the old output or the new one, whole', async (name, args) => {
  const { killed, left } = await killAtRandom(args, 100);
  console.log(
    `${name}: killed ${killed} times before it was done, ${left} temporary files seen, none after the next run`,
  );
  expect(killed).toBeGreaterThan(50);
});

test('store add killed at 100 random moments: none or all of an export is in the store, and the next run adds it', async () => {
  const folder = scratch('kill-store');
  const store = join(folder, 'voc.duckdb');
  const flags = ['--store', store, '--no-config', '-q'];
  const first = feedback(folder, 50, 'first.csv');
  const add = async (file: string): Promise<number> => {
    const began = performance.now();
    expect((await vocProcess(['store', 'add', file, ...flags])).exitCode).toBe(0);
    return performance.now() - began;
  };
  await add(first);
  const count = async () => {
    const { stdout, stderr, exitCode } = await vocProcess([
      'store',
      'sql',
      'SELECT count(*) AS n FROM annotations',
      ...flags,
      '--format',
      'json',
    ]);
    expect(exitCode, stderr).toBe(0);
    return Number(/\d+/.exec(stdout.replace(/"n"/, ''))?.[0]);
  };
  let rows = await count();
  expect(rows).toBe(50);
  const random = randomFrom(3);
  // Killed before anything was written, while it was being written, and when it was done but had not ended.
  const killed = { before: 0, writing: 0, done: 0 };
  let life = 0;
  for (let i = 0; i < 100; i++) {
    // As long as an undisturbed run takes now.
    if (i % 10 === 0) {
      life = await add(feedback(folder, 40, `undisturbed-${i}.csv`, `u${i}-`));
      rows = await count();
    }
    const file = feedback(folder, 60, `export-${i}.csv`, `e${i}-`);
    const child = spawn(process.execPath, [executable, 'store', 'add', file, ...flags], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), momentIn(life, i, random()));
    const [code] = await once(child, 'exit');
    clearTimeout(timer);
    const isBegun = readdirSync(folder).some((name) => name.includes(`-${child.pid}-`));
    const now = await count();
    // All of it or nothing.
    expect([rows, rows + 60]).toContain(now);
    if (code === null) killed[now > rows ? 'done' : isBegun ? 'writing' : 'before']++;
    rows = now;
  }
  expect(
    (
      await vocProcess([
        'store',
        'add',
        ...Array.from({ length: 100 }, (_, i) => join(folder, `export-${i}.csv`)),
        ...flags,
      ])
    ).exitCode,
  ).toBe(0);
  const whole = await count();
  expect((await vocProcess(['store', 'add', join(folder, 'export-99.csv'), ...flags])).exitCode).toBe(0);
  expect(await count()).toBe(whole);
  expect(statSync(store).mode & 0o777).toBe(0o600);
  console.log(
    `store add: killed at 100 moments: ${JSON.stringify(killed)}; ${whole} rows, the same after another run`,
  );
  expect(whole).toBe(50 + 10 * 40 + 100 * 60);
  expect(killed.before + killed.writing).toBeGreaterThan(30);
});

/** What npm test shows of the dictionary alone (test/text/korean/dictionary-cache.test.ts), of the whole executable, which builds it. */
test('a damaged cache is made again; the answer is the same', async () => {
  const cache = scratch('cache');
  const env = { XDG_CACHE_HOME: cache, NO_COLOR: '1' };
  const args = ['tokenize', feedback(cache, 3), '--no-config'];
  const first = await vocProcess(args);
  expect(first.exitCode).toBe(0);
  const dictionaries = readdirSync(cacheFolder()).filter((name) => name.endsWith('.bin'));
  expect(dictionaries.length).toBeGreaterThan(0);
  mkdirSync(join(cache, 'voc'));
  for (const name of dictionaries) {
    const bytes = readFileSync(join(cacheFolder(), name));
    for (let at = 1000; at < bytes.length; at += 50_000) bytes[at]! ^= 0x55;
    writeFileSync(join(cache, 'voc', name), bytes);
  }
  expect(await vocProcess(args, { env })).toEqual(first);
});

test('2,000 verbatims with planted data: nothing of it in any output', async () => {
  const { values, outputs } = await checkNothingLeaks(2000);
  console.log(`${values} planted values, ${outputs} outputs, 0 leaked`);
});

test('the list of commands is the one that these tests know', () => {
  expect(COMMANDS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['classify', 'report', 'digest', 'inspect']),
  );
});
