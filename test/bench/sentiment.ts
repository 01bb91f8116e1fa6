/**
 * Cost of polarity: `npm run bench:sentiment -- [FILE…]`, text files of one verbatim a line; without any, generated Korean and English.
 * Only the scoring of documents that are normalised and cut into clauses. Beside it, in the same run on the same texts, a plain loop
 * that hashes and counts their n-grams of 1 to 4 characters (some 60,000 verbatims of 90 characters a second): its cost is the unit.
 * Fails when scoring costs more than MOST of it. The barest loop, which hashes in passing and only adds weights up, is shown as well.
 */
import { readFileSync } from 'node:fs';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { toDocument } from '../../src/text/document.js';
import { cost, hashGrams, sumGrams } from './cost.js';
import { random, sentence } from './generate.js';
import { generatedLines } from './korean-lines.js';

const MOST = 12;
const TEXTS = 6000;

/** As many texts as are measured, the given ones over and over. */
const enough = (texts: readonly string[]): string[] =>
  Array.from({ length: TEXTS }, (_, i) => texts[i % texts.length]!);

function generated(): [string, string[]][] {
  const next = random(1);
  const both = Array.from({ length: TEXTS * 6 }, () => sentence(next));
  return [
    ['Korean, two clauses', generatedLines(TEXTS)],
    ['Korean, short', both.filter((text) => /[가-힣]/.test(text.slice(0, 9)))],
    ['English, short', both.filter((text) => /^[A-Za-z ,!.]+\d/.test(text))],
  ];
}

const files = process.argv.slice(2);
const given = files.map((file): [string, string[]] => [
  file,
  readFileSync(file, 'utf8').split('\n').filter(Boolean),
]);
const sentiment = loadSentiment();
const print = (cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(36) : cell.padStart(12))).join(''));
const perSecond = (micros: number): string => Math.round(1e6 / micros).toLocaleString('en');

print(['texts', 'characters', 'plain a s', 'bare a s', 'score a s', '× plain', '× bare']);
let worst = 0;
for (const [name, texts] of given.length > 0 ? given : generated()) {
  const lines = enough(texts);
  const documents = lines.map((text) => toDocument([{ column: 'text', text }]));
  const plain = cost(lines, hashGrams);
  const bare = cost(lines, sumGrams);
  const scoring = cost(documents, (document) => sentiment.classify(document, {}));
  worst = Math.max(worst, scoring / plain);
  const characters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
  const rates = [plain, bare, scoring].map(perSecond);
  const times = [plain, bare].map((unit) => (scoring / unit).toFixed(2));
  print([name.slice(-34), characters.toFixed(0), ...rates, ...times]);
}
console.log(
  `Scoring costs at most ${worst.toFixed(2)} times the plain loop; it must be at most ${MOST}: ${worst > MOST ? 'too slow' : 'ok'}.`,
);
process.exitCode = worst > MOST ? 1 : 0;
