import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/input/columns/content.js';
import { openSource } from '../../src/input/verbatims.js';
import { xlsx } from '../../src/input/xlsx/xlsx.js';
import { brief, options, readAll, source } from './source.js';
import { workbook, workbookParts, zipOf } from './workbook.js';

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

  /** As a person sees it: the cell of a style with that format, as it comes out in the input's own columns. */
  const shown = async (format: string, cell: string, properties = '') => {
    const parts = workbookParts(HEADER + row(cell), STRINGS, properties);
    parts['xl/styles.xml'] = parts['xl/styles.xml']!.replace(/formatCode="[^"]*"/, `formatCode="${format}"`);
    const table = await xlsx.open(source(zipOf(parts), 'x.xlsx'), options);
    const [item] = await readAll(table);
    return item?.kind === 'record' ? item.cells.map(cellText) : item;
  };

  test.each([
    ['h:mm:ss', '0.5451388888888888', '13:05'],
    ['hh:mm:ss', '0.3960069444444445', '09:30:15'],
    ['[$-412]AM/PM h:mm;@', '0.5', '12:00'],
    ['h&quot;시&quot; mm&quot;분&quot;', '0.5', '12:00'],
    ['h시 mm분', '0.5', '12:00'],
    ['mm:ss.0', '0.00004050925925925926', '00:00:03.5'],
    ['h:mm', '0', '00:00'],
    ['h:mm', '0.9999999', '23:59:59'],
    ['h:mm', '46335.5', '2026-11-09T12:00:00'],
    ['[hh]:mm:ss', '1.25', '30:00:00'],
    ['[h]:mm', '0.002314814814814815', '00:03:20'],
    ['[mm]:ss', '-0.5', '-12:00:00'],
    ['[Red][h]:mm;@', '100', '2400:00:00'],
    ['yyyy-mm-dd', '23802', '1965-03-01'],
    ['yyyy-mm-dd', '91313', '2150-01-01'],
    ['yyyy-mm-dd', '153', '1900-06-01'],
    ['yyyy-mm-dd', '15', '1900-01-15'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['yyyy-mm-dd hh:mm', '23802.75', '1965-03-01T18:00:00'],
    ['yyyy-mm-dd', '2958465', '9999-12-31'],
    ['yyyy-mm-dd', '20261109', '20261109'],
    ['yyyy-mm-dd', '1794232800', '1794232800'],
    ['yyyy-mm-dd', '-1', '-1'],
    ['0&quot;m&quot;', '0.5', '0.5'],
    ['0.00E+00', '0.5', '0.5'],
    ['[$-412]General', '0.5', '0.5'],
    ['#,##0 &quot;days&quot;', '1.25', '1.25'],
  ])('%s of %s is shown as %s', async (format, value, expected) => {
    expect(await shown(format, `<c r="A2" s="2"><v>${value}</v></c>`)).toEqual([expected, '좋아요']);
  });

  test.each([
    ['a formula', '<c r="A2" s="2" t="n"><f>B1-B2</f><v>0.5</v></c>', '12:00'],
    ['a shared formula', '<c s="2" r="A2"><f t="shared" si="0"/><v>0.5</v></c>', '12:00'],
    ['no value', '<c r="A2" s="2"/>', ''],
    ['an empty value', '<c r="A2" s="2"><f>B1</f><v></v></c>', ''],
    ['a text', '<c r="A2" s="2" t="str"><v>0.5</v></c>', '0.5'],
    ['a comment', '<!-- <c s="2"><v>0.5</v> --><c r="A2"><v>7</v></c>', '7'],
  ])('a time in %s', async (_, cell, expected) => {
    expect(await shown('h:mm', cell)).toEqual([expected, '좋아요']);
  });

  test('old Macs count days from 1904, and hours from midnight as others do', async () => {
    const old = ' date1904="1"';
    expect(await shown('h:mm', '<c r="A2" s="2"><v>0.5</v></c>', old)).toEqual(['12:00', '좋아요']);
    expect(await shown('yyyy-mm-dd', '<c r="A2" s="2"><v>15</v></c>', old)).toEqual(['1904-01-16', '좋아요']);
  });

  test('a date before 1990 is no date of feedback, and is counted as one that cannot be read', async () => {
    const rows = row('<c r="A2" s="1"><v>23802</v></c>');
    const opened = await openSource(source(workbook(HEADER + rows, STRINGS), 'x.xlsx'), {
      ...options,
      columns: { date: '날짜', text: ['내용'] },
    });
    const { value } = await opened.verbatims().next();
    expect(value).toMatchObject({ date: null, cells: ['1965-03-01', '좋아요'] });
    expect(opened.counts.unreadableDates).toBe(1);
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
