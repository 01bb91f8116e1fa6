// npm run bench:accuracy -- DATA [--only nsmc,gold,themes] [--peers] [--out FILE]: accuracy of polarity and themes through the command line, on files
// stripped to id and text; with --peers the sentiment packages of npm on the English sets beside it. Ends with what must be reached and
// what is; --out FILE writes that as Markdown too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outcomes, outcomeTable, polarityMusts } from './accuracy/musts.js';
import { accuracyPage } from './accuracy/page.js';
import { answerOf, PEERS } from './accuracy/peers.js';
import { type Answer, type Figures, figures } from './accuracy/score.js';
import { type GoldRow, type GoldSet, readSet, SETS } from './accuracy/sets.js';
import { classifyIn } from './theme-accuracy/classify.js';
import { THEME_SETS, told } from './theme-accuracy/measure.js';
import { THEME_MUSTS } from './theme-accuracy/musts.js';

const VOC = fileURLToPath(new URL('../../bin/voc.js', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, peers: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const [folder] = positionals;
const only = values.only?.split(',');
const chosen = SETS.filter((set) => only === undefined || only.includes(set.name));
const withThemes = only === undefined || only.includes('themes');
if (folder === undefined || (chosen.length === 0 && !withThemes)) {
  console.error(
    `Usage: npm run bench:accuracy -- DATA [--only ${SETS.map((set) => set.name).join(',')},themes] [--peers] [--out FILE]`,
  );
  process.exit(2);
}

const COLUMNS = [
  'set',
  'by',
  'rows',
  'missing',
  'sign',
  'accuracy',
  'macroF1',
  'macroRecall',
  'pearson',
  'ece',
  'eceByChance',
  'auroc',
] as const;
const table: string[][] = [];
const measured = new Map<string, { readonly [measure in keyof Figures]: number }>();
const peers = values.peers ? PEERS.map((peer) => ({ ...peer, ask: peer.load() })) : [];
const scratch = mkdtempSync(join(tmpdir(), 'voc-accuracy-'));
try {
  console.log(line(COLUMNS));
  for (const set of chosen) {
    const gold = readSet(folder, set);
    const found = figures(gold, classify(set.name, gold));
    measured.set(set.name, found);
    table.push(cellsOf(set, 'voc', found));
    console.log(line(table.at(-1)!));
    if (values.peers && set.language === 'en')
      for (const { name, ask, neutralBelow } of peers) {
        const answers = gold.map(({ id, text }) => [id, answerOf(ask(text), neutralBelow)] as const);
        table.push(cellsOf(set, name, figures(gold, new Map(answers))));
        console.log(line(table.at(-1)!));
      }
  }
  const themes = withThemes
    ? Object.values(THEME_SETS).flatMap((measure) => measure(folder, classifyIn(scratch, 'both')))
    : [];
  for (const one of themes) console.log(told(one));
  const polarity = outcomes(measured, polarityMusts(measured.keys()));
  const ofThemes = outcomes(new Map(themes.map(({ name, figures }) => [name, figures])), THEME_MUSTS);
  console.log(`\n${outcomeTable([...polarity, ...ofThemes])}`);
  if (values.out !== undefined)
    writeFileSync(values.out, accuracyPage({ columns: COLUMNS, table, polarity }, { themes, ofThemes }));
} finally {
  rmSync(scratch, { recursive: true });
}

/** Runs `voc classify` on the set, stripped to id and text. Throws when it does not end well. */
function classify(name: string, gold: readonly GoldRow[]): Map<string, Answer> {
  const file = join(scratch, `${name}.ndjson`);
  writeFileSync(file, gold.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  const args = [VOC, 'classify', file, '--text', 'text', '--id', 'id', '--format', 'ndjson', '--no-config'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`voc classify ended with ${status}: ${stderr}`);
  const annotations = stdout
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as Answer & { readonly id: string });
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

/** One row of the table; what does not define the set is a dash. */
function cellsOf(set: GoldSet, by: string, found: Figures): string[] {
  const cell = (measure: (typeof set.measures)[number]): string =>
    set.measures.includes(measure) ? found[measure].toFixed(4) : '-';
  return [
    set.name,
    by,
    String(found.rows),
    String(found.missing),
    cell('sign'),
    cell('accuracy'),
    cell('macroF1'),
    cell('macroRecall'),
    cell('pearson'),
    ...[found.ece, found.eceByChance, found.auroc].map((value) =>
      Number.isNaN(value) ? '-' : value.toFixed(4),
    ),
  ];
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(16) : i === 1 ? cell.padEnd(16) : cell.padStart(12)))
    .join('');
}
