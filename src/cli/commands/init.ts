import type { Command } from '../command.js';
import { INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const init: Command = {
  name: 'init',
  summary: 'writes a voc.config.yaml by looking at an export: its columns, and a weekly profile',
  arguments: '[files...]',
  argumentsHelp: 'exports as they will come; without any: a file to fill in',
  flags: [...INPUT_FLAGS, 'output', 'force', 'locale', ...RUNNING_FLAGS],
  help: { force: 'write over a configuration file that exists' },
  examples: ['voc init fixtures/feedback/shop-2026-w46.csv -o shop.config.yaml'],
  load: async () => (await import('../run/init.js')).init,
};
