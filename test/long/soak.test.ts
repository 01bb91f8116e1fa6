import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { executable } from '../trust/faults.js';
import { randomFrom } from '../trust/planted.js';

/** `VOC_SOAK=5000000` for the whole of it; `VOC_SOAK_FLAGS="--without keywords"` for a quicker report. */
const ROWS = Number(process.env.VOC_SOAK ?? 200_000);
const FLAGS = process.env.VOC_SOAK_FLAGS?.split(' ') ?? [];

const ORDINARY = [
  '배송이 너무 늦어서 화가 나요',
  '정말 좋아요. 또 살게요',
  '앱이 자꾸 꺼져요 ㅠㅠ',
  '"The app keeps crashing, terrible"',
  'Great service and fast delivery',
  '환불해 주세요 010-1234-5678',
];
const HOSTILE = [
  '"=HYPERLINK(""http://x"",""y"")"',
  '"두 줄\n""따옴표"" <script>alert(1)</script>"',
  '\u001b[2J\u202e거꾸로',
  '__proto__',
  'a\0b',
  '👩🏽‍🚀'.repeat(20),
  '\u0301'.repeat(50),
  '가'.repeat(3000),
];

/** Pieces of a CSV file, and how many of its rows can be read and how many cannot. */
function* pieces(counts: { read: number; rejected: number }): Generator<Buffer> {
  const random = randomFrom(5);
  yield Buffer.from('id,date,내용\n');
  // Enough rows without surprises to tell encoding and delimiter by.
  for (let i = 0; i < 200; i++) yield Buffer.from(`${i},2026-11-09,${ORDINARY[i % ORDINARY.length]}\n`);
  counts.read = 200;
  for (let i = 200; i < ROWS; ) {
    const rows: Buffer[] = [];
    for (let end = Math.min(ROWS, i + 500); i < end; i++) {
      const dice = random();
      const start = `${i},2026-11-${String(1 + (i % 28)).padStart(2, '0')},`;
      if (dice < 0.01) {
        rows.push(Buffer.from(`${start}하나,남는 칸,또 하나\n`));
        counts.rejected++;
      } else if (dice < 0.02) {
        rows.push(Buffer.from(start), Buffer.from([0xff, 0xc0]), Buffer.from('\n'));
        counts.rejected++;
      } else {
        const from = dice < 0.2 ? HOSTILE : ORDINARY;
        rows.push(Buffer.from(`${start}${from[Math.floor(random() * from.length)]}\n`));
        counts.read++;
      }
    }
    yield Buffer.concat(rows);
  }
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

test.runIf(process.platform === 'linux')(
  `${ROWS} rows, hostile and ordinary: counts exact, memory flat`,
  async () => {
    const counts = { read: 0, rejected: 0 };
    const before = performance.now();
    const child = spawn(
      process.execPath,
      [executable, 'report', '-', '--format', 'json', '--no-config', '--quiet', ...FLAGS],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    const memory: number[] = [];
    const watch = setInterval(() => {
      if (child.exitCode === null) memory.push(memoryOf(child.pid!));
    }, 1000);
    const exit = once(child, 'exit');
    for (const piece of pieces(counts)) if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
    child.stdin.end();
    const [code] = await exit;
    clearInterval(watch);
    const { coverage } = JSON.parse(stdout) as { coverage: Record<string, number> };
    const third = Math.floor(memory.length / 3);
    const [early, late] = [highest(memory.slice(0, 2 * third)), highest(memory.slice(2 * third))];
    const seconds = (performance.now() - before) / 1000;
    console.log(
      `${ROWS} rows in ${seconds.toFixed(0)} s (${Math.round(ROWS / seconds)}/s): read ${coverage.read} of ${counts.read}, rejected ${coverage.rejected} of ${counts.rejected}; memory at most ${early.toFixed(0)} MiB in the first two thirds, ${late.toFixed(0)} MiB in the last`,
    );
    expect(code).toBe(0);
    expect(counts.read + counts.rejected).toBe(ROWS);
    expect(coverage).toMatchObject({ ...counts, present: ROWS });
    expect(late).toBeLessThan(early * 1.25 + 50);
  },
  // A busy machine reads a thousand rows a second at least.
  Math.max(1_800_000, ROWS * 2),
);

const MEGABYTE = Buffer.alloc(1 << 20, 'a');

test.runIf(process.platform === 'linux').each([
  ['csv', 'id,내용\n0,좋아요\n1,"', '"\n2,배송이 느려요\n'],
  ['ndjson', '{"id":"0","text":"좋아요"}\n{"id":"1","text":"', '"}\n{"id":"2","text":"배송이 느려요"}\n'],
  ['json', '[{"id":"0","text":"좋아요"},{"id":"1","text":"', '"},{"id":"2","text":"배송이 느려요"}]'],
])(
  '100 MB in one field of %s: its row is rejected, the next one read, and it is never held whole',
  async (format, before, after) => {
    const child = spawn(
      process.execPath,
      [executable, 'classify', '-', '--format-in', format, '--format', 'ndjson', '--no-config'],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const exit = once(child, 'exit');
    let most = 0;
    child.stdin.write(before);
    for (let i = 0; i < 100; i++) {
      if (!child.stdin.write(MEGABYTE)) await once(child.stdin, 'drain');
      if (i % 10 === 0 && child.exitCode === null) most = Math.max(most, memoryOf(child.pid!));
    }
    child.stdin.end(after);
    const [code] = await exit;
    console.log(`${format}: ${most.toFixed(0)} MiB`);
    expect(code, stderr).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['0', '2']);
    expect(stderr).toContain('--max-field');
    expect(most).toBeLessThan(600);
  },
);
