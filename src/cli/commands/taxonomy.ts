import { actionsHelp } from '../action.js';
import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, OUTPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';
import { ACTIONS } from './taxonomy-actions.js';

export const taxonomy: Command = {
  name: 'taxonomy',
  guesses: ['themes', 'validate'],
  summary: 'the themes that voc knows: list, show, init, validate, test, diff, coverage',
  arguments: '[action...]',
  argumentsHelp: `${actionsHelp(ACTIONS)}. PATH: a taxonomy of your own, as with --taxonomy`,
  flags: [...INPUT_FLAGS, ...ANALYSIS_FLAGS, 'label', 'top', ...OUTPUT_FLAGS, ...RUNNING_FLAGS],
  help: { format: 'format of the output: terminal, json (default: terminal)' },
  examples: [
    'voc taxonomy list',
    'voc taxonomy show service.access --locale en',
    'voc taxonomy init our-taxonomy -o created.txt',
    'voc taxonomy coverage fixtures/feedback/shop-2026-w46.csv',
  ],
  load: async () => (await import('../run/taxonomy.js')).taxonomy,
};
