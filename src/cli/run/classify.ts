import { loadTaxonomy } from '../../classify/taxonomy/index.js';
import type { Source } from '../../input/verbatims.js';
import { ANNOTATION_FORMATS, guideOf } from '../../render/index.js';
import type { Annotation } from '../../schema/annotation.js';
import type { Reject, Verbatim } from '../../schema/verbatim.js';
import type { Part } from '../../summarise/index.js';
import { analysisSettings } from '../analysis.js';
import { outputEncoding } from '../annotations/encoding.js';
import { openWorkbook } from '../annotations/workbook.js';
import type { Bytes, Writing } from '../annotations/writing.js';
import type { CommandContext } from '../command.js';
import { type Crew, openCrew, running } from '../crew/index.js';
import type { TaskSetup } from '../crew/task.js';
import { type Feedback, openFeedback } from '../feedback.js';
import type { Options } from '../flags.js';
import { chooseFormat } from '../formats.js';
import { FOUND_COLUMNS, foundConditions } from '../found.js';
import { type JoinedColumns, joinColumns } from '../joined-columns.js';
import { placeholdersOf } from '../locale.js';
import { type Output, openOutput } from '../output.js';
import { formulasLine } from '../reading-lines.js';
import { partText } from '../report-text.js';
import { shownSafely } from '../shown.js';
import { absorbParts, emptyParts } from '../split/index.js';
import { addReading, partSettings, summaryOptions, withoutRejects } from '../summarising.js';
import type { Terminal } from '../terminal.js';
import { WORKBOOK } from '../workbook.js';

/** What is made; where it cannot be, the rejects that were begun are taken away first. */
async function orAbandon<Made>(feedback: Feedback, make: () => Made): Promise<Made> {
  try {
    return make();
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}

/** One annotation a verbatim; with --part-file, also what is needed to merge a report of them. */
export async function classify(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const feedback = await openFeedback(context, { elsewhere: FOUND_COLUMNS });
  const format = chooseFormat([...ANNOTATION_FORMATS, WORKBOOK], options, followedFormat(feedback.sources));
  const settings = analysisSettings(options);
  const taxonomy = loadTaxonomy(options.taxonomy);
  const inputs = feedback.sources.map(({ table }) => table.columns);
  const { columns, place } = joinColumns(inputs);
  const writerOptions = {
    columns,
    customerColumns: customerColumns(feedback.sources),
    redact: placeholdersOf(options),
    long: options.long === true,
    excel: options.excel === true,
    guide: options.guide === true ? (annotation: Annotation) => guideOf(annotation, taxonomy) : null,
  };
  const writing =
    format.id === 'xlsx'
      ? await openWorkbook(writerOptions, feedback.sources, context)
      : await text(format, writerOptions, context);
  const partFile = options['part-file'];
  const summary = partFile === undefined ? null : summaryOptions(options);
  const task: TaskSetup =
    writing.between === null || format.id === 'xlsx'
      ? { kind: 'annotations', summary }
      : {
          kind: 'rows',
          format: format.id,
          writer: { ...writerOptions, guide: options.guide === true },
          summary,
        };
  const only = await orAbandon(feedback, () => foundConditions(options.where, inputs, taxonomy));
  const crew = await openCrew({ settings, task, only, ...running(context) });
  const parts = emptyParts(null, summary ?? {});
  const output = await openOutput(options.output, shownSafely(terminal));
  try {
    const items = withoutRejects(parts.whole, placed(feedback, place));
    const formulas = await writeAll(crew, items, writing, output);
    const exitCode = await feedback.finish(crew.leftOut());
    await output.finish();
    if (isChosen(options)) terminal.say(chosenLine(feedback, crew.leftOut()), { level: 'info' });
    if (partFile !== undefined) {
      for (const made of await crew.end()) if (made && 'whole' in made) absorbParts(parts, made);
      addReading(parts.whole, feedback, crew.leftOut());
      await writePart(partFile, { settings: partSettings(settings), summary: parts.whole }, terminal);
    }
    if (!options.quiet) writing.tell(terminal.say, formulas);
    return exitCode;
  } catch (error) {
    await output.abandon();
    await feedback.abandon();
    throw error;
  } finally {
    await crew.close();
  }
}

/** Writes what the crew makes; gives how many cells looked like formulas in rows that workers wrote. */
async function writeAll(
  crew: Crew<TaskSetup['kind']>,
  items: AsyncIterable<Verbatim>,
  writing: Writing,
  output: Output,
): Promise<number> {
  const write = async (bytes: Bytes | readonly Bytes[]) => {
    for (const part of Array.isArray(bytes) ? bytes : [bytes]) await output.write(part);
  };
  let formulas = 0;
  let isEmpty = true;
  await write(writing.begin());
  for await (const { batch, made } of crew.work(items)) {
    if (made !== null && 'text' in made) {
      await write(isEmpty ? made.text : writing.between + made.text);
      formulas += made.formulas;
    } else for (const [i, item] of batch.entries()) await write(writing.row(made![i]!, item));
    isEmpty = false;
  }
  await write(writing.end(isEmpty));
  return formulas;
}

/** Some of the texts go to a file: nobody sees how many. */
const isChosen = ({ where, since, until, output }: Options): boolean =>
  output !== undefined && output !== '-' && [where, since, until].some((filter) => filter !== undefined);

function chosenLine({ totals, sources }: Feedback, leftOut: number): string {
  const number = (count: number) => count.toLocaleString('en-US');
  const chosen = totals.read - leftOut;
  const all = totals.read + sources.reduce((sum, { counts }) => sum + counts.filtered, 0);
  return `voc: ${number(chosen)} of ${number(all)} ${all === 1 ? 'text' : 'texts'} were chosen and written.`;
}

async function writePart(file: string, part: Omit<Part, 'name'>, terminal: Terminal): Promise<void> {
  const output = await openOutput(file, terminal, 0o600);
  await output.write(partText(part));
  await output.finish();
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
  let isFirst = true;
  return {
    begin: () => encoding.encode(writer.header(), null),
    row: (annotation, verbatim) => {
      const before = isFirst ? '' : writer.between;
      isFirst = false;
      return encoding.encode(before + writer.row(annotation, verbatim), verbatim);
    },
    end: (isEmpty) => encoding.encode(writer.footer(isEmpty), null),
    between: (options['output-encoding'] ?? 'utf-8') === 'utf-8' ? writer.between : null,
    tell(say, marked) {
      const formulas = writer.counts.formulas + marked;
      if (formulas > 0) say(formulasLine(formulas));
      encoding.tell(say, options.verbose === true);
    },
  };
}

/** Each verbatim with its cells under the joined columns. */
async function* placed(feedback: Feedback, place: JoinedColumns['place']): AsyncGenerator<Verbatim | Reject> {
  for await (const item of feedback.items())
    yield item.kind === 'reject' ? item : { ...item, cells: place(feedback.at(), item.cells) };
}

/** Tables give CSV, JSON gives NDJSON. */
const followedFormat = ([first]: readonly Source[]): 'csv' | 'ndjson' =>
  first?.table.format === 'json' || first?.table.format === 'ndjson' ? 'ndjson' : 'csv';

const customerColumns = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ mapping }) => (mapping.customer ? [mapping.customer.name] : []));
