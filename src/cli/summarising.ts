import type { AnalysisSettings } from '../pipeline.js';
import type { Summary, SummaryOptions } from '../schema/summary.js';
import type { Verbatim } from '../schema/verbatim.js';
import { addReject, addSourceCounts, type Part } from '../summarise/index.js';
import { dayOption } from './day-option.js';
import type { Feedback } from './feedback.js';
import type { Options } from './flags.js';

/** What the flags say about a summary. */
export const summaryOptions = (options: Options): Partial<SummaryOptions> => ({
  segments: options.segment ?? [],
  redact: options.redact !== false,
  speaker: options.speaker === 'customer' ? 'customer' : null,
  event: dayOption(options.event, 'event'),
});

/** What must be the same in parts beside that. */
export const partSettings = ({ minConfidence, keywords }: AnalysisSettings): Part['settings'] => ({
  minConfidence: minConfidence ?? null,
  keywords: keywords !== false,
});

/** The verbatims; rejects are counted on the way. */
export async function* withoutRejects(
  summary: Summary,
  items: AsyncIterable<Item>,
): AsyncGenerator<Verbatim> {
  for await (const item of items) {
    if (item.kind === 'reject') addReject(summary, item);
    else yield item;
  }
}

type Item = ReturnType<Feedback['items']> extends AsyncGenerator<infer One> ? One : never;

/**
 * What the readers counted, once everything was read.
 * @param leftOut verbatims that were annotated and not wanted
 */
export function addReading(summary: Summary, { sources }: Feedback, leftOut: number): void {
  addSourceCounts(summary, { filteredOut: leftOut, padded: 0, unreadableDates: 0 });
  for (const { counts } of sources) {
    addSourceCounts(summary, {
      filteredOut: counts.filtered,
      padded: counts.padded,
      unreadableDates: counts.unreadableDates,
    });
  }
}
