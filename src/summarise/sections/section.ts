import type { Locale, Quote, ReportSections, SectionId } from '../../schema/report.js';
import type { Sample, Summary } from '../../schema/summary.js';

/** What the sections need besides the summary. */
export interface SectionContext {
  readonly top: number;
  readonly minCell: number;
  readonly locale: Locale;
  /** A theme's label in the report's language; its id where the taxonomy does not know it. */
  themeLabel(id: string): string;
  /** Up to `limit` quotes; no text twice in a report where there are others. */
  quotes(sample: Sample | undefined, limit?: number): Quote[];
}

/** A section derives its part of the report; undefined when there is nothing to say. */
export type BuildSection<Id extends SectionId> = (
  summary: Summary,
  context: SectionContext,
) => ReportSections[Id] | undefined;
