import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/schema/report.js';
import { chiSquareTail, falseDiscovery } from '../../src/summarise/cross/chi-square.js';
import { homogeneity, residuals, suppressed } from '../../src/summarise/cross/table.js';
import { addAnnotation, emptySummary, mergeSummaries, toReport } from '../../src/summarise/index.js';
import { annotated, mention, stageOf, tinyTaxonomy } from './make.js';

describe('statistics', () => {
  // Quantiles of the chi-square distribution, from tables.
  test.each([
    [3.841459, 1, 0.05],
    [6.634897, 1, 0.01],
    [5.991465, 2, 0.05],
    [7.814728, 3, 0.05],
    [18.307038, 10, 0.05],
    [24.99579, 15, 0.05],
    [0, 4, 1],
  ])('beyond %f with %i degrees: %f', (x, degrees, p) => {
    expect(chiSquareTail(x, degrees)).toBeCloseTo(p, 6);
  });

  test('q-values of Benjamini and Hochberg', () => {
    const q = falseDiscovery([0.01, 0.04, 0.03, 0.5]);
    expect(q.map((value) => Math.round(value * 1e4) / 1e4)).toEqual([0.04, 0.0533, 0.0533, 0.5]);
    expect(falseDiscovery([])).toEqual([]);
  });

  // 30 of 100 against 50 of 100: by hand 100·0.1²/(0.4·0.6)·2 = 8.3333.
  const parts = [
    { of: 100, count: 30 },
    { of: 100, count: 50 },
  ];
  test('Pearson, and residuals whose square it is with two parts', () => {
    expect(homogeneity(parts)).toMatchObject({ degrees: 1, chiSquare: expect.closeTo(8.3333, 3) });
    expect(residuals(parts).map((z) => z * z)).toEqual([
      expect.closeTo(8.3333, 3),
      expect.closeTo(8.3333, 3),
    ]);
    expect(
      homogeneity([
        { of: 10, count: 1 },
        { of: 100, count: 5 },
      ]),
    ).toBeNull();
    expect(
      homogeneity([
        { of: 50, count: 0 },
        { of: 50, count: 0 },
      ]),
    ).toBeNull();
  });

  test('one hidden cell takes the next smallest with it', () => {
    const of = 100;
    const hidden = (...counts: number[]) =>
      suppressed(
        counts.map((count) => ({ of, count })),
        10,
      );
    expect(hidden(3, 20, 15)).toEqual([true, false, true]);
    expect(hidden(3, 4, 15)).toEqual([true, true, false]);
    expect(hidden(12, 20, 15)).toEqual([false, false, false]);
    expect(hidden(3)).toEqual([true]);
  });
});

describe('the section', () => {
  const summaryOf = (from: number, to: number) => {
    const summary = emptySummary({ segments: ['브랜드'] });
    for (let i = from; i < to; i++) {
      const brand = ['가온', '누리', '다솔'][i % 3]!;
      const late = i % 3 === 0 ? i % 2 === 0 : i % 9 === 1;
      const { annotation, verbatim } = annotated(`글 ${i}`, {
        row: i + 1,
        polarity: late ? 'negative' : 'neutral',
        themes: [
          ...(late ? [mention('delivery.speed')] : []),
          ...(i % 5 === 0 ? [mention('service.access')] : []),
        ],
        segments: { 브랜드: i > 295 ? '작은 상표' : brand },
      });
      addAnnotation(summary, annotation, verbatim, stageOf);
    }
    return summary;
  };
  const tableOf = (summary = summaryOf(0, 300), minCell = 10) => {
    const section = toReport(summary, { taxonomy: tinyTaxonomy, minCell }).sections.crossTables!;
    if ('empty' in section) throw new Error(section.empty);
    return section[0]!;
  };

  test('a theme that differs is told, with where; one that does not is not', () => {
    const { themes } = tableOf();
    const [late, access] = ['delivery.speed', 'service.access'].map(
      (id) => themes.find((one) => one.id === id)!,
    );
    expect(late).toMatchObject({ differs: true, cells: [{ value: '가온', direction: 'more' }, {}, {}, {}] });
    expect(access!.differs).toBe(false);
    expect(access!.cells.every(({ direction }) => direction === null)).toBe(true);
  });

  test('small values are among the others, small cells are not shown', () => {
    const { values, themes, suppressed: hidden } = tableOf();
    expect(values.map(({ value }) => value)).toEqual(['가온', '누리', '다솔', null]);
    expect(values.at(-1)!.readable).toBe(4);
    for (const { cells } of themes)
      for (const { count } of cells) expect(count === null || count >= 10).toBe(true);
    const cells = themes.flatMap((theme) => theme.cells);
    expect(hidden).toBe(cells.filter(({ count }) => count === null).length);
    expect(hidden).toBeGreaterThan(0);
    expect(cells.some(({ count }) => count !== null)).toBe(true);
  });

  test('the same from parts, and as the schema says', () => {
    const merged = mergeSummaries(summaryOf(150, 300), summaryOf(0, 150));
    expect(tableOf(merged)).toEqual(tableOf());
    const report = toReport(merged, { taxonomy: tinyTaxonomy });
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('without a segment it says so', () => {
    const report = toReport(emptySummary(), { taxonomy: tinyTaxonomy });
    expect(report.sections.crossTables).toEqual({ empty: 'no_segment' });
  });
});
