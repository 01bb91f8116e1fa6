import { runAction } from '../action.js';
import type { CommandContext } from '../command.js';
import { ACTIONS } from '../commands/store-actions.js';

/** The history store. A store alone is looked into; without one there is nothing to guess. */
export const store = (context: CommandContext): Promise<number> =>
  runAction('store', ACTIONS, context, {
    usual: context.options.store === undefined ? undefined : 'info',
    needs: ' --store FILE',
  });
