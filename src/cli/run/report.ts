import { type Annotator, createAnnotator } from '../../pipeline.js';
import { REPORT_FORMATS } from '../../render/index.js';
import type { SectionId } from '../../schema/report.js';
import type { Summary, SummaryOptions } from '../../schema/summary.js';
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
import { emptyParts, type Parts, partsOf, targetOf, withSplitColumn, writeParts } from '../split/index.js';

/** What customers say, in one page. */
export async function report(context: CommandContext): Promise<number> {
  const { options } = context;
  const format = chooseFormat(REPORT_FORMATS, formatOptions(options), 'terminal');
  const sections = chooseSections(options.sections);
  const target = targetOf(options);
  const annotator = createAnnotator(analysisSettings(options));
  const feedback = await openFeedback(withSplitColumn(context, target));
  const show = (summary: Summary, subset?: ReportOptions['subset']) =>
    format.render(
      toReport(summary, {
        taxonomy: annotator.taxonomy,
        locale: options.locale as 'ko' | 'en' | undefined,
        top: options.top,
        minCell: options['min-cell'],
        sections,
        subset,
      }),
      lookOf(context),
    );
  try {
    await annotator.open();
    const parts = emptyParts(target, summaryOptions(options));
    await collect(parts, feedback, annotator);
    const exitCode = await feedback.finish();
    await writeParts(parts, { show, extension: format.extensions[0], target }, context);
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  } finally {
    await annotator.close();
  }
}

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
  const stageOf = new Map(taxonomy.themes.map(({ id, stage }) => [id, stage]));
  for await (const batch of batches(withoutRejects(parts.whole, feedback))) {
    const annotations = await annotateAll(batch);
    for (const [i, verbatim] of batch.entries()) {
      for (const summary of partsOf(parts, annotations[i]!, verbatim))
        addAnnotation(summary, annotations[i]!, verbatim, stageOf);
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
