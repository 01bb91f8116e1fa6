// npm run bench [-- ROWS [--growth]]: voc beside csv-parse alone and beside packages of npm on the same generated file in one run, as ratios: throughput,
// CPU per verbatim, peak memory, start-up. Absolute figures are for orientation: they are those of this machine and this moment.
// --growth: how the cost grows from 1,000 rows to ROWS.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCsv } from './generate.js';
import { bestOf, type Cost } from './speed/measure.js';

const PEERS = ['kuromoji-ko', 'garu-ko', 'natural', 'wink-nlp', 'vader-sentiment', 'sentiment'] as const;
const VOC = {
  'voc classify --without keywords, 2 jobs': ['classify', '--without', 'keywords', '--jobs', '2'],
  'voc classify --without keywords, 1 job': ['classify', '--without', 'keywords', '--jobs', '1'],
  'voc classify, 2 jobs': ['classify', '--jobs', '2'],
  'voc classify, 1 job': ['classify', '--jobs', '1'],
  'voc report, 2 jobs': ['report', '--jobs', '2'],
} as const;

const [rowsArgument, ...flags] = process.argv.slice(2).filter((argument) => argument !== '--');
const rows = Number(rowsArgument ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'voc-bench-'));

const voc = (command: readonly string[], file: string) => bestOf(1, ['bin/voc.js', ...command, '-q', file]);
const peer = (name: string, file: string, count: number) =>
  bestOf(2, ['test/bench/peers/run.mjs', name, file, String(count)]);

const print = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(42) : cell.padStart(15))).join(''));
const whole = (value: number) => Math.round(value).toLocaleString('en');

function row(name: string, { wall, cpu, peak }: Cost, start: Cost | null, count: number, alone: Cost): void {
  const rate = count / wall;
  print([
    name,
    whole(rate),
    (alone.wall / count / (wall / count)).toFixed(3),
    ((cpu / count) * 1e6).toFixed(1),
    (cpu / alone.cpu).toFixed(2),
    whole(peak),
    start ? start.cpu.toFixed(2) : '',
  ]);
}

try {
  const file = join(folder, `${rows}.csv`);
  await generateCsv(file, rows);
  const small = join(folder, '100.csv');
  await generateCsv(small, 100);
  console.log(`${whole(rows)} generated verbatims, Korean four times of five, ${process.version}\n`);
  print(['', 'verbatims/s', 'x csv-parse', 'CPU us each', 'x its CPU', 'peak MB', 'start CPU s']);
  const alone = await peer('csv-parse', file, rows);
  row('csv-parse alone, into arrays', alone, await peer('csv-parse', file, 0), rows, alone);
  for (const name of PEERS)
    row(`csv-parse and ${name}`, await peer(name, file, rows), await peer(name, file, 0), rows, alone);
  const costs = new Map<string, Cost>();
  for (const [name, command] of Object.entries(VOC)) {
    const cost = await voc(command, file);
    costs.set(name, cost);
    row(name, cost, await voc(command, small), rows, alone);
  }
  const [two, one] = [
    costs.get('voc classify --without keywords, 2 jobs')!,
    costs.get('voc classify --without keywords, 1 job')!,
  ];
  console.log(
    `\n2 jobs against 1: ${(one.wall / two.wall).toFixed(2)} times by the clock, ${(two.cpu / one.cpu).toFixed(2)} times the CPU`,
  );
  if (flags.includes('--growth')) {
    console.log('\nvoc report --without keywords, 2 jobs');
    print(['rows', 'seconds', 'CPU us each', 'peak MB']);
    for (let count = 1000; count <= rows; count *= 10) {
      const part = join(folder, `growth-${count}.csv`);
      await generateCsv(part, count);
      const { wall, cpu, peak } = await voc(['report', '--without', 'keywords', '--jobs', '2'], part);
      print([whole(count), wall.toFixed(1), ((cpu / count) * 1e6).toFixed(1), whole(peak)]);
      rmSync(part);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
