import type { AnalysisSettings } from '../../pipeline.js';
import type { AnnotationWriter, WriterOptions } from '../../render/annotations/writer.js';
import { ANNOTATION_FORMATS, guideOf } from '../../render/index.js';
import type { Annotation } from '../../schema/annotation.js';
import type { SummaryOptions } from '../../schema/summary.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { addAnnotation } from '../../summarise/index.js';
import { type Condition, chosen } from '../found.js';
import { emptyParts, type Parts, partsOf } from '../split/index.js';

/** What is made of annotated verbatims. Plain data: it crosses to the workers when they start. */
export type TaskSetup =
  | { readonly kind: 'annotations'; readonly summary: Partial<SummaryOptions> | null }
  | {
      readonly kind: 'rows';
      readonly format: (typeof ANNOTATION_FORMATS)[number]['id'];
      readonly writer: Omit<WriterOptions, 'guide'> & { readonly guide: boolean };
      /** Also summarised, when these are given. */
      readonly summary: Partial<SummaryOptions> | null;
    }
  | { readonly kind: 'summaries'; readonly by: string | null; readonly options: Partial<SummaryOptions> };

/** Rows as they are written, and how many cells of them looked like formulas. */
export interface Rows {
  readonly text: string;
  readonly formulas: number;
}

/** What comes of each batch, in order, and what each worker has at the end. */
export interface Made {
  readonly annotations: { readonly batch: Annotation[]; readonly end: Parts | null };
  readonly rows: { readonly batch: Rows; readonly end: Parts | null };
  readonly summaries: { readonly batch: null; readonly end: Parts };
}

export interface Task<Kind extends keyof Made> {
  take(verbatims: readonly Verbatim[], annotations: Annotation[]): Made[Kind]['batch'];
  end(): Made[Kind]['end'];
}

/** What a worker is told at its start. */
export interface CrewSetup {
  readonly settings: AnalysisSettings;
  readonly task: TaskSetup;
  readonly only: readonly Condition[];
}

/** What was made of a batch, and the places of the verbatims it was made of; null: of all. */
export interface Taken<Batch> {
  readonly made: Batch;
  readonly kept: number[] | null;
}

/** The work on a batch, on those of it that all conditions hold of. */
export function takeChosen<Kind extends keyof Made>(
  task: Task<Kind>,
  only: readonly Condition[],
  verbatims: readonly Verbatim[],
  annotations: Annotation[],
): Taken<Made[Kind]['batch']> {
  const kept = chosen(only, annotations);
  return { kept, made: task.take(pick(verbatims, kept), pick(annotations, kept)) };
}

export const pick = <Item>(items: readonly Item[], places: readonly number[] | null): Item[] =>
  places === null ? (items as Item[]) : places.map((place) => items[place]!);

const TASKS: {
  readonly [Kind in keyof Made]: (
    setup: Extract<TaskSetup, { kind: Kind }>,
    taxonomy: Taxonomy,
  ) => Task<Kind>;
} = {
  annotations({ summary }, taxonomy) {
    const summaries = summarising(summary, taxonomy);
    return {
      take(verbatims, annotations) {
        summaries?.take(verbatims, annotations);
        return annotations;
      },
      end: () => summaries?.end() ?? null,
    };
  },
  rows(setup, taxonomy) {
    const writer = writerOf(setup, taxonomy);
    const summaries = summarising(setup.summary, taxonomy);
    return {
      take(verbatims, annotations) {
        summaries?.take(verbatims, annotations);
        const before = writer.counts.formulas;
        const rows = verbatims.map((verbatim, i) => writer.row(annotations[i]!, verbatim));
        return { text: rows.join(writer.between), formulas: writer.counts.formulas - before };
      },
      end: () => summaries?.end() ?? null,
    };
  },
  summaries({ by, options }, taxonomy) {
    const parts = emptyParts(by, options);
    const stageOf = new Map(taxonomy.themes.map(({ id, stage }) => [id, stage]));
    return {
      take(verbatims, annotations) {
        for (const [i, verbatim] of verbatims.entries())
          for (const summary of partsOf(parts, annotations[i]!, verbatim))
            addAnnotation(summary, annotations[i]!, verbatim, stageOf);
        return null;
      },
      end: () => parts,
    };
  },
};

/** Summaries on the way, where they are wanted. */
const summarising = (options: Partial<SummaryOptions> | null, taxonomy: Taxonomy): Task<'summaries'> | null =>
  options && TASKS.summaries({ kind: 'summaries', by: null, options }, taxonomy);

/** The writer of the format that is asked for. */
function writerOf(
  { format, writer: { guide, ...options } }: Pick<Extract<TaskSetup, { kind: 'rows' }>, 'format' | 'writer'>,
  taxonomy: Taxonomy,
): AnnotationWriter {
  return ANNOTATION_FORMATS.find(({ id }) => id === format)!.writer({
    ...options,
    guide: guide ? (annotation) => guideOf(annotation, taxonomy) : null,
  });
}

export const taskOf = (setup: TaskSetup, taxonomy: Taxonomy): Task<keyof Made> =>
  (TASKS[setup.kind] as (setup: TaskSetup, taxonomy: Taxonomy) => Task<keyof Made>)(setup, taxonomy);
