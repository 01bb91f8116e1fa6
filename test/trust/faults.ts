import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { vocProcess } from '../cli/voc.js';
import { randomFrom } from './planted.js';

export const executable = fileURLToPath(new URL('../../bin/voc.js', import.meta.url));
export const scratch = (name: string): string => mkdtempSync(join(tmpdir(), `voc-${name}-`));

/** A file of so many ordinary rows; `ids`: what their numbers begin with. */
export function feedback(folder: string, rows: number, name = 'in.csv', ids = ''): string {
  const texts = [
    '배송이 너무 늦어요',
    '정말 좋아요 추천합니다',
    '앱이 자꾸 꺼져요',
    'The app keeps crashing',
    '환불해 주세요',
  ];
  const lines = Array.from(
    { length: rows },
    (_, i) => `${ids}${i},2026-11-0${(i % 7) + 1},"${texts[i % 5]} ${ids}${i}"`,
  );
  const file = join(folder, name);
  writeFileSync(file, `id,date,내용\n${lines.join('\n')}\n`);
  return file;
}

/** What is left of runs that were killed: files that begin with a dot and end with .tmp. */
export const leftOvers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^\..*\.tmp$/.test(name));

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** A moment of a run: anywhere in it, or, every other time, about its end, where it writes. `dice`: 0 to 1. */
export const momentIn = (life: number, i: number, dice: number): number =>
  life * (i % 2 === 0 ? dice : 0.75 + 0.35 * dice);

/**
 * Runs a command with `-o` and kills it (SIGKILL) at so many random moments of its life: each time the output is the old one or the
 * new one, to the byte; the next run works and sweeps what was left. Gives how often it was killed before it was done.
 */
export async function killAtRandom(
  args: readonly string[],
  times: number,
  seed = 1,
): Promise<{ killed: number; left: number }> {
  const folder = scratch('kill');
  const target = join(folder, args[0] === 'report' ? 'out.md' : 'out.csv');
  const run = () => vocProcess([...args, '-o', target, '-q', '--no-config']);
  /** How long an undisturbed run takes at the moment, in milliseconds. */
  const lifeOf = async (): Promise<number> => {
    const before = performance.now();
    expect((await run()).exitCode).toBe(0);
    return performance.now() - before;
  };
  let life = await lifeOf();
  const whole = readFileSync(target, 'utf8');
  const old = 'the old output\n';
  const random = randomFrom(seed);
  let killed = 0;
  let left = 0;
  for (let i = 0; i < times; i++) {
    if (i % 10 === 9) life = await lifeOf();
    writeFileSync(target, old);
    const child = spawn(process.execPath, [executable, ...args, '-o', target, '-q', '--no-config'], {
      stdio: 'ignore',
    });
    const exit = ended(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), momentIn(life, i, random()));
    const code = await exit;
    clearTimeout(timer);
    if (code === null) killed++;
    const now = readFileSync(target, 'utf8');
    expect([old, whole]).toContain(now);
    if (code === 0) expect(now).toBe(whole);
    left += leftOvers(folder).length;
  }
  expect((await run()).exitCode).toBe(0);
  expect(readFileSync(target, 'utf8')).toBe(whole);
  expect(leftOvers(folder)).toEqual([]);
  return { killed, left };
}
