import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a run of a program cost. */
export interface Cost {
  /** Seconds by the clock, and of CPU (user + system, all threads). */
  readonly wall: number;
  readonly cpu: number;
  /** Peak resident memory, MB. */
  readonly peak: number;
}

const USAGE = fileURLToPath(new URL('./usage.mjs', import.meta.url));

/** Runs a Node program (script and arguments) with its output thrown away. @throws Error when it fails */
export async function costOf(command: readonly string[]): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'voc-cost-'));
  const file = join(folder, 'usage.json');
  try {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, ['--import', USAGE, ...command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, VOC_BENCH_USAGE: file },
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    const wall = Number(process.hrtime.bigint() - started) / 1e9;
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}`);
    return { wall, ...(JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; peak: number }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cheaper of two runs: what else runs on the machine only ever adds. */
export async function bestOf(times: number, command: readonly string[]): Promise<Cost> {
  let best = await costOf(command);
  for (let i = 1; i < times; i++) {
    const again = await costOf(command);
    best = {
      wall: Math.min(best.wall, again.wall),
      cpu: Math.min(best.cpu, again.cpu),
      peak: Math.min(best.peak, again.peak),
    };
  }
  return best;
}
