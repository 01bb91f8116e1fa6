import { describe, expect, test } from 'vitest';
import { LONG, WIDE } from '../../../src/render/annotations/columns.js';
import { type AnnotationWorkbookOptions, annotationWorkbook } from '../../../src/render/xlsx/annotations.js';
import { inputCell, inputKinds } from '../../../src/render/xlsx/column-kinds.js';
import { annotated, type Change, mention } from '../../summarise/make.js';
import { sheetsOf } from './sheets.js';

const roles = { text: ['본문'], id: ['번호'], date: ['작성일'] };
const COLUMNS = ['번호', '본문', '작성일', '수량', '전화'];

function written(
  rows: readonly (readonly [cells: readonly string[], change?: Change])[],
  options: Partial<AnnotationWorkbookOptions> = {},
) {
  const book = annotationWorkbook({
    columns: COLUMNS,
    roles,
    redact: null,
    long: false,
    excel: false,
    ...options,
  });
  rows.forEach(([cells, change], i) => {
    const { annotation, verbatim } = annotated(cells[1]!, { row: i + 1, ...change });
    book.add(annotation, { ...verbatim, cells });
  });
  const bytes = Buffer.concat(book.finish());
  return { sheets: sheetsOf(bytes), bytes, counts: book.counts };
}

describe('classify as a workbook', () => {
  const row = ['007', '배송이 늦어요', '2026.11.09', '3', '01012345678'];
  const change = { date: '2026-11-09', themes: [mention('delivery.speed'), mention('service.access')] };

  test('the input first and unchanged, then ours; numbers and dates are real, digits of ids keep their zeros', () => {
    const { sheets } = written([[row, change]]);
    const [header, first] = sheets[0]!.rows;
    expect(sheets.map(({ name }) => name)).toEqual(['verbatims', 'mentions']);
    expect(header!.map(({ value }) => value)).toEqual([...COLUMNS, ...WIDE.map(({ name }) => name)]);
    expect(first!.slice(0, 5).map(({ kind, style, value }) => [kind, style, value])).toEqual([
      ['text', 'id', '007'],
      ['text', 'long', '배송이 늦어요'],
      ['number', 'date', '46335'],
      ['number', 'number', '3'],
      ['text', 'id', '01012345678'],
    ]);
  });

  test('mentions: one row each, with the input beside it; alone with long', () => {
    const { sheets } = written([[row, change]], { long: true });
    expect(sheets.map(({ name }) => name)).toEqual(['mentions']);
    expect(sheets[0]!.rows).toHaveLength(3);
    expect(sheets[0]!.rows[0]!.map(({ value }) => value)).toEqual([
      ...COLUMNS,
      ...LONG.map(({ name }) => name),
    ]);
  });

  test('what no row before showed: a text in a column of numbers, a date with a zone', () => {
    const rows = Array.from({ length: 250 }, (): readonly [readonly string[], Change] => [row, change]);
    const { sheets } = written([
      ...rows,
      [['8', '글', '2026-11-09T10:00:00Z', '모름', '1588'], { date: '2026-11-09T10:00:00Z' }],
    ]);
    const last = sheets[0]!.rows.at(-1)!;
    expect(last.slice(0, 5).map(({ kind, value }) => [kind, value])).toEqual([
      ['text', '8'],
      ['text', '글'],
      ['text', '2026-11-09T10:00:00Z'],
      ['text', '모름'],
      ['text', '1588'],
    ]);
  });

  test('personal data is replaced in every sheet with redact', () => {
    const { sheets } = written([[['1', '010-1234-5678로 전화 주세요', '', '', '010-1234-5678'], change]], {
      redact: 'ko',
    });
    expect(sheets.map(({ xml }) => xml).join()).not.toContain('1234-5678');
  });

  test('no verbatim at all: two sheets with headers', () => {
    expect(written([]).sheets.map(({ rows }) => rows.length)).toEqual([1, 1]);
  });
});

describe('what a column of the input holds', () => {
  test.each([
    ['수량', ['1', '20', ''], 'number'],
    ['금액', ['1200.5', '-3'], 'number'],
    ['수량', ['1', '007'], 'text'],
    ['수량', ['1.50'], 'text'],
    ['수량', ['123456789012'], 'text'],
    ['수량', [], 'text'],
    ['주문번호', ['1', '2'], 'id'],
    ['Phone', ['15881234'], 'id'],
    ['zipCode', ['10115'], 'id'],
    ['주소', ['서울'], 'text'],
    ['처리일', ['2026-11-09', ''], 'date'],
    ['처리일', ['2026-02-30'], 'text'],
    ['메모', ['가'.repeat(41)], 'long'],
  ])('%s with %j is %s', (name, cells, kind) => {
    expect(
      inputKinds(
        [name],
        cells.map((cell) => [cell]),
        { text: [], id: [], date: [] },
      ),
    ).toEqual([kind]);
  });

  test('a number is one only where it comes back as it was', () => {
    for (const text of ['0', '-1', '12.25', '99999999999'])
      expect(String(inputCell(text, 'number', null))).toBe(text);
    for (const text of ['-0', '1e5', '0.10', '1,000', ' 1', '0x10', '100000000000'])
      expect(inputCell(text, 'number', null)).toBe(text);
  });
});
