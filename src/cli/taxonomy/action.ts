import { PAGE_FORMATS, type Page } from '../../render/index.js';
import type { Locale } from '../../schema/report.js';
import type { CommandContext } from '../command.js';
import { chooseFormat } from '../formats.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';

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

/** Writes a page in the format that was asked for. */
export async function writePage(page: Page, locale: Locale, context: CommandContext): Promise<void> {
  const format = chooseFormat(PAGE_FORMATS, context.options, 'terminal');
  const output = await openOutput(context.options.output, context.terminal);
  await output.write(format.render(page, locale, lookOf(context)));
  await output.finish();
}

/** Where no verbatim tells: --locale, else Korean, as for a report on nothing. */
export const localeOf = ({ options }: CommandContext): Locale =>
  (options.locale as Locale | undefined) ?? 'ko';
