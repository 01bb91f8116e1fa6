import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { terminal } from '../../src/render/formats/terminal.js';
import { wrap } from '../../src/render/wrap.js';
import { addAnnotation, emptySummary, toReport } from '../../src/summarise/index.js';
import { annotated, mention, stageOf, tinyTaxonomy } from '../summarise/make.js';
import { sampleReport } from './sample.js';

const boxed = { width: 80, colour: false, plain: false };
const ESCAPE = '\u001b';

describe.each([40, 60, 80, 200])('at %i columns', (width) => {
  test.each(['ko', 'en'] as const)('no line of the %s report is wider', (locale) => {
    const lines = terminal.render(sampleReport({ locale }), { ...boxed, width }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  test('the edges of each table stand below each other', () => {
    const lines = terminal.render(sampleReport({ locale: 'ko' }), { ...boxed, width }).split('\n');
    const tables = lines
      .join('\n')
      .split(/\n(?=┌)/)
      .slice(1);
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const edges = table
        .split('\n')
        .filter((line) => /^[┌│├└]/.test(line))
        .map((line) => stringWidth(line));
      expect(new Set(edges).size).toBe(1);
    }
  });
});

test('the first line is the coverage line, whole in a pipe', () => {
  const [first] = terminal.render(sampleReport({ locale: 'ko' }), { ...boxed, plain: true }).split('\n');
  expect(first).toBe(
    '읽은 행 21개 · 읽지 못한 행 2개 · 조건 밖 3건 · 읽을 말이 없는 글 2건 · 중복 1건 · 한국어 14건 · 영어 2건 · 주제 없음 4건 · 긍정·부정 불확실 1건',
  );
});

test('colour where it is allowed, nowhere else', () => {
  const report = sampleReport();
  expect(terminal.render(report, { ...boxed, colour: true })).toContain(`${ESCAPE}[`);
  expect(terminal.render(report, boxed)).not.toContain(ESCAPE);
  expect(terminal.render(report, { ...boxed, colour: true, plain: true })).not.toContain(ESCAPE);
  expect(terminal.render(report, { ...boxed, plain: true })).not.toMatch(/[─│┌█]/);
});

test('critical verbatims are not cut by --top', () => {
  const summary = emptySummary();
  for (let row = 1; row <= 25; row++) {
    const { annotation, verbatim } = annotated(`충전기 ${row}번에서 연기가 났어요`, {
      row,
      polarity: 'negative',
      themes: [mention('product.safety')],
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  }
  const text = terminal.render(toReport(summary, { taxonomy: tinyTaxonomy, top: 1 }), boxed);
  for (let row = 1; row <= 25; row++) expect(text).toContain(`충전기 ${row}번에서`);
});

test.each([
  ['한 칸에 두 자리', 7, ['한 칸에', '두 자리']],
  ['붙여쓴한국어문장', 6, ['붙여쓴', '한국어', '문장']],
  ['a verylongword b', 5, ['a', 'veryl', 'ongwo', 'rd b']],
  ['🎁🎁🎁', 4, ['🎁🎁', '🎁']],
  ['', 5, ['']],
])('wraps %j at %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});
