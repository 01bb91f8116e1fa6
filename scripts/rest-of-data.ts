// tsx scripts/rest-of-data.ts DATA OUT: DATA without the rows of open sets that were labelled or read for themes. A sentiment model trained on OUT has not seen them: npm run train -- OUT --out FOLDER.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readNdjson } from './train/tables.js';
import { readLines } from './train-themes/read-rows.js';

const [data, out] = process.argv.slice(2);
if (data === undefined || out === undefined) {
  console.error('Usage: tsx scripts/rest-of-data.ts DATA OUT');
  process.exit(2);
}
const labelled = readNdjson<{ set: string; id: string }>(join(data, 'labelled', 'verbatims.jsonl'));
const gone = new Set([
  ...labelled.map(({ set, id }) => `${set}:${id}`),
  ...readLines().map(({ set, line }) => `${set} line ${line}`),
]);
mkdirSync(join(out, 'labelled'), { recursive: true });
writeFileSync(join(out, 'labelled', 'verbatims.jsonl'), '');
for (const set of readdirSync(join(data, 'open'))) {
  mkdirSync(join(out, 'open', set), { recursive: true });
  for (const file of readdirSync(join(data, 'open', set))) {
    const from = resolve(data, 'open', set, file);
    const to = join(out, 'open', set, file);
    if (file === 'train.tsv') writeFileSync(to, withoutGone(set, readFileSync(from, 'utf8')));
    else symlinkSync(from, to);
  }
}

/** Rows that are gone keep their line, which labels are found by, and their id, the first column; the rest of them is empty. */
function withoutGone(set: string, tsv: string): string {
  return tsv
    .split('\n')
    .map((row, i) => {
      const [id, ...others] = row.split('\t');
      const isGone = gone.has(`${set}:${id}`) || gone.has(`${set} line ${i + 1}`);
      return isGone ? [id, ...others.map(() => '')].join('\t') : row;
    })
    .join('\n');
}
