import { readFileSync } from 'node:fs';
import { sha256 } from '../../../src/learn/model-file.js';
import type { Measured } from '../theme-accuracy/measure.js';
import { type Outcome, outcomeCells } from './musts.js';

/** The table of all sets and what was found of their musts. */
interface PolarityFigures {
  readonly columns: readonly string[];
  readonly table: readonly (readonly string[])[];
  readonly polarity: readonly Outcome[];
}

interface ThemeFigures {
  readonly themes: readonly Measured[];
  readonly ofThemes: readonly Outcome[];
}

/** First digits of the hash of a model's header, which holds those of its weights. */
const modelOf = (model: string): string =>
  sha256(readFileSync(new URL(`../../../src/data/models/${model}/model.json`, import.meta.url))).slice(0, 8);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rows = (header: readonly string[], body: readonly (readonly string[])[]): string[] => [
  row(header),
  row(header.map((_, i) => (i < 2 ? '---' : '---:'))),
  ...body.map(row),
];

/** The figures as a page of the documentation. */
export function accuracyPage(
  { columns, table, polarity }: PolarityFigures,
  { themes, ofThemes }: ThemeFigures,
): string {
  return [
    '# How right polarity and themes are',
    '',
    `Written by \`npm run bench:accuracy -- DATA --peers --out docs/accuracy.md\` for the models sentiment-ko ${modelOf('sentiment-ko')}, sentiment-en ${modelOf('sentiment-en')}, themes-ko ${modelOf('themes-ko')} and themes-en ${modelOf('themes-en')}: through the command line, on files stripped to id and text. Sets below \`evaluate/\` and the gold were never trained on; of the others this is the \`dev\` split, of our corpus (\`corpus_ko\`, \`corpus_en\`) the fifth that is held out. By sign: a score above 0 is positive, any other negative. In classes a mixed answer is wrong where a set has none. \`eceByChance\` is the calibration error that the same confidences would show on so few rows if they were right exactly as often as they say: where it is about as large as what must be reached, whether the bar holds is largely chance. A text without a letter or in a third language gets no polarity and counts as wrong.`,
    '',
    '## What must be reached: polarity',
    '',
    ...musts(polarity),
    '## What must be reached: themes',
    '',
    ...musts(ofThemes),
    '## All figures of polarity, beside the sentiment packages of npm',
    '',
    ...rows(columns, table),
    '',
    '## All figures of themes',
    '',
    'Gold A was looked at while cues were written, gold B was not; an interval of their difference that leaves 0 out would mean that cues were fitted. How each set is mapped to our themes stands in test/bench/theme-accuracy.',
    '',
    ...rows(
      ['set', 'texts', 'figures'],
      themes.map(({ name, texts, figures }) => [
        name,
        texts === null ? '' : String(texts),
        Object.entries(figures)
          .map(([figure, value]) => `${figure} ${value.toFixed(3)}`)
          .join(', '),
      ]),
    ),
    '',
  ].join('\n');
}

function musts(found: readonly Outcome[]): string[] {
  const held = found.filter(({ verdict }) => verdict !== 'below').length;
  return [
    `${held} of ${found.length} hold. "aim": what was hoped for is reached too.`,
    '',
    ...rows(['set', 'measure', 'figure', 'must', 'aim', ''], found.map(outcomeCells)),
    '',
  ];
}
