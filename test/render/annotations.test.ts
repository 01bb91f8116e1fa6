import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WriterOptions } from '../../src/render/annotations/writer.js';
import { ANNOTATION_FORMATS } from '../../src/render/index.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { annotated, type Change, mention } from '../summarise/make.js';

const options: WriterOptions = { columns: ['id', '내용'], redact: null, long: false, excel: false };

function written(
  format: string,
  rows: readonly [cells: string[], change?: Change][],
  changed: Partial<WriterOptions> = {},
) {
  const writer = ANNOTATION_FORMATS.find(({ id }) => id === format)!.writer({ ...options, ...changed });
  const body = rows.map(([cells, change], i) => {
    const text = cells.at(-1)!;
    const { annotation, verbatim } = annotated(text, { row: i + 1, ...change });
    const full: Verbatim = { ...verbatim, cells, texts: [{ column: '내용', text }] };
    return writer.row(annotation, full);
  });
  return {
    text: writer.header() + body.join(writer.between) + writer.footer(body.length === 0),
    counts: writer.counts,
  };
}

const read = (text: string, delimiter = ','): string[][] => parse(text, { delimiter, bom: true });

describe('CSV', () => {
  test('the input comes first and unchanged, then the columns of the contract in their order', () => {
    const [header, row] = read(written('csv', [[['007', '좋아요, "정말"\n최고']]]).text);
    expect(header).toEqual(
      'id 내용 voc_language voc_polarity voc_score voc_confidence voc_unsure voc_intensity voc_themes voc_complaint_themes voc_intents voc_remedies voc_behaviours voc_effort voc_touchpoints voc_moment voc_retention voc_related_sales voc_referral voc_relationship voc_customer_group voc_urgency voc_urgency_reasons voc_abusive voc_owners voc_keywords voc_by'.split(
        ' ',
      ),
    );
    expect(row!.slice(0, 2)).toEqual(['007', '좋아요, "정말"\n최고']);
    expect(row).toHaveLength(header!.length);
  });

  test('lists are joined, absent values are empty', () => {
    const change: Change = {
      themes: [mention('delivery.speed'), mention('delivery.packaging', 'positive')],
      keywords: ['배송', '포장'],
      effort: { level: 2, signs: ['transfer'] },
      unsure: true,
    };
    const [header, row] = read(written('csv', [[['1', '글'], change]]).text) as [string[], string[]];
    const cell = (name: string) => row[header.indexOf(name)];
    expect(cell('voc_themes')).toBe('delivery.speed;delivery.packaging');
    expect(cell('voc_complaint_themes')).toBe('delivery.speed');
    expect(cell('voc_keywords')).toBe('배송;포장');
    expect(cell('voc_effort')).toBe('2');
    expect(cell('voc_unsure')).toBe('true');
    expect(cell('voc_moment')).toBe('');
  });

  test('whatever the cells hold, a reader gets them back', () => {
    const cell = fc.string({
      unit: fc.constantFrom('가', 'a', ',', '"', '\n', '\r', '\t', ' ', '=', "'", ';', ''),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const { text } = written(
          'csv',
          rows.map((cells) => [cells]),
        );
        expect(
          read(text)
            .slice(1)
            .map((row) => row.slice(0, 2)),
        ).toEqual(rows);
      }),
    );
  });

  test('a column that the input has already keeps its name; ours gives way', () => {
    const columns = ['voc_language', 'voc2_language', '내용', 'voc_by'];
    const [header] = read(written('csv', [[['x', 'y', '글', 'z']]], { columns }).text) as [string[]];
    expect(header.slice(0, 6)).toEqual([...columns, 'voc3_language', 'voc_polarity']);
    expect(header.at(-1)).toBe('voc2_by');
  });

  test('tabs separate in TSV, and a cell that holds one is quoted', () => {
    const { text } = written('tsv', [[['1', '탭\t하나, 쉼표']]]);
    expect(text).toContain('1\t"탭\t하나, 쉼표"\t');
    expect(read(text, '\t')[1]!.slice(0, 2)).toEqual(['1', '탭\t하나, 쉼표']);
  });

  test('lines end in LF', () => {
    expect(written('csv', [[['1', '글']]]).text).toMatch(/^[^\r]+\n[^\r]+\n$/);
  });
});

describe('--excel', () => {
  test.each([
    '=1+1',
    '+82-10-1234-5678',
    '-라고 하네요',
    '@SUM(A1)',
    '\t탭',
    '\r줄',
    '-',
    '=-3',
    '1=2'.slice(1),
  ])('the text cell %j gets an apostrophe and is counted', (cell) => {
    const { text, counts } = written('csv', [[['1', cell]]], { excel: true });
    expect(read(text)[1]![1]).toBe(`'${cell}`);
    expect(counts.formulas).toBe(1);
  });

  test.each(['-3', '+4.5', '-1,234', '-12.5 %', '-1e5', '007', "'이미", 'a=1', ''])(
    '%j stays as it is',
    (cell) => {
      const { text, counts } = written('csv', [[['1', cell]]], { excel: true });
      expect(read(text)[1]![1]).toBe(cell);
      expect(counts.formulas).toBe(0);
    },
  );

  test('the file begins with a byte order mark; a plain one does not', () => {
    expect(written('csv', [], { excel: true, mark: true }).text.startsWith('\uFEFFid')).toBe(true);
    expect(written('csv', []).text.startsWith('id')).toBe(true);
  });

  test('a header that looks like a formula is text too; scores below 0 stay numbers', () => {
    const { text } = written('csv', [[['1', '글'], { score: -0.5 }]], {
      excel: true,
      columns: ['=A1', '내용'],
    });
    const [header, row] = read(text) as [string[], string[]];
    expect(header[0]).toBe("'=A1");
    expect(row[header.indexOf('voc_score')]).toBe('-0.5');
  });
});

describe('--long', () => {
  test('has one row a mention with its evidence, none for a verbatim without', () => {
    const themes = [
      mention('delivery.speed'),
      { ...mention('delivery.packaging', 'positive'), evidence: [] },
    ];
    const rows: [string[], Change?][] = [
      [['1', '배송이 늦고 포장은 좋아요'], { themes }],
      [['2', '최고예요']],
    ];
    const [header, ...body] = read(written('csv', rows, { long: true }).text) as [string[], ...string[][]];
    const cells = (name: string) => body.map((row) => row[header.indexOf(name)]);
    expect(cells('id')).toEqual(['1', '1']);
    expect(cells('voc_theme')).toEqual(['delivery.speed', 'delivery.packaging']);
    expect(cells('voc_theme_polarity')).toEqual(['negative', 'positive']);
    expect(cells('voc_evidence')).toEqual(['배송', '']);
    expect(cells('voc_evidence_spans')).toEqual(['0-2', '']);
    expect(cells('voc_rules')).toEqual(['delivery.speed/test', '']);
    expect(cells('voc_row')).toEqual(['1', '1']);
  });
});

describe('redaction', () => {
  const text = '010-2345-6789 배송이 늦어요';
  const themes = [
    { ...mention('delivery.speed'), evidence: [{ start: 0, end: 17, text: text.slice(0, 17), rule: 'r' }] },
  ];
  const change: Change = { id: 'kim@mail.example', themes, text, keywords: ['배송'] };

  test.each(['csv', 'tsv', 'ndjson', 'json'])('%s shows no personal data', (format) => {
    const shown = written(format, [[['kim@mail.example', text], change]], {
      redact: 'ko',
      long: format === 'tsv',
    }).text;
    expect(shown).not.toMatch(/2345|mail\.example/);
    expect(shown).toContain('〈전화〉');
  });

  test('the customer column is hidden whole: names cannot be recognised', () => {
    const columns = ['고객명', '내용'];
    const { text: shown } = written('csv', [[['김철수', '좋아요']], [['', '싫어요']]], {
      columns,
      customerColumns: ['고객명'],
      redact: 'ko',
    });
    expect(read(shown).map(([name]) => name)).toEqual(['고객명', '〈고객〉', '']);
  });

  test('offsets still point into the original', () => {
    const { text: shown } = written('ndjson', [[['1', text], change]], { redact: 'ko' });
    expect(JSON.parse(shown).themes[0].evidence[0]).toMatchObject({
      start: 0,
      end: 17,
      text: '〈전화〉 배송이',
    });
  });

  test('without it everything is as it was', () => {
    expect(written('ndjson', [[['1', text], change]]).text).toContain('010-2345-6789');
  });
});

describe('JSON', () => {
  const rows: [string[], Change?][] = [[['1', '글\u009b31m\u202e\u2028']], [['2', '둘']]];
  const annotations = rows.map(
    ([cells, change], i) => annotated(cells[1]!, { row: i + 1, ...change, text: cells[1]! }).annotation,
  );
  const withText = rows.map(([cells]): [string[], Change] => [cells, { text: cells[1]! }]);

  test('an array is an array however many there are', () => {
    expect(JSON.parse(written('json', withText).text)).toEqual(annotations);
    expect(written('json', []).text).toBe('[]\n');
  });

  test('NDJSON has one object a line, and nothing that a terminal would obey', () => {
    const { text } = written('ndjson', withText);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(annotations);
    expect(text).not.toMatch(/[\u0080-\u009f\u2028\u202e]/);
  });
});
