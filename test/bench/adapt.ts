// npm run bench:adapt -- DATA [--rows 500] [--draws 5]: a user's own export of star ratings, halved at random: some rows of one
// half train, the whole other half measures, through the built executable. Nothing that is learned is kept.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { seededRandom, shuffle } from '../../src/learn/random.js';
import type { Evaluation } from '../../src/schema/evaluation.js';

const VOC = fileURLToPath(new URL('../../bin/voc.js', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: 'evaluate/ko_shop_dacon/dev.tsv' },
    rows: { type: 'string', default: '500' },
    draws: { type: 'string', default: '5' },
  },
});
const [data] = positionals;
if (data === undefined) {
  console.error('Usage: npm run bench:adapt -- DATA [--set FILE] [--rows 500] [--draws 5]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'voc-adapt-'));
try {
  const lines = readFileSync(join(data, values.set), 'utf8').split('\n').filter(Boolean);
  const [header, ...rows] = lines.map((line) => line.split('\t'));
  const gains: number[] = [];
  console.log('draw  before   after    gain  (right side, on the half that was not trained on)');
  for (let draw = 1; draw <= Number(values.draws); draw++) {
    const { before, after } = trial(header!, rows, draw);
    gains.push(after - before);
    console.log([draw, percent(before), percent(after), percent(after - before)].join('    '));
  }
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  console.log(`mean gain ${percent(mean)}, least ${percent(Math.min(...gains))}, points of accuracy by sign`);
} finally {
  rmSync(folder, { recursive: true });
}

function trial(header: readonly string[], rows: readonly string[][], seed: number) {
  const order = Uint32Array.from(rows, (_, i) => i);
  shuffle(order, seededRandom(seed));
  const half = Math.floor(rows.length / 2);
  const part = (name: string, from: number, to: number): string => {
    const file = join(folder, name);
    writeFileSync(file, stringify([header, ...Array.from(order.slice(from, to), (i) => rows[i]!)]));
    return file;
  };
  const own = part('own.csv', 0, Math.min(half, Number(values.rows)));
  const other = part('other.csv', half, rows.length);
  const model = join(folder, 'model.json');
  voc('train', own, '--label', 'label', '--text', 'text', '-o', model, '--force');
  const measure = (...more: string[]): number => {
    const page = voc('evaluate', other, '--label', 'label', '--text', 'text', '--format', 'json', ...more);
    return (JSON.parse(page) as Evaluation).polarity.sign.accuracy;
  };
  return { before: measure(), after: measure('--model', model) };
}

function voc(...args: string[]): string {
  return execFileSync(process.execPath, [VOC, ...args, '--no-config', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
