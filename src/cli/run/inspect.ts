import { type Inspection, inspectSource } from '../../input/inspect.js';
import { INSPECTION_FORMATS } from '../../render/index.js';
import { detectLanguage } from '../../text/language.js';
import type { CommandContext } from '../command.js';
import { openFeedback } from '../feedback.js';
import { chooseFormat } from '../formats.js';
import { localeOf } from '../locale.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';

/** What voc sees in files before it works. */
export async function inspect(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const format = chooseFormat(INSPECTION_FORMATS, options, 'terminal');
  const feedback = await openFeedback(context, { unclear: 'all' });
  try {
    const inspections: Inspection[] = [];
    for (const source of feedback.sources) {
      inspections.push(
        await inspectSource(feedback.counted(source), { detectLanguage, timezone: options.timezone! }),
      );
    }
    const exitCode = await feedback.finish();
    const locale = localeOf(options, ...inspections.map(({ languages }) => languages));
    const output = await openOutput(options.output, terminal);
    await output.write(format.render(inspections, locale, lookOf(context)));
    await output.finish();
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}
