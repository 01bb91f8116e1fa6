import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, OUTPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const evaluate: Command = {
  name: 'evaluate',
  guesses: ['test', 'accuracy', 'score'],
  summary:
    'how often voc is right on your own labels or stars, how far its confidence can be trusted, its worst errors',
  arguments: '[files...]',
  flags: [
    ...INPUT_FLAGS,
    'label',
    'middle',
    ...ANALYSIS_FLAGS.filter((name) => name !== 'without'),
    'top',
    ...OUTPUT_FLAGS,
    ...RUNNING_FLAGS,
  ],
  help: { format: 'format of the output: terminal, json (default: terminal)' },
  examples: [
    'voc evaluate fixtures/feedback/shop-2026-w46.csv --label 구매자평점',
    'voc evaluate fixtures/feedback/shop-2026-w46.csv --segment 상품명 --middle neutral --format json',
  ],
  load: async () => (await import('../run/evaluate.js')).evaluate,
};
