import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/input/verbatims.js';
import { xlsx } from '../../src/input/xlsx/xlsx.js';
import { brief, options, readAll, source } from './source.js';
import { workbook } from './workbook.js';

const HEADER = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
const STRINGS = ['<t>날짜</t>', '<t>내용</t>'];

const cells = async (rows: string, strings: readonly string[] = [], properties = '') =>
  brief(
    await readAll(
      await xlsx.open(
        source(workbook(HEADER + rows, [...STRINGS, ...strings], properties), 'x.xlsx'),
        options,
      ),
    ),
  );

const row = (a: string, b = '<c r="B2" t="inlineStr"><is><t>좋아요</t></is></c>') =>
  `<row r="2">${a}${b}</row>`;

describe('cells as Excel writes them', () => {
  test.each([
    ['shared', '<t>배송이 느려요</t>', '배송이 느려요'],
    ['with spaces and line ends', '<t xml:space="preserve"> a\nb </t>', ' a\nb '],
    ['in several fonts', '<r><t>배송이 </t></r><r><rPr><b/></rPr><t>느려요</t></r>', '배송이 느려요'],
    ['with entities', '<t>A&amp;S &lt;b&gt; &quot;x&quot;</t>', 'A&S <b> "x"'],
    ['empty', '<t></t>', ''],
  ])('text %s', async (_, string, expected) => {
    expect(await cells(row('<c r="A2"><v>1</v></c>', '<c r="B2" t="s"><v>2</v></c>'), [string])).toEqual([
      [1, expected],
    ]);
  });

  test.each([
    ['a date', '<c r="A2" s="1"><v>46335</v></c>', new Date(Date.UTC(2026, 10, 9))],
    ['a day and a time', '<c r="A2" s="2"><v>46335.5</v></c>', new Date(Date.UTC(2026, 10, 9, 12))],
    ['a number', '<c r="A2"><v>46335</v></c>', 46335],
    ['a formula and its result', '<c r="A2"><f>1+1</f><v>2</v></c>', 2],
    ['a formula whose result is text', '<c r="A2" t="str"><f>A1</f><v>날짜</v></c>', '날짜'],
    ['yes', '<c r="A2" t="b"><v>1</v></c>', true],
  ])('%s', async (_, cell, expected) => {
    expect(await cells(row(cell))).toEqual([[expected, '좋아요']]);
  });

  test('dates of old Macs are counted from 1904', async () => {
    const date = '<c r="A2" s="1"><v>44873</v></c>';
    expect(await cells(row(date), [], ' date1904="1"')).toEqual([
      [new Date(Date.UTC(2026, 10, 9)), '좋아요'],
    ]);
  });

  test('cells that are left out keep the others in their columns', async () => {
    expect(await cells(row('', '<c r="B2" t="s"><v>1</v></c>'))).toEqual([['', '내용']]);
  });

  test('a date column of serial numbers without a format becomes dates', async () => {
    const rows = [46335, 46336, 46337.75]
      .map(
        (serial, i) =>
          `<row r="${i + 2}"><c r="A${i + 2}"><v>${serial}</v></c><c r="B${i + 2}" t="s"><v>1</v></c></row>`,
      )
      .join('');
    const opened = await openSource(source(workbook(HEADER + rows, STRINGS), 'x.xlsx'), {
      ...options,
      columns: {},
    });
    const days: unknown[] = [];
    for await (const item of opened.verbatims()) days.push(item.kind === 'verbatim' ? item.date : item.code);
    expect(days).toEqual(['2026-11-09', '2026-11-10', '2026-11-11T18:00:00']);
  });
});
