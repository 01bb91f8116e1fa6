import { loadTaxonomy } from '../../classify/taxonomy/index.js';
import { EXIT } from '../../errors/catalogue.js';
import { Failure } from '../../errors/failure.js';
import { type Annotator, createAnnotator } from '../../pipeline.js';
import { REPORT_FORMATS } from '../../render/index.js';
import type { Annotation } from '../../schema/annotation.js';
import type { SectionId } from '../../schema/report.js';
import type { Summary, SummaryOptions } from '../../schema/summary.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import type { Verbatim } from '../../schema/verbatim.js';
import {
  addAnnotation,
  addReject,
  addSourceCounts,
  type ReportOptions,
  SECTIONS,
  toReport,
} from '../../summarise/index.js';
import { analysisSettings } from '../analysis.js';
import { batches } from '../batches.js';
import type { CommandContext } from '../command.js';
import { dayOption } from '../day-option.js';
import { type Feedback, openFeedback } from '../feedback.js';
import type { Options } from '../flags.js';
import { chooseFormat, listOf } from '../formats.js';
import { lookOf } from '../look.js';
import { openReportWorkbooks } from '../report-workbooks.js';
import { emptyParts, type Parts, partsOf, targetOf, withSplitColumn, writeParts } from '../split/index.js';
import { WORKBOOK } from '../workbook.js';

/** What customers say, in one page: of files, or of what a store holds. */
export async function report(context: CommandContext): Promise<number> {
  const { options } = context;
  const format = chooseFormat([...REPORT_FORMATS, WORKBOOK], formatOptions(options), 'terminal');
  const sections = chooseSections(options.sections);
  const target = targetOf(options);
  const books = format.id === 'xlsx' ? await openReportWorkbooks(context) : null;
  const parts = emptyParts(target, summaryOptions(options), books?.add);
  const collectAll = options.store === undefined ? collectFiles : collectStore;
  const { taxonomy, exitCode } = await collectAll(parts, withSplitColumn(context, target));
  const show = (summary: Summary, subset?: ReportOptions['subset']) => {
    const made = toReport(summary, {
      taxonomy,
      locale: options.locale as 'ko' | 'en' | undefined,
      // A sheet has room for every row.
      top: books ? Number.MAX_SAFE_INTEGER : options.top,
      minCell: options['min-cell'],
      sections: books ? undefined : sections,
      subset,
    });
    return format.id === 'xlsx'
      ? books!.finish(summary, made, taxonomy)
      : format.render(made, lookOf(context));
  };
  await writeParts(parts, { show, extension: format.extensions[0], target }, context);
  books?.tell();
  return exitCode;
}

interface Collected {
  readonly taxonomy: Taxonomy;
  readonly exitCode: number;
}

async function collectFiles(parts: Parts, context: CommandContext): Promise<Collected> {
  const annotator = createAnnotator(analysisSettings(context.options));
  const feedback = await openFeedback(context);
  try {
    await annotator.open();
    await collect(parts, feedback, annotator);
    return { taxonomy: annotator.taxonomy, exitCode: await feedback.finish() };
  } catch (error) {
    await feedback.abandon();
    throw error;
  } finally {
    await annotator.close();
  }
}

/** Of the store nothing is annotated: it holds the annotations. */
async function collectStore(parts: Parts, { inputs, options }: CommandContext): Promise<Collected> {
  if (inputs.length > 0)
    throw new Failure(
      'usage',
      'Files and --store were given: what both hold would count twice.',
      `Add the files first: voc store add ${inputs.join(' ')} --store ${options.store}`,
    );
  const { readStored } = await import('../stored.js');
  const taxonomy = loadTaxonomy(options.taxonomy);
  const stageOf = stagesOf(taxonomy);
  const { filtered, unreadableDates } = await readStored(options, (annotation, verbatim) => {
    addToParts(parts, annotation, verbatim, stageOf);
  });
  addSourceCounts(parts.whole, { filteredOut: filtered, padded: 0, unreadableDates });
  return { taxonomy, exitCode: EXIT.done };
}

function addToParts(
  parts: Parts,
  annotation: Annotation,
  verbatim: Verbatim,
  stageOf: ReadonlyMap<string, string>,
): void {
  for (const summary of partsOf(parts, annotation, verbatim)) {
    addAnnotation(summary, annotation, verbatim, stageOf);
    parts.see?.(summary, annotation, verbatim);
  }
}

const stagesOf = ({ themes }: Taxonomy): Map<string, string> =>
  new Map(themes.map(({ id, stage }) => [id, stage]));

const summaryOptions = (options: Options): Partial<SummaryOptions> => ({
  segments: options.segment ?? [],
  redact: options.redact !== false,
  speaker: options.speaker === 'customer' ? 'customer' : null,
  event: dayOption(options.event, 'event'),
});

/** With --split-by, -o names a folder, which tells no format. */
const formatOptions = (options: Options): Pick<Options, 'format' | 'output'> =>
  options['split-by'] === undefined ? options : { format: options.format };

/** Everything that is read goes into the summaries: verbatims, rejects, and what the readers counted. */
async function collect(
  parts: Parts,
  feedback: Feedback,
  { taxonomy, annotateAll }: Annotator,
): Promise<void> {
  const stageOf = stagesOf(taxonomy);
  for await (const batch of batches(withoutRejects(parts.whole, feedback))) {
    const annotations = await annotateAll(batch);
    for (const [i, verbatim] of batch.entries()) {
      addToParts(parts, annotations[i]!, verbatim, stageOf);
    }
  }
  for (const { counts } of feedback.sources) {
    addSourceCounts(parts.whole, {
      filteredOut: counts.filtered,
      padded: counts.padded,
      unreadableDates: counts.unreadableDates,
    });
  }
}

/** The verbatims; rejects are counted on the way. */
async function* withoutRejects(summary: Summary, feedback: Feedback): AsyncGenerator<Verbatim> {
  for await (const item of feedback.items()) {
    if (item.kind === 'reject') addReject(summary, item);
    else yield item;
  }
}

/** "all": every section, in full. */
const chooseSections = (names: Options['sections']): readonly SectionId[] | undefined =>
  names === undefined || names === 'all' ? undefined : listOf(names, SECTIONS, '--sections');
