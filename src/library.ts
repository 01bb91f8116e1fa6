import { type AnalysisSettings, createAnnotator } from './pipeline.js';
import type { Annotation } from './schema/annotation.js';
import type { Report } from './schema/report.js';
import type { Verbatim } from './schema/verbatim.js';
import { addAnnotation, emptySummary, type ReportOptions, toReport } from './summarise/index.js';
import { textVerbatim } from './text/text-verbatim.js';

/** What a customer wrote: the text alone, or with what is known of it. What is absent is unknown. */
export type FeedbackItem =
  | string
  | ({ readonly text: string } & Partial<
      Pick<
        Verbatim,
        'source' | 'row' | 'id' | 'date' | 'rating' | 'product' | 'channel' | 'customer' | 'segments'
      >
    >);

/** One annotation an item, in order. For many calls make an annotator once: createAnnotator. */
export async function annotate(
  feedback: Iterable<FeedbackItem>,
  settings: AnalysisSettings = {},
): Promise<Annotation[]> {
  const annotator = createAnnotator(settings);
  try {
    const annotations: Annotation[] = [];
    for (const batch of batchesOf(verbatimsOf(feedback)))
      annotations.push(...(await annotator.annotateAll(batch)));
    return annotations;
  } finally {
    await annotator.close();
  }
}

export interface SummariseOptions
  extends AnalysisSettings,
    Omit<ReportOptions, 'taxonomy' | 'subset' | 'namesLocale'> {
  /** Names of segments to break results down by. */
  readonly segments?: readonly string[];
  /** Replace personal data in quotes; default: true. */
  readonly redact?: boolean;
}

/** The report over all items, as `voc report --format json` gives it. */
export async function summarise(
  feedback: Iterable<FeedbackItem>,
  options: SummariseOptions = {},
): Promise<Report> {
  const annotator = createAnnotator(options);
  const summary = emptySummary({ segments: options.segments ?? [], redact: options.redact !== false });
  const stageOf = new Map(annotator.taxonomy.themes.map(({ id, stage }) => [id, stage]));
  try {
    for (const batch of batchesOf(verbatimsOf(feedback))) {
      const annotations = await annotator.annotateAll(batch);
      for (const [i, annotation] of annotations.entries())
        addAnnotation(summary, annotation, batch[i]!, stageOf);
    }
    return toReport(summary, { ...options, taxonomy: annotator.taxonomy });
  } finally {
    await annotator.close();
  }
}

const verbatimsOf = (feedback: Iterable<FeedbackItem>): Verbatim[] =>
  [...feedback].map((item, i) => {
    const { text, ...known } = typeof item === 'string' ? { text: item } : item;
    return textVerbatim(text, { source: 'memory', row: i + 1, ...known });
  });

/** What the stages find of so many texts is in memory at a time. */
const BATCH = 256;

function* batchesOf(verbatims: readonly Verbatim[]): Generator<Verbatim[]> {
  for (let at = 0; at < verbatims.length; at += BATCH) yield verbatims.slice(at, at + BATCH);
}
