import { type Annotator, createAnnotator } from '../../pipeline.js';
import { REPORT_FORMATS } from '../../render/index.js';
import type { SectionId } from '../../schema/report.js';
import type { Summary } from '../../schema/summary.js';
import type { Verbatim } from '../../schema/verbatim.js';
import {
  addAnnotation,
  addReject,
  addSourceCounts,
  emptySummary,
  SECTIONS,
  toReport,
} from '../../summarise/index.js';
import { analysisSettings } from '../analysis.js';
import { batches } from '../batches.js';
import type { Command } from '../command.js';
import { type Feedback, openFeedback } from '../feedback.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, type Options, RUNNING_FLAGS } from '../flags.js';
import { chooseFormat, listOf } from '../formats.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';

export const report: Command = {
  name: 'report',
  summary: 'what customers say, in one page: coverage, polarity, complaint themes with evidence, quotes',
  arguments: '[files...]',
  flags: [
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    'sections',
    'top',
    'min-cell',
    'output',
    'format',
    'locale',
    'plain',
    'redact',
    'rejects',
    ...RUNNING_FLAGS,
  ],
  examples: [
    'voc report fixtures/feedback/shop-2026-w46.csv',
    'voc report fixtures/feedback/shop-2026-w46.csv --segment 상품명 --top 5',
    'voc report fixtures/feedback/shop-2026-w46.csv --since 2026-11-11 --format markdown',
    'cat fixtures/feedback/shop-2026-w46.csv | voc report - --sections complaints --format json',
  ],
  async run(context) {
    const { options, terminal } = context;
    const format = chooseFormat(REPORT_FORMATS, options, 'terminal');
    const sections = chooseSections(options.sections);
    const annotator = createAnnotator(analysisSettings(options));
    const feedback = await openFeedback(context);
    try {
      await annotator.open();
      const summary = emptySummary({
        segments: options.segment ?? [],
        redact: options.redact !== false,
        speaker: options.speaker === 'customer' ? 'customer' : null,
      });
      await collect(summary, feedback, annotator);
      const exitCode = await feedback.finish();
      const page = toReport(summary, {
        taxonomy: annotator.taxonomy,
        locale: options.locale as 'ko' | 'en' | undefined,
        top: options.top,
        minCell: options['min-cell'],
        sections,
      });
      const output = await openOutput(options.output, terminal);
      await output.write(format.render(page, lookOf(context)));
      await output.finish();
      return exitCode;
    } catch (error) {
      await feedback.abandon();
      throw error;
    } finally {
      await annotator.close();
    }
  },
};

/** Everything that is read goes into the summary: verbatims, rejects, and what the readers counted. */
async function collect(
  summary: Summary,
  feedback: Feedback,
  { taxonomy, annotateAll }: Annotator,
): Promise<void> {
  const stageOf = new Map(taxonomy.themes.map(({ id, stage }) => [id, stage]));
  for await (const batch of batches(withoutRejects(summary, feedback))) {
    const annotations = await annotateAll(batch);
    for (const [i, verbatim] of batch.entries()) addAnnotation(summary, annotations[i]!, verbatim, stageOf);
  }
  for (const { counts } of feedback.sources) {
    addSourceCounts(summary, {
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

function chooseSections(names: Options['sections']): readonly SectionId[] | undefined {
  return names === undefined ? undefined : listOf(names, SECTIONS, '--sections');
}
