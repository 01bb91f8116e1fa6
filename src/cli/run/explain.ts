import { existsSync } from 'node:fs';
import { Failure } from '../../errors/failure.js';
import { createAnnotator } from '../../pipeline.js';
import { explanationPage } from '../../render/index.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { textVerbatim } from '../../text/text-verbatim.js';
import { analysisSettings } from '../analysis.js';
import type { CommandContext } from '../command.js';
import { openFeedback } from '../feedback.js';
import { FLAGS, type Options } from '../flags.js';
import { localeOf } from '../locale.js';
import { writePage } from '../page.js';

/** Why one text is judged as it is. */
export async function explain(context: CommandContext): Promise<number> {
  const { options } = context;
  const verbatim = await wanted(context);
  const annotator = createAnnotator({ ...analysisSettings(options), withText: true });
  try {
    const explanation = await annotator.explain(verbatim);
    const page = explanationPage(explanation, annotator.taxonomy, {
      top: rowsOf(options),
      withGuide: options.guide === true,
      verbose: options.verbose === true,
    });
    const { language } = explanation.annotation;
    await writePage(page, localeOf(options, { [language]: 1 }), context);
    return 0;
  } finally {
    await annotator.close();
  }
}

/** -v shows all, where --top does not say otherwise. */
const rowsOf = ({ top = 0, verbose }: Options): number =>
  verbose && top === FLAGS.top.default ? Number.POSITIVE_INFINITY : top;

async function wanted(context: CommandContext): Promise<Verbatim> {
  const { inputs, options, terminal } = context;
  const { file, row } = options;
  if (file !== undefined) {
    if (inputs.length > 0) throw usage('There are a text and a --file.', 'Give one of them.');
    if (row === undefined)
      throw usage('--file needs a --row.', 'Which record of the file? --row 17 is the 17th.');
    return rowOf(file, row, context);
  }
  if (row !== undefined) {
    const [named, ...others] = inputs;
    if (named !== undefined && others.length === 0 && existsSync(named)) return rowOf(named, row, context);
    throw usage('--row needs a --file.', 'voc explain --file feedback.csv --row 17');
  }
  if (inputs.length > 0 && inputs.join() !== '-') return textVerbatim(filled(inputs.join(' '), 'The text'));
  if (terminal.stdinIsTerminal && inputs.length === 0)
    throw usage('No text was given.', 'voc explain "배송이 느려요", or --file feedback.csv --row 17.');
  return textVerbatim(filled(await standardInput(), 'Standard input'));
}

/** An analysis of nothing would look like an answer. */
function filled(text: string, what: string): string {
  if (text.trim() !== '') return text;
  throw usage(
    `${what} is empty: there is nothing to explain.`,
    'voc explain "배송이 느려요", or pipe a text in.',
  );
}

const usage = (message: string, remedy: string): Failure => new Failure('usage', message, remedy);

/** The record of that number, the header not counted. */
async function rowOf(file: string, row: number, context: CommandContext): Promise<Verbatim> {
  const feedback = await openFeedback({ ...context, inputs: [file] });
  try {
    let seen = 0;
    for await (const item of feedback.items()) {
      seen = item.row;
      if (item.row < row) continue;
      if (item.row > row) break;
      if (item.kind === 'reject')
        throw usage(
          `Row ${row} of ${file} could not be read: ${item.message}`,
          'Correct it, or choose another --row.',
        );
      return item;
    }
    throw usage(
      `${file} has no row ${row}${seen < row ? `; its last one is ${seen}` : ' that the filters let through'}.`,
      'Rows are counted from 1, the header not counted.',
    );
  } finally {
    await feedback.abandon();
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').trim();
}
