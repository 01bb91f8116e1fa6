import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';
import type { TaxonomyAction } from '../taxonomy/action.js';
import { coverage, diff } from '../taxonomy/compare.js';
import { init } from '../taxonomy/init.js';
import { list, show, validate } from '../taxonomy/read.js';
import { test } from '../taxonomy/test.js';

const ACTIONS: readonly TaxonomyAction[] = [list, show, init, validate, test, diff, coverage];

export const taxonomy: Command = {
  name: 'taxonomy',
  summary: 'the themes that voc knows: list, show, init, validate, test, diff, coverage',
  arguments: '[action...]',
  argumentsHelp: ACTIONS.map(
    ({ name, arguments: takes, summary }) => `${`${name} ${takes}`.trim()}: ${summary}`,
  ).join('; '),
  flags: [
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    'label',
    'top',
    'output',
    'format',
    'locale',
    'plain',
    'redact',
    'rejects',
    ...RUNNING_FLAGS,
  ],
  examples: [
    'voc taxonomy list',
    'voc taxonomy show service.access --locale en',
    'voc taxonomy init my-taxonomy -o created.txt',
    'voc taxonomy coverage fixtures/feedback/shop-2026-w46.csv',
  ],
  async run(context) {
    const [name = 'list', ...args] = context.inputs;
    const action = ACTIONS.find((one) => one.name === name);
    if (!action)
      throw new Failure(
        'usage',
        `voc taxonomy cannot "${name}".${didYouMean(
          name,
          ACTIONS.map((one) => one.name),
        )}`,
        `It can: ${ACTIONS.map((one) => one.name).join(', ')}.`,
      );
    const [least, most] = action.takes;
    if (args.length < least || args.length > most)
      throw new Failure(
        'usage',
        `voc taxonomy ${name} was given ${args.length === 0 ? 'nothing' : args.join(' ')}.`,
        `It is used so: voc taxonomy ${`${name} ${action.arguments}`.trim()}`,
      );
    return action.run(args, context);
  },
};
