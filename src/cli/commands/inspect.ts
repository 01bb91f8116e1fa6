import type { Command } from '../command.js';
import { INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const inspect: Command = {
  name: 'inspect',
  guesses: ['check', 'preview', 'head', 'columns'],
  summary: 'what voc sees in a file before it works: format, encoding, columns, samples, dates, rejects',
  arguments: '[files...]',
  flags: [...INPUT_FLAGS, 'output', 'format', 'locale', 'plain', 'rejects', ...RUNNING_FLAGS],
  help: { format: 'format of the output: terminal, json (default: terminal)' },
  examples: [
    'voc inspect fixtures/feedback/shop-2026-w46.csv',
    'voc inspect fixtures/feedback/shop-2026-w46.csv --format json',
  ],
  load: async () => (await import('../run/inspect.js')).inspect,
};
