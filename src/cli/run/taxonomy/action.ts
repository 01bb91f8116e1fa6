import type { Locale } from '../../../schema/report.js';
import type { CommandContext } from '../../command.js';

/** The work of a verb of `voc taxonomy`. `args` are the words behind it. */
export type RunAction = (args: readonly string[], context: CommandContext) => Promise<number>;

/** Where no verbatim tells: --locale, else Korean, as for a report on nothing. */
export const localeOf = ({ options }: CommandContext): Locale =>
  (options.locale as Locale | undefined) ?? 'ko';
