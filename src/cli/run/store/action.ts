import type { CommandContext } from '../../command.js';

/** The work of a verb of `voc store`. `args` are the words behind it. */
export type RunAction = (args: readonly string[], context: CommandContext) => Promise<number>;
