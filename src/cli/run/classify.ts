import type { Source } from '../../input/verbatims.js';
import { createAnnotator } from '../../pipeline.js';
import { ANNOTATION_FORMATS, guideOf } from '../../render/index.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { analysisSettings } from '../analysis.js';
import { batches } from '../batches.js';
import { type JoinedColumns, joinColumns } from '../columns.js';
import type { CommandContext } from '../command.js';
import { type Feedback, openFeedback } from '../feedback.js';
import { chooseFormat } from '../formats.js';
import { openOutput } from '../output.js';

/** One annotation a verbatim. */
export async function classify(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const feedback = await openFeedback(context);
  const format = chooseFormat(ANNOTATION_FORMATS, options, followedFormat(feedback.sources));
  const annotator = createAnnotator(analysisSettings(options));
  const { columns, place } = joinColumns(feedback.sources.map(({ table }) => table.columns));
  const writer = format.writer({
    columns,
    customerColumns: customerColumns(feedback.sources),
    redact: options.redact === true ? ((options.locale as 'ko' | 'en' | undefined) ?? 'ko') : null,
    long: options.long === true,
    excel: options.excel === true,
    guide: options.guide === true ? (annotation) => guideOf(annotation, annotator.taxonomy) : null,
  });
  await annotator.open();
  const output = await openOutput(options.output, terminal);
  try {
    await output.write(writer.header());
    for await (const batch of batches(placed(feedback, place))) {
      const annotations = await annotator.annotateAll(batch);
      for (const [i, item] of batch.entries()) await output.write(writer.row(annotations[i]!, item));
    }
    await output.write(writer.footer());
    const exitCode = await feedback.finish();
    await output.finish();
    if (writer.counts.formulas > 0 && !options.quiet) terminal.say(formulasLine(writer.counts.formulas));
    return exitCode;
  } catch (error) {
    await output.abandon();
    await feedback.abandon();
    throw error;
  } finally {
    await annotator.close();
  }
}

/** Each verbatim with its cells under the joined columns. */
async function* placed(feedback: Feedback, place: JoinedColumns['place']): AsyncGenerator<Verbatim> {
  for await (const item of feedback.items()) {
    if (item.kind === 'verbatim') yield { ...item, cells: place(feedback.at(), item.cells) };
  }
}

/** Tables give CSV, JSON gives NDJSON. */
const followedFormat = ([first]: readonly Source[]): 'csv' | 'ndjson' =>
  first?.table.format === 'json' || first?.table.format === 'ndjson' ? 'ndjson' : 'csv';

const customerColumns = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ mapping }) => (mapping.customer ? [mapping.customer.name] : []));

const formulasLine = (count: number): string =>
  `voc: ${count === 1 ? '1 cell looks' : `${count} cells look`} like a formula and begins with "'" now, so that a spreadsheet shows it as text.`;
