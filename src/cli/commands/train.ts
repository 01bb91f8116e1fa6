import type { Command } from '../command.js';
import { INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const train: Command = {
  name: 'train',
  summary: 'adapt the polarity model to your own rated export, and see on held-out rows what it brings',
  arguments: '[files...]',
  flags: [
    ...INPUT_FLAGS.filter((name) => name !== 'segment'),
    'label',
    'middle',
    'force',
    'output',
    'format',
    'locale',
    'plain',
    'rejects',
    ...RUNNING_FLAGS,
  ],
  help: {
    format: 'format of the output: terminal, json (default: terminal)',
    force: 'write the model though it is worse on held-out rows',
  },
  examples: ['voc train fixtures/feedback/shop-2026-w46.csv --label 구매자평점 -o shop.model.json --force'],
  load: async () => (await import('../run/train.js')).train,
};
