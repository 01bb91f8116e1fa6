import { PAGE_FORMATS, type Page } from '../render/index.js';
import type { Locale } from '../schema/report.js';
import type { CommandContext } from './command.js';
import { chooseFormat } from './formats.js';
import { lookOf } from './look.js';
import { openOutput } from './output.js';

/** Writes a page in the format that was asked for. */
export async function writePage(page: Page, locale: Locale, context: CommandContext): Promise<void> {
  const format = chooseFormat(PAGE_FORMATS, context.options, 'terminal');
  const output = await openOutput(context.options.output, context.terminal);
  await output.write(format.render(page, locale, lookOf(context)));
  await output.finish();
}
