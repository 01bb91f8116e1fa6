import type { Locale } from '../../schema/report.js';
import type { CommandContext } from '../command.js';

/** One verb of `voc taxonomy`. `args` are the words behind it. */
export interface TaxonomyAction {
  readonly name: string;
  /** "ID", "OLD NEW [FILES...]". */
  readonly arguments: string;
  readonly summary: string;
  /** How many words it takes at least and at most. */
  readonly takes: readonly [least: number, most: number];
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** Where no verbatim tells: --locale, else Korean, as for a report on nothing. */
export const localeOf = ({ options }: CommandContext): Locale =>
  (options.locale as Locale | undefined) ?? 'ko';
