import type { ReportSections } from '../../../src/schema/report.js';
import type { Summary, SummaryOptions } from '../../../src/schema/summary.js';
import { addAnnotation, emptySummary, type ReportOptions, toReport } from '../../../src/summarise/index.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from '../make.js';

export const bad = (...themes: string[]): Change => ({
  polarity: 'negative',
  intensity: 1,
  themes: themes.map((id) => mention(id)),
});
export const good = (...themes: string[]): Change => ({
  polarity: 'positive',
  themes: themes.map((id) => mention(id, 'positive')),
});

/** Rows 1, 2, 3 … with texts of their own. */
export function summaryOf(rows: readonly Change[], options: Partial<SummaryOptions> = {}): Summary {
  const summary = emptySummary(options);
  rows.forEach((change, i) => {
    const { annotation, verbatim } = annotated(`${i + 1}번째 손님이 길게 남긴 글입니다`, {
      row: i + 1,
      ...change,
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return summary;
}

export const sectionsOf = (
  rows: readonly Change[],
  options: Partial<SummaryOptions> = {},
  show: Partial<ReportOptions> = {},
): ReportSections =>
  toReport(summaryOf(rows, options), { taxonomy: tinyTaxonomy, minCell: 2, ...show }).sections;

/** A section that has something to show. */
export function filled<Id extends keyof ReportSections>(
  sections: ReportSections,
  id: Id,
): Exclude<NonNullable<ReportSections[Id]>, { empty: string }> {
  const section = sections[id];
  if (!section || 'empty' in section) throw new Error(`${id} is empty: ${JSON.stringify(section)}`);
  return section as never;
}
