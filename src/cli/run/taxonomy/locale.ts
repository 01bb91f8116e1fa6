import type { Locale } from '../../../schema/report.js';
import type { CommandContext } from '../../command.js';

/** Where no verbatim tells: --locale, else Korean, as for a report on nothing. */
export const localeOf = ({ options }: CommandContext): Locale =>
  (options.locale as Locale | undefined) ?? 'ko';
