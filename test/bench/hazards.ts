// npm run bench:hazards [-- FILE]: recall and precision of product.safety and of urgency critical, through the command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classRecalls, type HazardAnswer, hazardFigures, readHazards } from './hazards/score.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rows = readHazards(process.argv[2] ?? here('../../fixtures/gold/hazards.tsv'));
const scratch = mkdtempSync(join(tmpdir(), 'voc-hazards-'));
try {
  const file = join(scratch, 'hazards.ndjson');
  writeFileSync(file, rows.map(({ text }, id) => `${JSON.stringify({ id, text })}\n`).join(''));
  const args = ['classify', file, '--text', 'text', '--id', 'id', '--format', 'ndjson', '--no-config'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [here('../../bin/voc.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`voc classify ended with ${status}: ${stderr}`);
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as HazardAnswer);
  console.table(hazardFigures(rows, answers));
  const classes = classRecalls(rows, answers);
  if (classes.length > 0) console.table(classes);
} finally {
  rmSync(scratch, { recursive: true });
}
