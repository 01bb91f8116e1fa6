// npm run bench:facets -- DATA: intents, urgency, loyalty, question against request, abuse; through the command line, on files
// stripped to id and text. The gold is scored whole and by halves; definitions: micro F1 over the labels of all rows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accuracy, macroF1, pearson } from '../../src/learn/evaluate.js';
import type { Annotation } from '../../src/schema/annotation.js';
import { type Score, scoreSets } from './facets/score.js';
import { isOpen, type Row, readJsonLines, readTsv } from './facets/sets.js';

const VOC = fileURLToPath(new URL('../../bin/voc.js', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run bench:facets -- DATA');
  process.exit(2);
}

/** Which of two speech acts a label is. */
const STYLEKQC = { act0: 'inquiry', act1: 'inquiry', act2: 'request', act3: 'request' };
const ACTS_3I4K = { question: 'inquiry', command: 'request' };

interface Judged {
  readonly row: Row;
  readonly found: Annotation;
}

const scratch = mkdtempSync(join(tmpdir(), 'voc-facets-'));
try {
  const gold = classify('gold', readJsonLines(folder, 'gold/verbatims.jsonl'));
  reportGold(
    'gold, open half',
    gold.filter(({ row }) => isOpen(row.id)),
  );
  reportGold('gold, all', gold);
  reportActs('stylekqc dev', classify('stylekqc', readTsv(folder, 'open/stylekqc/dev.tsv')), STYLEKQC);
  reportActs('3i4k dev', classify('3i4k', readTsv(folder, 'open/3i4k/dev.tsv')), ACTS_3I4K);
  reportAbuse('unsmile dev', classify('unsmile', readTsv(folder, 'evaluate/unsmile/dev.tsv')));
  reportAbuse('curse_detection dev', classify('curse', readTsv(folder, 'open/curse_detection/dev.tsv')));
  reportAbuse('davidson_hate dev', classify('davidson', readTsv(folder, 'open/davidson_hate/dev.tsv')));
  const anger = readTsv(folder, 'evaluate/semeval18_intensity/dev.tsv').filter(
    ({ gold }) => gold.label === 'anger',
  );
  const angry = classify('anger', anger);
  const r = pearson(
    angry.map(({ row }) => Number(row.gold.intensity)),
    angry.map(({ found }) => found.intensity),
  );
  line('semeval18 anger: r of intensity', r);
} finally {
  rmSync(scratch, { recursive: true });
}

/** Runs `voc classify` on rows stripped to id and text. Throws when it does not end well. */
function classify(name: string, rows: readonly Row[]): Judged[] {
  const file = join(scratch, `${name}.ndjson`);
  writeFileSync(file, rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  const args = [VOC, 'classify', file, '--text', 'text', '--id', 'id', '--format', 'ndjson', '--no-config'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--without', 'keywords'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`voc classify ended with ${status}: ${stderr}`);
  const found = new Map(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((text) => JSON.parse(text) as Annotation)
      .map((annotation) => [annotation.id, annotation]),
  );
  return rows.map((row) => ({ row, found: found.get(row.id)! }));
}

function reportGold(name: string, rows: readonly Judged[]): void {
  const labels = (value: unknown): Set<string> => new Set(value as string[]);
  const urgent = (level: unknown): Set<string> =>
    new Set(level === 'critical' || level === 'high' ? [level] : []);
  const sign = (value: unknown): Set<string> => new Set(value ? [Number(value) > 0 ? '+' : '-'] : []);
  const pairs = (of: (judged: Judged) => { gold: Set<string>; found: Set<string> }) =>
    scoreSets(rows.map(of));
  const intents = pairs(({ row, found }) => ({
    gold: labels(row.gold.intents),
    found: labels(found.intents),
  }));
  show(`${name}: intents`, intents.all);
  for (const [intent, score] of intents.each) show(`  ${intent}`, score);
  const urgency = pairs(({ row, found }) => ({
    gold: urgent(row.gold.urgency),
    found: urgent(found.urgency.level),
  }));
  show(`${name}: urgency high and critical`, urgency.all);
  for (const [level, score] of urgency.each) show(`  ${level}`, score);
  const grades = (id: 'retention' | 'referral') =>
    pairs(({ row, found }) => ({ gold: sign(row.gold[id]), found: sign(found.loyalty[id]) })).all;
  show(`${name}: retention sign`, grades('retention'));
  show(`${name}: referral sign`, grades('referral'));
  const remedies = pairs(({ row, found }) => ({
    gold: labels(row.gold.remedies),
    found: labels(found.remedies),
  }));
  show(`${name}: remedies`, remedies.all);
}

/** Question against request. A row that is neither, or claims both, is not right. */
function reportActs(name: string, rows: readonly Judged[], acts: Readonly<Record<string, string>>): void {
  const asked = rows.filter(({ row }) => acts[String(row.gold.label)] !== undefined);
  const gold = asked.map(({ row }) => acts[String(row.gold.label)]!);
  const found = asked.map(({ found: { intents } }) => {
    const both = ['inquiry', 'request'].filter((intent) => intents.includes(intent));
    return both.length === 1 ? both[0]! : 'neither';
  });
  line(`${name}: question against request, accuracy`, accuracy(gold, found));
  line(`${name}: question against request, macro F1`, macroF1(gold, found));
}

function reportAbuse(name: string, rows: readonly Judged[]): void {
  const gold = rows.map(({ row }) => row.gold.abusive === '1');
  const found = rows.map(({ found: { abusive } }) => abusive);
  line(`${name}: abusive, macro F1`, macroF1(gold, found));
}

function show(name: string, { precision, recall, f1, support }: Score): void {
  const cells = [f1, precision, recall].map((value) => value.toFixed(3).padStart(8)).join('');
  console.log(`${name.padEnd(52)}${cells}${String(support).padStart(6)}`);
}

function line(name: string, value: number): void {
  console.log(`${name.padEnd(52)}${value.toFixed(3).padStart(8)}`);
}
