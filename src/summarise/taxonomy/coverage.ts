import type { Proportion, Quote, ReportSections } from '../../schema/report.js';
import type { Summary } from '../../schema/summary.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { toReport } from '../report.js';
import { proportion } from '../wilson.js';

/** How much of what customers say a taxonomy knows, and what the rest is about. */
export interface TaxonomyCoverage {
  readonly verbatims: number;
  readonly readable: number;
  /** Readable verbatims without any theme. */
  readonly withoutTheme: Proportion;
  readonly complaints: number;
  /** Complaints without a complaint theme, of the complaints. */
  readonly complaintsWithoutTheme: Proportion;
  /** Keywords that such complaints have more often than those with a theme: candidates for new themes. */
  readonly keywords: NonNullable<ReportSections['keywords']>['withoutTheme'];
  readonly quotes: readonly Quote[];
}

export function coverageOf(
  summary: Summary,
  taxonomy: Pick<Taxonomy, 'themes'>,
  top: number,
): TaxonomyCoverage {
  const { sections } = toReport(summary, { taxonomy, top, sections: ['complaints', 'keywords'] });
  const { verbatims, readable, withoutTheme, complaint } = summary.all;
  return {
    verbatims,
    readable,
    withoutTheme: proportion(withoutTheme, readable),
    complaints: complaint.verbatims,
    complaintsWithoutTheme: proportion(complaint.withoutTheme, complaint.verbatims),
    keywords: sections.keywords?.withoutTheme ?? [],
    quotes: sections.complaints?.withoutTheme.quotes ?? [],
  };
}
