import type { Locale, Quote, ReportSections, SectionId } from '../../schema/report.js';
import type { Sample, Summary } from '../../schema/summary.js';
import type { Theme } from '../../schema/taxonomy.js';

/** How to deal with one kind of relationship, in the report's language. */
export interface RelationshipGuide {
  readonly expects: string | null;
  readonly breach: string | null;
  readonly response: string | null;
}

/** What the sections need besides the summary. */
export interface SectionContext {
  readonly top: number;
  readonly minCell: number;
  readonly locale: Locale;
  /** A theme's label in the report's language; its id where the taxonomy does not know it. */
  themeLabel(id: string): string;
  /** Who can mend a theme, its value-chain stage and how grave it is; null where the taxonomy does not know it. */
  themeAt(id: string): Pick<Theme, 'owner' | 'stage' | 'severity'> | null;
  /** What a customer who assumes a relation expects, what breaks it, how to answer; nulls where nothing is known of it. */
  relationship(id: string): RelationshipGuide;
  /** Up to `limit` quotes, one of each of `first` before the others; no text twice in a report where there are others of its side. */
  quotes(sample: Sample | undefined, limit?: number, first?: readonly Sample[]): Quote[];
}

/** A section derives its part of the report; undefined when there is nothing to say. */
export type BuildSection<Id extends SectionId> = (
  summary: Summary,
  context: SectionContext,
) => ReportSections[Id] | undefined;
