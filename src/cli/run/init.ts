import { existsSync } from 'node:fs';
import { EXIT } from '../../errors/catalogue.js';
import { Failure } from '../../errors/failure.js';
import { type Inspection, inspectSource } from '../../input/inspect.js';
import { configText } from '../../render/index.js';
import { detectLanguage } from '../../text/language.js';
import type { CommandContext } from '../command.js';
import { openFeedback } from '../feedback.js';
import { FILE_NAME } from '../find-config.js';
import { localeOf } from '../locale.js';
import { openOutput } from '../output.js';

/** Writes a configuration file for exports like those given. */
export async function init(context: CommandContext): Promise<number> {
  const { inputs, options, terminal } = context;
  const file = options.output ?? FILE_NAME;
  if (file !== '-' && existsSync(file) && !options.force)
    throw new Failure(
      'output_exists',
      `${file} exists already.`,
      'Name another file with -o, or replace it with --force.',
    );
  const inspections = inputs.length === 0 ? [] : await look(context);
  const locale = localeOf(options, ...inspections.map(({ languages }) => languages));
  const output = await openOutput(file, terminal);
  await output.write(configText({ inspections, locale, timezone: options.timezone! }));
  await output.finish();
  for (const { name, mapping } of inspections)
    if (mapping.some(({ by }) => by === 'unclear'))
      terminal.say(
        `voc: ${name} has several columns that may hold customers’ words. ${file} reads all of them: take out what customers did not write.`,
      );
  if (file === '-') return EXIT.done;
  const named = file === FILE_NAME ? '' : ` --config ${file}`;
  terminal.say(`voc: "voc config --show-origin${named}" shows what is in force.`, { level: 'info' });
  return EXIT.done;
}

async function look(context: CommandContext): Promise<Inspection[]> {
  const feedback = await openFeedback(context, { unclear: 'all' });
  try {
    const inspections: Inspection[] = [];
    for (const source of feedback.sources)
      inspections.push(
        await inspectSource(feedback.counted(source), {
          detectLanguage,
          timezone: context.options.timezone!,
        }),
      );
    await feedback.finish();
    return inspections;
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}
