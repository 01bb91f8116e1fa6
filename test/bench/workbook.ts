// npm run bench:workbook [-- ROWS]: peak resident memory and time of the workbook of `voc classify` over 100,000 and 1,000,000 (or ROWS)
// synthetic annotations, without the work of annotating them. Each size is written by a process of its own, to a file, and the file is
// read again: rows of each sheet, and whether the archive is whole.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack, zipEntries } from '../../src/input/xlsx/zip.js';
import { annotationWorkbook } from '../../src/render/xlsx/annotations.js';
import { annotated, mention } from '../summarise/make.js';
import { random, sentence } from './generate.js';

const COLUMNS = ['id', 'text', 'date', 'rating'];
const THEMES = ['delivery.speed', 'delivery.packaging', 'service.access', 'product.safety'];

/** Writes a workbook of so many rows, two mentions to three of them, and prints what it took. */
function write(rows: number, file: string): void {
  const next = random(1);
  const book = annotationWorkbook({
    columns: COLUMNS,
    roles: { text: ['text'], id: ['id'], date: ['date'] },
    redact: null,
    long: false,
    excel: false,
  });
  const started = process.hrtime.bigint();
  for (let row = 1; row <= rows; row++) {
    const text = sentence(next);
    const date = `2026-11-${String(1 + (row % 28)).padStart(2, '0')}`;
    const themes = next() < 2 / 3 ? [mention(THEMES[row % THEMES.length]!, 'negative', next())] : [];
    const { annotation, verbatim } = annotated(text, { row, date, themes, score: next() * 2 - 1 });
    book.add(annotation, {
      ...verbatim,
      cells: [String(row).padStart(8, '0'), text, date, String(1 + (row % 5))],
    });
  }
  const parts = book.finish();
  const to = openSync(file, 'w');
  for (const part of parts) writeSync(to, part);
  closeSync(to);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `workbook  ${rows} rows  peak ${Math.round(peak)} MB  ${seconds.toFixed(1)} s  ${Math.round(rows / seconds)} rows/s  file ${(bytes / 1e6).toFixed(1)} MB  sheets beyond the first two ${book.counts.sheets}`,
  );
}

const [most = '1000000', own] = process.argv.slice(2);
if (own !== undefined) write(Number(most), own);
else {
  const folder = mkdtempSync(join(tmpdir(), 'voc-workbook-'));
  try {
    for (const rows of [100_000, Number(most)]) {
      const file = join(folder, `${rows}.xlsx`);
      const args = ['--import', 'tsx', fileURLToPath(import.meta.url), String(rows), file];
      execFileSync(process.execPath, args, { stdio: 'inherit' });
      const bytes = readFileSync(file);
      const entries = zipEntries(bytes)!;
      if (!entries.every((entry) => unpack(bytes, entry))) throw new Error('the archive is not whole');
      console.log(`  ${entries.length} files, whole: ${entries.map(({ name }) => name).join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
