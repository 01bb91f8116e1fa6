import type { Command } from '../command.js';
import { INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const tokenize: Command = {
  name: 'tokenize',
  summary: 'the tokens of each verbatim with tags, lemmas and offsets, as NDJSON',
  arguments: '[files...]',
  flags: [...INPUT_FLAGS, 'tokenizer', 'user-words', 'output', 'rejects', ...RUNNING_FLAGS],
  examples: [
    'voc tokenize fixtures/feedback/shop-2026-w46.csv --limit 3',
    'voc tokenize fixtures/feedback/shop-2026-w46.csv --tokenizer none -o tokens.ndjson',
  ],
  load: async () => (await import('../run/tokenize.js')).tokenize,
};
