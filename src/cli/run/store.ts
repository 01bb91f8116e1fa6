import { runAction } from '../action.js';
import type { CommandContext } from '../command.js';
import { ACTIONS } from '../commands/store-actions.js';

/** The history store. */
export const store = (context: CommandContext): Promise<number> =>
  runAction('store', ACTIONS, context, { usual: 'info', needs: ' --store FILE' });
