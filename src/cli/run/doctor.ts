import { EXIT } from '../../errors/catalogue.js';
import { doctorPage, PAGE_FORMATS } from '../../render/index.js';
import type { CommandContext } from '../command.js';
import { CHECKS, examine } from '../doctor/checks.js';
import { chooseFormat } from '../formats.js';
import { localeOf } from '../locale.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';

/** Looks at everything that a run needs. Ends in 4 when something must be mended. */
export async function doctor(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const format = chooseFormat(PAGE_FORMATS, options, 'terminal');
  const diagnosis = [];
  for (const check of CHECKS) diagnosis.push({ check: check.name, ...(await examine(check, context)) });
  const output = await openOutput(options.output, terminal);
  await output.write(format.render(doctorPage(diagnosis), localeOf(options), lookOf(context)));
  await output.finish();
  return diagnosis.some(({ state }) => state === 'problem') ? EXIT.internal : EXIT.done;
}
