import { Failure } from '../errors/failure.js';
import { didYouMeanOneOf } from '../errors/suggest.js';
import type { CommandContext } from './command.js';

/** The work of a verb. `args` are the words behind it. */
export type RunAction = (args: readonly string[], context: CommandContext) => Promise<number>;

/** One verb of a command that has several, as `add` of `voc store add`. */
export interface Action {
  readonly name: string;
  /** Words that people try for it, where it is to be suggested. */
  readonly guesses?: readonly string[];
  /** "ID", "OLD NEW [FILES...]". */
  readonly arguments: string;
  readonly summary: string;
  /** How many words it takes at least and at most. */
  readonly takes: readonly [least: number, most: number];
  /** Its work, loaded when it is done. */
  load(): Promise<RunAction>;
}

/** As many words as one likes. */
export const ANY = Number.POSITIVE_INFINITY;

/** The verbs of a command as its help tells them. */
export const actionsHelp = (actions: readonly Action[]): string =>
  actions.map(({ name, arguments: takes, summary }) => `${`${name} ${takes}`.trim()}: ${summary}`).join('; ');

const usage = (command: string, action: Action): string =>
  `voc ${command} ${`${action.name} ${action.arguments}`.trim()}`;

/**
 * Finds the verb among the words and does its work.
 * @param usual the verb where none is named; without one they are listed
 * @param needs what every verb of the command needs besides its words, for the message
 */
export async function runAction(
  command: string,
  actions: readonly Action[],
  context: CommandContext,
  { usual, needs = '' }: { readonly usual?: string | undefined; readonly needs?: string },
): Promise<number> {
  const [name = usual, ...args] = context.inputs;
  if (name === undefined)
    throw new Failure(
      'usage',
      `voc ${command} was not told what to do.`,
      `It is used so:\n${actions.map((action) => `       ${usage(command, action)}${needs}\n         ${action.summary}`).join('\n')}`,
    );
  const action = actions.find((one) => one.name === name);
  if (!action)
    throw new Failure(
      'usage',
      `voc ${command} cannot "${name}".${didYouMeanOneOf(name, actions)}`,
      `It can: ${actions.map((one) => one.name).join(', ')}.`,
    );
  const [least, most] = action.takes;
  if (args.length < least || args.length > most)
    throw new Failure(
      'usage',
      `voc ${command} ${name} was given ${args.length === 0 ? 'nothing' : args.join(' ')}.`,
      `It is used so: ${usage(command, action)}${needs}`,
    );
  const work = await action.load();
  return work(args, context);
}
