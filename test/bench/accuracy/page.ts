import { readFileSync } from 'node:fs';
import { sha256 } from '../../../src/learn/model-file.js';
import { type Outcome, outcomeCells } from './musts.js';

/** First digits of the hash of a model's header, which holds those of its weights. */
const modelOf = (language: string): string =>
  sha256(
    readFileSync(new URL(`../../../src/data/models/sentiment-${language}/model.json`, import.meta.url)),
  ).slice(0, 8);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rows = (header: readonly string[], body: readonly (readonly string[])[]): string[] => [
  row(header),
  row(header.map((_, i) => (i < 2 ? '---' : '---:'))),
  ...body.map(row),
];

/** The figures as a page of the documentation. */
export function accuracyPage(
  columns: readonly string[],
  table: readonly (readonly string[])[],
  found: readonly Outcome[],
): string {
  const held = found.filter(({ verdict }) => verdict !== 'below').length;
  return [
    '# How right the polarity is',
    '',
    `Written by \`npm run bench:accuracy -- DATA --peers --out docs/accuracy.md\` for the models sentiment-ko ${modelOf('ko')} and sentiment-en ${modelOf('en')}: through the command line, on files stripped to id and text. Sets below \`evaluate/\` and the gold were never trained on; of the others this is the \`dev\` split, of our corpus (\`corpus_ko\`, \`corpus_en\`) the fifth that is held out. By sign: a score above 0 is positive, any other negative. In classes a mixed answer is wrong where a set has none. \`eceByChance\` is the calibration error that the same confidences would show on so few rows if they were right exactly as often as they say: where it is about as large as what must be reached, whether the bar holds is largely chance. A text without a letter or in a third language gets no polarity and counts as wrong.`,
    '',
    '## What must be reached',
    '',
    `${held} of ${found.length} hold. "aim": what was hoped for is reached too.`,
    '',
    ...rows(['set', 'measure', 'figure', 'must', 'aim', ''], found.map(outcomeCells)),
    '',
    '## All figures, beside the sentiment packages of npm',
    '',
    ...rows(columns, table),
    '',
  ].join('\n');
}
