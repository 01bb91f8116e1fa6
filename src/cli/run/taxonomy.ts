import { runAction } from '../action.js';
import type { CommandContext } from '../command.js';
import { ACTIONS } from '../commands/taxonomy-actions.js';

/** The themes that voc knows. */
export const taxonomy = (context: CommandContext): Promise<number> =>
  runAction('taxonomy', ACTIONS, context, { usual: 'list' });
