// npm run bench:themes-accuracy -- DATA [--themes rules|model|both] [--only gold,read,airline,mabsa,yogiyo] [--half A]: themes through the command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../src/learn/random.js';
import { type Counts, countsOf, countsOfNeeds, differenceInterval, rates } from './theme-accuracy/score.js';
import {
  type MabsaGold,
  readAirline,
  readByReaders,
  readGoldHalves,
  readMabsa,
  readYogiyo,
  type ThemeGold,
} from './theme-accuracy/sets.js';

const VOC = fileURLToPath(new URL('../../bin/voc.js', import.meta.url));
const SETS = ['gold', 'read', 'airline', 'mabsa', 'yogiyo'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: 'string', default: 'both' },
    only: { type: 'string', default: SETS.join(',') },
    half: { type: 'string' },
  },
});
const [folder] = positionals;
const only = values.only.split(',');
if (folder === undefined || only.some((set) => !SETS.includes(set))) {
  console.error(
    `Usage: npm run bench:themes-accuracy -- DATA [--themes HOW] [--only ${SETS.join(',')}] [--half A]`,
  );
  process.exit(2);
}

interface Answer {
  readonly id: string;
  readonly themes: readonly { readonly id: string; readonly polarity: string }[];
}

type Mentions = Answer['themes'];
const idOf = (mention: string): string => mention.slice(0, mention.indexOf(':'));
const groupOf = (id: string): string => id.slice(0, id.indexOf('.'));
const isComplaint = (mention: string): boolean => mention.endsWith(':negative');
const tagged = (mentions: Mentions): string[] => mentions.map(({ id, polarity }) => `${id}:${polarity}`);
const GOLD_MEASURES: readonly [
  string,
  (gold: readonly string[]) => string[],
  (found: Mentions) => string[],
][] = [
  ['complaint themes', (gold) => gold.filter(isComplaint), (found) => tagged(found).filter(isComplaint)],
  ['themes', (gold) => gold.map(idOf), (found) => found.map(({ id }) => id)],
  ['theme and polarity', (gold) => [...gold], tagged],
  [
    'groups',
    (gold) => gold.map((mention) => groupOf(idOf(mention))),
    (found) => found.map(({ id }) => groupOf(id)),
  ],
];

const scratch = mkdtempSync(join(tmpdir(), 'voc-themes-'));
try {
  if (only.includes('gold')) reportGold(folder);
  if (only.includes('read'))
    for (const language of ['ko', 'en'] as const) reportRead(language, readByReaders(folder, language));
  if (only.includes('airline')) reportAirline(readAirline(folder));
  if (only.includes('mabsa'))
    for (const language of ['ko', 'en'] as const) reportMabsa(language, readMabsa(folder, language));
  if (only.includes('yogiyo'))
    for (const most of [2, 3] as const) reportYogiyo(most, readYogiyo(folder, most));
} finally {
  rmSync(scratch, { recursive: true });
}

function reportGold(data: string): void {
  const halves = readGoldHalves(data);
  const measured = values.half === 'A' ? (['A'] as const) : (['A', 'B'] as const);
  const answers = classify(measured.flatMap((half) => halves[half]));
  for (const [name, ofGold, ofAnswer] of GOLD_MEASURES) {
    const counts = measured.map((half) =>
      halves[half].map((gold) => countsOf(ofGold(gold.themes), ofAnswer(answers.get(gold.id)?.themes ?? []))),
    );
    counts.forEach((texts, i) => {
      show(`gold ${measured[i]}: ${name}`, texts);
    });
    if (counts.length === 2) {
      const [low, high] = differenceInterval(counts[0]!, counts[1]!, seededRandom(1));
      console.log(`${`  A − B, 95 %: ${name}`.padEnd(36)}${low.toFixed(3)} … ${high.toFixed(3)}`);
    }
  }
}

function reportRead(language: string, rows: readonly ThemeGold[]): void {
  const answers = classify(rows);
  for (const [name, ofGold, ofAnswer] of GOLD_MEASURES)
    show(
      `read_${language}: ${name}`,
      rows.map(({ id, themes }) => countsOf(ofGold(themes), ofAnswer(answers.get(id)?.themes ?? []))),
    );
}

function reportAirline(rows: readonly ThemeGold[]): void {
  const answers = classify(rows);
  const blamed = rows.map((row) =>
    (answers.get(row.id)?.themes ?? []).filter(({ polarity }) => polarity === 'negative').map(({ id }) => id),
  );
  const first = blamed.map(([id]) => id);
  const share = (right: (row: ThemeGold, theme: string | undefined) => boolean): string =>
    (rows.filter((row, i) => right(row, first[i])).length / rows.length).toFixed(3);
  console.log(
    `${`airline (${rows.length})`.padEnd(36)}first complaint theme right ${share((row, theme) => theme !== undefined && row.themes.includes(theme))}, any of them ${(rows.filter((row, i) => blamed[i]!.some((id) => row.themes.includes(id))).length / rows.length).toFixed(3)}, the closest one ${share((row, theme) => row.themes[0] === theme)}, none ${share((_, theme) => theme === undefined)}`,
  );
}

function reportMabsa(language: string, rows: readonly MabsaGold[]): void {
  const answers = classify(rows);
  const found = ({ id }: ThemeGold): string[] => (answers.get(id)?.themes ?? []).map((mention) => mention.id);
  show(
    `mabsa_${language}: themes`,
    rows.map((row) => countsOfNeeds(row.wanted, found(row))),
  );
  show(
    `mabsa_${language}: closest theme alone`,
    rows.map((row) => countsOf(row.themes, found(row))),
  );
}

function reportYogiyo(most: 2 | 3, rows: readonly ThemeGold[]): void {
  const answers = classify(rows);
  const share = (counts: (mention: Mentions[number]) => boolean): string => {
    const isFound = ({ id, themes }: ThemeGold): boolean =>
      (answers.get(id)?.themes ?? []).some(
        (mention) => counts(mention) && (mention.id === themes[0] || groupOf(mention.id) === themes[0]),
      );
    return (rows.filter(isFound).length / rows.length).toFixed(3);
  };
  console.log(
    `${`yogiyo: one column ≤ ${most} (${rows.length})`.padEnd(36)}its aspect blamed ${share(({ polarity }) => polarity === 'negative')}, named ${share(() => true)}`,
  );
}

function show(name: string, texts: readonly Counts[]): void {
  const { precision, recall, f1 } = rates(texts);
  console.log(
    `${`${name} (${texts.length})`.padEnd(36)}P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
  );
}

/** `voc classify` on the texts alone. Throws when it does not end well. */
function classify(rows: readonly ThemeGold[]): Map<string, Answer> {
  const file = join(scratch, 'texts.ndjson');
  writeFileSync(file, rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  const args = [VOC, 'classify', file, '--text', 'text', '--id', 'id', '--format', 'ndjson', '--no-config'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, '--themes', values.themes, '--without', 'keywords'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`voc classify ended with ${status}: ${stderr}`);
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  return new Map(answers.map((answer) => [String(answer.id), answer]));
}
