import { beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../../src/schema/report.js';
import type { RatedRow } from '../../../src/schema/summary.js';
import { estimates } from '../../../src/summarise/drivers/bootstrap.js';
import { type Design, designOf } from '../../../src/summarise/drivers/design.js';
import { coefficients, leaveOneOut } from '../../../src/summarise/drivers/effects.js';
import { type Moments, momentsOf, timesOf } from '../../../src/summarise/drivers/moments.js';
import { lmg } from '../../../src/summarise/drivers/shapley.js';
import { addAnnotation, emptySummary, mergeSummaries, toReport } from '../../../src/summarise/index.js';
import { annotated, mention, stageOf, tinyTaxonomy } from '../make.js';
import { KNOWN, type MadeRow, madeRows, summaryOf } from './generate.js';

const row = (rating: number, complaints: string[], praise: string[] = []): RatedRow => ({
  hash: 0,
  rating,
  complaints,
  praise,
});
const repeat = (times: number, ...rows: RatedRow[]): RatedRow[] =>
  Array.from({ length: times }, () => rows).flat();

const driversOf = (rows: readonly MadeRow[], options = {}) => {
  const section = toReport(summaryOf(rows), { taxonomy: tinyTaxonomy, ...options }).sections.drivers!;
  if ('empty' in section) throw new Error(section.empty);
  return section;
};

describe('against figures by hand', () => {
  // Two themes that never meet, each in a quarter of the rows: means 2 and 4, the others 5.
  const rows = repeat(10, row(2, ['a']), row(4, ['b']), row(5, []), row(5, []));
  let design: Design;
  let moments: Moments;
  beforeEach(() => {
    design = designOf(rows, 5);
    moments = momentsOf(design, timesOf(design));
  });
  const column = (theme: string) => design.columns.findIndex((one) => one.theme === theme);

  test('leave-one-out: 4 less the mean without', () => {
    expect(leaveOneOut(moments, column('a'))).toBeCloseTo(4 - 14 / 3, 12);
    expect(leaveOneOut(moments, column('b'))).toBeCloseTo(0, 12);
  });

  test('coefficients: against the rows of neither', () => {
    const found = coefficients(moments);
    expect(found[column('a')]).toBeCloseTo(-3, 12);
    expect(found[column('b')]).toBeCloseTo(-1, 12);
  });

  test('LMG: the mean gain of both orders, adding up to R² = 1', () => {
    // Alone, a explains 3·(2.667²·¼·¾)/… by hand: R²(a) = 16/18, R²(b) = 0.
    const parts = lmg(moments, design.players, 'plain')!;
    const at = (theme: string) => parts[design.players.findIndex((one) => one.theme === theme)]!;
    expect(at('a')).toBeCloseTo((16 / 18 + 1) / 2, 12);
    expect(at('b')).toBeCloseTo((0 + 2 / 18) / 2, 12);
  });

  test('the parts of any number of themes add up to R² of least squares', () => {
    const made = madeRows(400, 5).map((one) => row(one.rating, [...one.complaints], [...one.praise]));
    const wide = designOf(made, 5);
    const all = momentsOf(wide, timesOf(wide));
    const found = coefficients(all);
    const y = all.size - 1;
    const explained = found.reduce((sum, value, i) => sum + value * all.products[i * all.size + y]!, 0);
    const parts = lmg(all, wide.players, 'plain')!;
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(explained / all.products.at(-1)!, 10);
  });
});

test('two themes that always come together: what one says, the other cannot say again', () => {
  const rows = repeat(20, row(1, ['a', 'b']), row(5, []), row(4, []));
  const design = designOf(rows, 5);
  const { effect, explained } = estimates(design);
  expect(effect.filter((one) => one === null)).toHaveLength(1);
  expect(explained[0]!.value).toBeCloseTo(explained[1]!.value, 12);
});

test('the order of known effects is found, and what has none is not told', () => {
  const found = driversOf(madeRows(1500, 7));
  expect(found.themes.slice(0, 3).map(({ id }) => id)).toEqual([
    'delivery.speed',
    'product.quality',
    'service.access',
  ]);
  for (const { id, goesWith, quadrant } of found.themes.filter(({ id }) => id === 'product.design'))
    expect({ id, goesWith, quadrant }).toEqual({ id, goesWith: 'unclear', quadrant: null });
  expect(found.themes[0]).toMatchObject({ goesWith: 'low', quadrant: 'first' });
  expect(found.themes.find(({ id }) => id === 'product.quality')!.reward!.low).toBeGreaterThan(0);
  expect(found.themes).toHaveLength(KNOWN.length);
});

test('the same from parts in any order, to the byte', () => {
  const rows = madeRows(300, 3);
  const limits = { ...emptySummary().options.limits, rated: 100 };
  const part = (from: number, to: number) => summaryOf(rows.slice(from, to), from, { limits });
  const [a, b, c] = [part(0, 50), part(50, 220), part(220, 300)];
  const text = (summary: ReturnType<typeof part>) =>
    JSON.stringify(toReport(summary, { taxonomy: tinyTaxonomy, sections: ['drivers'] }));
  const whole = summaryOf(rows, 0, { limits });
  expect(whole.rated).toMatchObject({ seen: 300, rows: { length: 100 } });
  expect(mergeSummaries(c, mergeSummaries(b, a)).rated).toEqual(whole.rated);
  expect(text(mergeSummaries(c, mergeSummaries(b, a)))).toBe(text(whole));
});

describe('the priority matrix', () => {
  const without = (rows: readonly MadeRow[], ...ids: string[]): MadeRow[] =>
    rows.map((one) => ({ ...one, complaints: one.complaints.filter((id) => !ids.includes(id)) }));
  const isLow = ({ goesWith }: { goesWith: string }) => goesWith === 'low';

  test('four themes that go with low ratings are placed against their medians', () => {
    const { themes, lines } = driversOf(madeRows(1500, 7));
    expect(themes.filter(isLow)).toHaveLength(4);
    expect(lines).not.toBeNull();
    expect(Object.fromEntries(themes.map(({ id, quadrant }) => [id, quadrant]))).toMatchObject({
      'delivery.speed': 'first',
      'product.design': null,
    });
  });

  test('of fewer none is called frequent or rare: the median of two would part them whatever they are', () => {
    const { themes, lines } = driversOf(without(madeRows(1500, 7), 'price.value'));
    expect(themes.filter(isLow).length).toBeGreaterThan(1);
    expect(lines).toBeNull();
    expect(themes.map(({ quadrant }) => quadrant)).toEqual(themes.map(() => null));
  });

  test('harm to people is in no quadrant and moves no line', () => {
    const rows = madeRows(1500, 7);
    const harmed = rows.map((one, i) =>
      i % 25 === 0 ? { ...one, rating: 1, complaints: [...one.complaints, 'product.safety'] } : one,
    );
    const found = driversOf(harmed);
    expect(found.themes.find(({ id }) => id === 'product.safety')).toMatchObject({
      goesWith: 'low',
      grave: true,
      quadrant: null,
    });
    expect(found.themes.filter(({ quadrant }) => quadrant !== null)).toHaveLength(4);
    expect(found.themes.filter(({ grave }) => grave)).toHaveLength(1);
  });
});

test('a theme has as many complaints here as among the complaint themes: one in a text that only asks is none', () => {
  const summary = summaryOf(madeRows(200, 3));
  for (let i = 0; i < 30; i++) {
    const { annotation, verbatim } = annotated(`물음 ${i}`, {
      row: 1000 + i,
      rating: 3,
      polarity: 'neutral',
      intents: ['inquiry'],
      themes: [mention('delivery.speed')],
    });
    addAnnotation(summary, { ...annotation, intents: ['inquiry'] }, verbatim, stageOf);
  }
  const { complaints, drivers } = toReport(summary, { taxonomy: tinyTaxonomy }).sections;
  const told = new Map(complaints!.themes.map(({ id, count }) => [id, count]));
  const { themes } = drivers as Exclude<typeof drivers, undefined | { empty: string }>;
  expect(themes.length).toBeGreaterThan(0);
  for (const { id, complaints: count } of themes) expect(count, id).toBe(told.get(id) ?? 0);
});

describe('not enough data', () => {
  const sectionOf = (rows: readonly MadeRow[]) =>
    toReport(summaryOf(rows), { taxonomy: tinyTaxonomy }).sections.drivers;

  test('no ratings, few of them, always the same, no theme often enough', () => {
    const unrated = emptySummary();
    const { annotation, verbatim } = annotated('별점 없음', { polarity: 'negative' });
    addAnnotation(unrated, annotation, verbatim, stageOf);
    expect(toReport(unrated, { taxonomy: tinyTaxonomy }).sections.drivers).toEqual({ empty: 'no_ratings' });
    expect(sectionOf([])).toEqual({ empty: 'nothing_readable' });
    expect(sectionOf(madeRows(40, 1))).toEqual({ empty: 'few_ratings' });
    expect(sectionOf(madeRows(200, 1).map((one) => ({ ...one, rating: 5 })))).toEqual({
      empty: 'few_ratings',
    });
    expect(sectionOf(madeRows(200, 1).map((one) => ({ ...one, complaints: [], praise: [] })))).toEqual({
      empty: 'few_ratings',
    });
  });

  test('a theme that few mention is counted, not told', () => {
    const rows = madeRows(200, 2).map((one, i) =>
      i < 4 ? { ...one, complaints: [...one.complaints, 'rare.theme'] } : one,
    );
    const found = driversOf(rows);
    expect(found.themes.map(({ id }) => id)).not.toContain('rare.theme');
    expect(found.tooFew.themes).toBeGreaterThan(0);
  });
});

test('more themes than can be told apart: the most frequent ones, and a column wants ten rows', () => {
  const many = madeRows(600, 4).map((one, i) => ({
    ...one,
    complaints: [...one.complaints, `own.${i % 30}`],
  }));
  const found = driversOf(many, { minCell: 5 });
  expect(found.themes.length).toBeLessThanOrEqual(12);
  const few = designOf(
    madeRows(60, 4).map((one) => row(one.rating, [...one.complaints], [...one.praise])),
    1,
  );
  expect(few.columns.length).toBeLessThanOrEqual(6);
});

test('what is written keeps to the schema of the report', () => {
  const report = toReport(summaryOf(madeRows(300, 6)), { taxonomy: tinyTaxonomy });
  expect(reportSchema.parse(report)).toEqual(report);
});
