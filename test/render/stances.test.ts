import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/render/messages.js';
import { segments } from '../../src/render/sections/segments.js';
import { complaints } from '../../src/render/sections/stances.js';
import { addAnnotation, emptySummary, toReport } from '../../src/summarise/index.js';
import { annotated, mention, stageOf, tinyTaxonomy } from '../summarise/make.js';

const messages = messagesFor('en');
const detail = (rows: number) => ({
  full: rows === Number.POSITIVE_INFINITY,
  pictures: false,
  rows,
  quotes: 0,
  quotedRows: 0,
  minCell: 1,
});

/** A report on so many complaints of each theme, each in a shop that is named like the theme's number. */
function reportOf(themes: Readonly<Record<string, number>>, top: number) {
  const summary = emptySummary({ segments: ['shop'] });
  let row = 0;
  Object.entries(themes).forEach(([id, count], shop) => {
    for (let i = 0; i < count; i++) {
      row++;
      const { annotation, verbatim } = annotated(`text ${row}`, {
        row,
        polarity: 'negative',
        themes: [mention(id)],
        segments: { shop: `shop ${shop + 1}` },
      });
      addAnnotation(summary, annotation, verbatim, stageOf);
    }
  });
  return toReport(summary, { taxonomy: tinyTaxonomy, locale: 'en', top }).sections;
}

const THEMES = {
  'delivery.speed': 9,
  'price.value': 5,
  'returns.refund': 3,
  'trust.fraud': 2,
  'product.safety': 1,
};

function shown(top: number, rows: number) {
  const section = reportOf(THEMES, top).complaints!;
  const blocks = complaints(section, messages, detail(rows));
  return {
    names: blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows.map(([name]) => name) : []))
      .slice(0, -1),
    said: blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('\n'),
  };
}

describe('a theme of which one text is enough is in every table of complaints', () => {
  test.each([
    [1, 1],
    [2, 1],
    [10, 1],
    [10, 2],
    [1, Number.POSITIVE_INFINITY],
  ])('--top %i, %d rows', (top, rows) => {
    const { names, said } = shown(top, rows);
    expect(names).toHaveLength(Math.min(top, rows) + 2);
    expect(names.join()).toMatch(/fraud.*,.*safety/i);
    expect(said).toMatch(/^Always shown, also beyond the first \d, .*fraud, .*safety\.$/im);
  });

  test('what a short report folds is named', () => {
    const { said } = shown(10, 1);
    expect(said).toMatch(/^Less frequent \(--sections all shows them\): .*5, .*3\.$/m);
    expect(shown(2, 1).said).toMatch(/^Less frequent .* 5; other themes: 1 \(mentions: 3\)\.$/m);
    expect(shown(10, 9).said).not.toContain('Less frequent');
  });
});

test('a top complaint that is none is explained below its table', () => {
  const noTop = '– as top complaint: no theme has two texts or more and more than every other theme.';
  const linesOf = (themes: Readonly<Record<string, number>>) =>
    segments(reportOf(themes, 10).segments!, messages, detail(5)).flatMap((block) =>
      block.kind === 'line' ? [block.text] : [],
    );
  expect(linesOf({ 'delivery.speed': 3, 'price.value': 1 })).toContain(noTop);
  expect(linesOf({ 'delivery.speed': 3, 'price.value': 2 })).not.toContain(noTop);
});
