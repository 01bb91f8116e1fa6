import type { Command } from '../command.js';

export const config: Command = {
  name: 'config',
  summary: 'the flags that voc.config.yaml sets, with --show-origin where each value comes from',
  arguments: '[names...]',
  argumentsHelp: 'long names of flags; default: those that the file sets',
  flags: ['show-origin', 'format', 'config', 'profile'],
  help: { format: 'format of the output: text, json (default: text)' },
  examples: ['voc config timezone top --show-origin'],
  load: async () => (await import('../run/config.js')).config,
};
