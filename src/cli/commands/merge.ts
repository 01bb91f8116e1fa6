import type { Command } from '../command.js';

export const merge: Command = {
  name: 'merge',
  summary: 'one report of many partial summaries: the same as one run over everything',
  arguments: '<parts...>',
  argumentsHelp: 'files that "voc report --partial" wrote, or - for one on standard input',
  flags: [
    'taxonomy',
    'sections',
    'top',
    'min-cell',
    'partial',
    'output',
    'format',
    'template',
    'locale',
    'plain',
    'config',
    'verbose',
    'quiet',
  ],
  help: { format: 'format of the output: terminal, markdown, html, json (default: terminal)' },
  examples: [
    'voc report fixtures/feedback/shop-2026-w46.csv --partial -o part.json',
    'voc merge part.json',
    'voc merge part.json --sections all --format json -o report.json',
    'voc merge part.json --partial -o together.json',
  ],
  load: async () => (await import('../run/merge.js')).merge,
};
