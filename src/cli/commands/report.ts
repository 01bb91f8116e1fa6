import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, OUTPUT_FLAGS, RUNNING_FLAGS, STORE_FLAGS } from '../flags.js';

export const report: Command = {
  name: 'report',
  guesses: ['analyze', 'analyse', 'summary', 'summarize', 'summarise'],
  summary: 'what customers say, in one page: coverage, polarity, complaint themes with evidence, quotes',
  arguments: '[files...]',
  flags: [
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    'sections',
    'top',
    'event',
    'split-by',
    'partial',
    'min-cell',
    ...STORE_FLAGS,
    'template',
    ...OUTPUT_FLAGS,
    ...RUNNING_FLAGS,
  ],
  help: { format: 'format of the output: terminal, markdown, html, json, xlsx (default: terminal)' },
  examples: [
    'voc report fixtures/feedback/shop-2026-w46.csv',
    'voc report fixtures/feedback/shop-2026-w46.csv --segment 상품명 --top 5',
    'voc report fixtures/feedback/shop-2026-w46.csv --since 2026-11-11 --format markdown',
    'voc report fixtures/feedback/shop-2026-w46.csv --sections anger,loyalty,earlyWarning --event 2026-11-12',
    'voc report fixtures/feedback/shop-2026-w46.csv -o week46.xlsx',
    'voc report fixtures/feedback/shop-2026-w46.csv --template fixtures/templates/week.md -o week46.md',
    'voc report fixtures/feedback/shop-2026-w46.csv --split-by owner -o departments',
    'voc report fixtures/feedback/shop-2026-w46.csv --partial -o part.json',
    'cat fixtures/feedback/shop-2026-w46.csv | voc report - --sections complaints --format json',
  ],
  load: async () => (await import('../run/report.js')).report,
};
