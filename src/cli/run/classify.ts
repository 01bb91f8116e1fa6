import type { Source } from '../../input/verbatims.js';
import { createAnnotator } from '../../pipeline.js';
import { ANNOTATION_FORMATS, guideOf } from '../../render/index.js';
import type { Annotation } from '../../schema/annotation.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { analysisSettings } from '../analysis.js';
import { outputEncoding } from '../annotations/encoding.js';
import { openWorkbook } from '../annotations/workbook.js';
import type { Bytes, Writing } from '../annotations/writing.js';
import { batches } from '../batches.js';
import { type JoinedColumns, joinColumns } from '../columns.js';
import type { CommandContext } from '../command.js';
import { type Feedback, openFeedback } from '../feedback.js';
import { chooseFormat } from '../formats.js';
import { openOutput } from '../output.js';
import { WORKBOOK } from '../workbook.js';

/** One annotation a verbatim. */
export async function classify(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const feedback = await openFeedback(context);
  const format = chooseFormat([...ANNOTATION_FORMATS, WORKBOOK], options, followedFormat(feedback.sources));
  const annotator = createAnnotator(analysisSettings(options));
  const { columns, place } = joinColumns(feedback.sources.map(({ table }) => table.columns));
  const writerOptions = {
    columns,
    customerColumns: customerColumns(feedback.sources),
    redact: options.redact === true ? ((options.locale as 'ko' | 'en' | undefined) ?? 'ko') : null,
    long: options.long === true,
    excel: options.excel === true,
    guide:
      options.guide === true ? (annotation: Annotation) => guideOf(annotation, annotator.taxonomy) : null,
  };
  const writing =
    format.id === 'xlsx'
      ? await openWorkbook(writerOptions, feedback.sources, context)
      : await text(format, writerOptions, context);
  await annotator.open();
  const output = await openOutput(options.output, terminal);
  const write = async (bytes: Bytes | readonly Bytes[]) => {
    for (const part of Array.isArray(bytes) ? bytes : [bytes]) await output.write(part);
  };
  try {
    await write(writing.begin());
    for await (const batch of batches(placed(feedback, place))) {
      const annotations = await annotator.annotateAll(batch);
      for (const [i, item] of batch.entries()) await write(writing.row(annotations[i]!, item));
    }
    await write(writing.end());
    const exitCode = await feedback.finish();
    await output.finish();
    if (!options.quiet) writing.tell(terminal.say);
    return exitCode;
  } catch (error) {
    await output.abandon();
    await feedback.abandon();
    throw error;
  } finally {
    await annotator.close();
  }
}

type TextFormat = (typeof ANNOTATION_FORMATS)[number];

async function text(
  format: TextFormat,
  writerOptions: Parameters<TextFormat['writer']>[0],
  { options }: CommandContext,
): Promise<Writing> {
  const encoding = await outputEncoding(options['output-encoding'], format.id);
  // CP949 has no byte order mark, and Excel takes it for the encoding of its country.
  const mark = options.excel === true && options['output-encoding'] !== 'cp949';
  const writer = format.writer({ ...writerOptions, mark });
  return {
    begin: () => encoding.encode(writer.header(), null),
    row: (annotation, verbatim) => encoding.encode(writer.row(annotation, verbatim), verbatim),
    end: () => encoding.encode(writer.footer(), null),
    tell(say) {
      const { formulas } = writer.counts;
      if (formulas > 0) say(formulasLine(formulas));
      encoding.tell(say, options.verbose === true);
    },
  };
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
