import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import type { CommandContext } from '../command.js';
import { ACTIONS } from '../commands/store-actions.js';

/** The history store: finds the verb among the arguments and does its work. */
export async function store(context: CommandContext): Promise<number> {
  const [name = 'info', ...args] = context.inputs;
  const names = ACTIONS.map((one) => one.name);
  const action = ACTIONS.find((one) => one.name === name);
  if (!action)
    throw new Failure(
      'usage',
      `voc store cannot "${name}".${didYouMean(name, names)}`,
      `It can: ${names.join(', ')}.`,
    );
  const [least, most] = action.takes;
  if (args.length < least || args.length > most)
    throw new Failure(
      'usage',
      `voc store ${name} was given ${args.length === 0 ? 'nothing' : args.join(' ')}.`,
      `It is used so: voc store ${`${name} ${action.arguments}`.trim()} --store FILE`,
    );
  const work = await action.load();
  return work(args, context);
}
