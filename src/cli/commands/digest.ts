import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, OUTPUT_FLAGS, RUNNING_FLAGS, STORE_FLAGS } from '../flags.js';

export const digest: Command = {
  name: 'digest',
  guesses: ['weekly', 'compare', 'trend', 'alerts'],
  summary: 'what changed in a period, whether it is more than chance, and who must know',
  arguments: '[files...]',
  flags: [
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    'period',
    'at',
    'against',
    'baseline',
    'history',
    ...STORE_FLAGS,
    'fail-on',
    'top',
    'min-cell',
    'template',
    ...OUTPUT_FLAGS,
    ...RUNNING_FLAGS,
  ],
  help: { format: 'format of the output: terminal, markdown, html, json, slack, xlsx (default: terminal)' },
  examples: [
    'voc digest fixtures/feedback/weeks-ko.csv --at 2026-W46',
    'voc digest fixtures/feedback/weeks-ko.csv --as-of 2026-11-16 --against previous --format markdown',
    'voc digest fixtures/feedback/weeks-ko.csv --at 2026-W46 --history history -o digest.md',
    'voc digest fixtures/feedback/weeks-ko.csv --at 2026-W46 --format slack --fail-on critical || true',
  ],
  load: async () => (await import('../run/digest.js')).digest,
};
