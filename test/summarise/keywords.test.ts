import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportSections } from '../../src/schema/report.js';
import { addAnnotation, emptySummary, toReport } from '../../src/summarise/index.js';
import { keywordTallies } from '../../src/summarise/keywords.js';
import { LIMITS } from '../../src/summarise/summary.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from './make.js';

function summaryOf(rows: readonly Change[], keywords = LIMITS.keywords) {
  const summary = emptySummary({ limits: { ...LIMITS, keywords } });
  rows.forEach((change, i) => {
    const { annotation, verbatim } = annotated(`글 ${i}`, change);
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return summary;
}
const times = (count: number, change: Change) => Array.from({ length: count }, () => change);
const late: Change = {
  polarity: 'negative',
  themes: [mention('delivery.speed')],
  keywords: ['배송', '지연'],
};
const loud: Change = { polarity: 'negative', keywords: ['층간소음'] };
const fast: Change = { polarity: 'positive', keywords: ['배송', '포장'] };

describe('keywords of a summary', () => {
  test('count sure verbatims of one polarity; mixed and unsure ones only by theme', () => {
    const { keywords } = summaryOf([
      late,
      fast,
      loud,
      { ...late, unsure: true },
      { ...fast, polarity: 'mixed' },
      { ...fast, polarity: 'neutral' },
      { ...fast, keywords: null },
    ]);
    expect(Object.fromEntries(keywordTallies(keywords))).toEqual({
      배송: { complaint: 1, praise: 1, themed: 2, unthemed: 1 },
      지연: { complaint: 1, praise: 0, themed: 2, unthemed: 0 },
      포장: { complaint: 0, praise: 1, themed: 0, unthemed: 1 },
      층간소음: { complaint: 1, praise: 0, themed: 0, unthemed: 1 },
    });
  });

  test('stay within the limit, and what is frequent stays', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => ({ ...late, keywords: ['배송', `말${i}`] }));
    const { keywords } = summaryOf(rows, 200);
    expect(keywords.cells.size).toBeLessThanOrEqual(200);
    expect(keywords.level).toBeGreaterThanOrEqual(4);
    const share = keywordTallies(keywords).get('배송')!.complaint / 4000;
    expect(share).toBeCloseTo(2 ** -keywords.level, 1);
  });
});

describe('the section', () => {
  const rows = [...times(40, late), ...times(6, loud), ...times(40, fast)];
  let keywords: ReportSections['keywords'];
  beforeEach(() => {
    keywords = toReport(summaryOf(rows), { taxonomy: tinyTaxonomy }).sections.keywords;
  });

  test('tells what complaints say from what praise says', () => {
    expect(
      keywords!.complaints.map(({ keyword, complaints, praise }) => [keyword, complaints, praise]),
    ).toEqual([
      ['지연', 40, 0],
      ['층간소음', 6, 0],
    ]);
    expect(keywords!.praise.map(({ keyword }) => keyword)).toEqual(['포장']);
    expect(keywords!.sampled).toBe(1);
  });

  test('names what complaints without a theme say', () => {
    expect(keywords!.withoutTheme).toMatchObject([{ keyword: '층간소음', withoutTheme: 6, withTheme: 0 }]);
  });

  test('stand at the row "none" of the complaints, most frequent first, none of a single verbatim', () => {
    const once: Change = { polarity: 'negative', themes: [], keywords: ['층간소음', '윗집'] };
    const { complaints, praise } = toReport(summaryOf([...rows, once]), { taxonomy: tinyTaxonomy }).sections;
    expect(complaints!.withoutTheme).toMatchObject({
      id: 'none',
      keywords: [{ keyword: '층간소음', count: 7 }],
    });
    expect(praise!.withoutTheme.keywords).toBeUndefined();
  });

  test('is absent without keywords, and for keywords of fewer than three verbatims', () => {
    const sectionsOf = (changes: readonly Change[]) =>
      toReport(summaryOf(changes), { taxonomy: tinyTaxonomy }).sections;
    expect(sectionsOf(rows.map((row) => ({ ...row, keywords: null }))).keywords).toBeUndefined();
    expect(sectionsOf([...times(2, late), ...times(2, fast)]).keywords).toBeUndefined();
  });

  test('is cut by --top', () => {
    const report = toReport(summaryOf(rows), { taxonomy: tinyTaxonomy, top: 1 });
    expect(report.sections.keywords!.complaints).toHaveLength(1);
  });
});
