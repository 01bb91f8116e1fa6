import type { CollectOptions, Collector } from '../../src/digest/collect.js';
import { createCollector } from '../../src/digest/collect.js';
import { periodOf } from '../../src/digest/periods.js';
import type { PeriodSummary } from '../../src/schema/digest.js';
import { annotated, type Change, stageOf } from '../summarise/make.js';

/** The week that is reported in these tests. */
export const target = periodOf('week', '2026-11-09');
export type Row = Change & { text: string };

/** A collector that has seen these rows, numbered from 1. */
export function collected(rows: readonly Row[], more: Partial<CollectOptions> = {}): Collector {
  const collector = createCollector({
    kind: 'week',
    timezone: 'Asia/Seoul',
    target,
    stageOf,
    redact: true,
    speaker: null,
    ...more,
  });
  for (const [i, { text, ...change }] of rows.entries()) {
    const { annotation, verbatim } = annotated(text, { row: i + 1, ...change });
    collector.add(annotation, verbatim);
  }
  return collector;
}

/** The periods of these rows; the week of 2026-11-09 is over. */
export const periodsOf = (rows: readonly Row[], asOf = '2026-12-01'): PeriodSummary[] =>
  collected(rows).periods({ since: null, until: null }, asOf);

/** The day of a week (0: Monday) so many weeks before the one that is reported. */
export const day = (weeksBefore: number, weekday = 0): string =>
  new Date(Date.parse('2026-11-09') + (weekday - 7 * weeksBefore) * 86_400_000).toISOString().slice(0, 10);
