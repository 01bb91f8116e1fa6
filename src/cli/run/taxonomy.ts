import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import type { CommandContext } from '../command.js';
import { ACTIONS } from '../commands/taxonomy-actions.js';

/** The themes that voc knows: finds the verb among the arguments and does its work. */
export async function taxonomy(context: CommandContext): Promise<number> {
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
  const work = await action.load();
  return work(args, context);
}
