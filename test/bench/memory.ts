// npm run bench:memory [-- ROWS]: peak resident memory of `voc classify` over 100,000 and 1,000,000 (or ROWS) generated rows,
// one job. Prints both and their ratio; reads /proc, so it runs on Linux.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCsv } from './generate.js';

interface Measured {
  readonly rows: number;
  readonly peakMegabytes: number;
  readonly seconds: number;
}

async function measure(file: string, rows: number, command: readonly string[]): Promise<Measured> {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, ['bin/voc.js', ...command, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentKilobytes(child.pid!));
  }, 20);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`voc ${command.join(' ')} ended with ${code}`);
  return {
    rows,
    peakMegabytes: Math.round(peak / 102.4) / 10,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
  };
}

/** VmHWM: the kernel's own high-water mark, so that nothing between two looks is missed. */
function residentKilobytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const most = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'voc-bench-'));
try {
  for (const command of [
    ['classify', '-q'],
    ['report', '-q', '--format', 'json'],
  ]) {
    const results: Measured[] = [];
    for (const rows of [100_000, most]) {
      const file = join(folder, `${rows}.csv`);
      await generateCsv(file, rows);
      results.push(await measure(file, rows, command));
    }
    for (const { rows, peakMegabytes, seconds } of results) {
      console.log(
        `voc ${command[0]}  ${rows} rows  peak ${peakMegabytes} MB  ${seconds.toFixed(1)} s  ${Math.round(rows / seconds)} rows/s`,
      );
    }
    const [small, large] = results;
    console.log(
      `voc ${command[0]}  memory ratio ${(large!.peakMegabytes / small!.peakMegabytes).toFixed(3)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
