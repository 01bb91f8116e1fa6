// npm run bench:near-duplicates: recall, precision and seconds on 100,000 verbatims with 5,000 planted near-copies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCopyFinder } from '../../src/text/near-duplicates/index.js';
import { random } from './generate.js';

const VERBATIMS = 100_000;
const PLANTED = 5000;
const CAMPAIGNS = 50;

const folder = fileURLToPath(new URL('../../src/data/corpus', import.meta.url));
const sentences = ['ko', 'en'].flatMap((language) =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) =>
      readFileSync(join(folder, language, name), 'utf8')
        .split('\n')
        .slice(1),
    )
    .map((line) => line.split('\t')[3] ?? '')
    .filter((text) => text.length >= 10),
);
const next = random(46);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

/** Two to four sentences that people wrote, none of them most of the text: what is nobody's copy shares one with many others. */
function verbatim(): string {
  const parts = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(sentences));
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  return Math.max(...parts.map((part) => part.length)) > 0.6 * letters ? verbatim() : parts.join(' ');
}

/** What people do to a text that they copy: a word dropped, doubled or swapped, a typing error, a greeting, other marks. */
const EDITS: readonly ((words: string[]) => string[])[] = [
  (words) => words.toSpliced(Math.floor(next() * words.length), 1),
  (words) =>
    words.toSpliced(Math.floor(next() * words.length), 0, pick(['정말', '진짜', 'really', '솔직히'])),
  (words) => [pick(['안녕하세요', '여러분', 'Hi,', '참고로']), ...words],
  (words) =>
    words.map((word, i) => (i === words.length - 1 ? `${word}${pick(['!!', '…', ' ㅠㅠ', '.'])}` : word)),
  (words) => {
    const at = Math.floor(next() * words.length);
    const word = words[at]!;
    const cut = Math.floor(next() * word.length);
    return words.with(at, word.slice(0, cut) + word.slice(cut + 1));
  },
  (words) => words,
];
const copyOf = (text: string) => {
  let words = text.split(' ');
  const edits = 1 + Math.floor(next() * 2);
  for (let i = 0; i < edits; i++) words = pick(EDITS)(words);
  return words.join(' ');
};

// 50 campaigns of about 100 copies each, scattered among verbatims that are nobody's copy.
const campaigns = Array.from({ length: CAMPAIGNS }, () => verbatim());
const rows = [
  ...campaigns.map((text, campaign) => ({ text, campaign, at: next() / 1e6 })),
  ...Array.from({ length: PLANTED }, () => {
    const campaign = Math.floor(next() * CAMPAIGNS);
    return { text: copyOf(campaigns[campaign]!), campaign, at: next() };
  }),
  ...Array.from({ length: VERBATIMS - PLANTED - CAMPAIGNS }, () => ({
    text: verbatim(),
    campaign: -1,
    at: next(),
  })),
].sort((a, b) => a.at - b.at);

const started = performance.now();
const cpu = process.cpuUsage();
const finder = createCopyFinder();
const places = rows.map(({ text }) => finder.place([text]));
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);

// A copy is found when it is put to a text of its own campaign. A text that was drawn twice by chance is a copy too: those are counted apart.
let [found, right, called, byChance] = [0, 0, 0, 0];
const seen = new Set<string>();
for (const [i, { text, campaign }] of rows.entries()) {
  const original = rows[places[i]!]!;
  const isCopy = places[i] !== i;
  if (campaign >= 0 && i >= CAMPAIGNS && original.campaign === campaign && isCopy) found++;
  if (isCopy && campaign < 0 && seen.has(text)) byChance++;
  else if (isCopy) {
    called++;
    if (campaign >= 0 && original.campaign === campaign) right++;
  }
  seen.add(text);
}
console.table([
  {
    verbatims: rows.length,
    planted: PLANTED,
    recall: (found / PLANTED).toFixed(4),
    precision: (right / called).toFixed(4),
    'equal by chance': byChance,
    seconds: seconds.toFixed(1),
    'CPU seconds': ((used.user + used.system) / 1e6).toFixed(1),
  },
]);
if (found / PLANTED < 0.95 || right / called < 0.98) process.exitCode = 1;
// The processor's seconds: those of a clock on a machine with nothing else to do.
if ((used.user + used.system) / 1e6 > 15) process.exitCode = 1;
