import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbook, workbookParts, zipOf } from '../input/workbook.js';
import { changed, check, fresh, hostileText, near, RUNS, told } from './fuzz.js';

const xlsx = workbook(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>45000</v></c><c r="B2" t="s"><v>2</v></c></row>',
  ['<t>번호</t>', '<t>내용</t>', '<t>배송이 느려요</t>'],
);

test('xlsx: archives with bytes changed', async () => {
  const seen = fresh();
  await fc.assert(
    fc.asyncProperty(near(xlsx), async (file) => void (await check(file, 'x.xlsx', seen))),
    { numRuns: RUNS },
  );
  told('xlsx', seen);
});

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g, '');
const numbers = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(String),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1e308',
      '1e999',
      'NaN',
      '',
      ' 2 ',
      '9'.repeat(400),
      '0x10',
      '2958466',
      '-657435',
    ),
  },
);
/** Where a cell says that it stands: mostly where it does, seldom far away or nowhere. */
const place = fc.oneof(
  { weight: 60, arbitrary: fc.constant((column: number, row: number) => `${'ABCDEFGH'[column]}${row}`) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('XFD1', 'XFD1048576', 'A0', 'ZZZZZZ1', 'A99999999999', '1A', 'A', '', '$A$1', 'a1')
      .map((wrong) => () => wrong),
  },
);
const index = fc.oneof(
  { weight: 30, arbitrary: fc.nat(2).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('99', '-1', '1.5', '4294967296', 'x', '') },
);
/** What a cell is: its attributes and what is inside it. */
const cell = fc.oneof(
  index.map((which) => ['t="s"', `<v>${which}</v>`]),
  hostileText.map((text) => ['t="inlineStr"', `<is><t xml:space="preserve">${escaped(text)}</t></is>`]),
  hostileText.map((text) => ['t="str"', `<f>1+1</f><v>${escaped(text)}</v>`]),
  fc.tuple(numbers, index).map(([value, style]) => [`s="${style}"`, `<v>${value}</v>`]),
  fc
    .tuple(fc.constantFrom('b', 'n', 'n', 'n', 'e', 'd', 'z', ''), numbers)
    .map(([type, value]) => [`t="${type}"`, `<v>${value}</v>`]),
  fc.constant(['', '']),
);
const rowNumber = fc.oneof(
  { weight: 100, arbitrary: fc.constant((row: number) => String(row)) },
  { weight: 1, arbitrary: fc.constantFrom('20000', '0', '', 'x', '-3', '1').map((wrong) => () => wrong) },
);
const sheet = fc
  .array(fc.tuple(rowNumber, fc.array(fc.tuple(place, cell, fc.boolean()), { maxLength: 6 })), {
    maxLength: 6,
  })
  .map((rows) =>
    rows
      .map(([number, cells], y) => {
        const inside = cells.map(([at, [attributes, content], isThere], x) =>
          isThere ? `<c r="${at(x, y + 1)}" ${attributes}>${content}</c>` : '',
        );
        return `<row r="${number(y + 1)}">${inside.join('')}</row>`;
      })
      .join(''),
  );
const string = fc.oneof(
  hostileText.map((text) => `<t>${escaped(text)}</t>`),
  fc
    .array(hostileText, { maxLength: 4 })
    .map((texts) => texts.map((text) => `<r><t>${escaped(text)}</t></r>`).join('')),
  fc.constantFrom(
    '',
    '<t/>',
    '<t>&amp;lt;</t>',
    '<phoneticPr/>',
    '<rPh><t>x</t></rPh>',
    '<t>&nope;</t>',
    '<t><![CDATA[<b>]]></t>',
  ),
);

test('xlsx: whole workbooks of any cells, references, styles and strings', async () => {
  const seen = fresh();
  let read = 0;
  await fc.assert(
    fc.asyncProperty(sheet, fc.array(string, { maxLength: 4 }), async (rows, strings) => {
      if ((await check(workbook(rows, strings), 'x.xlsx', seen)) !== null) read++;
    }),
    { numRuns: RUNS },
  );
  // Otherwise only the ways of failing would have been looked at.
  expect(read).toBeGreaterThan(RUNS / 5);
  told(`xlsx, whole (${read} read)`, seen);
});

test('xlsx: parts that are XML of any kind, and parts that are missing or others', async () => {
  const seen = fresh();
  const parts = workbookParts(
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>',
    ['<t>내용</t>', '<t>배송이 느려요</t>'],
  );
  expect(await check(zipOf(parts), 'x.xlsx', seen)).toBe(1);
  const names = Object.keys(parts);
  const content = fc.oneof(
    ...names.map((name) => changed(Buffer.from(parts[name]!)).map(String)),
    fc.constantFrom(
      '',
      '<a>'.repeat(5000),
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      '<?xml version="1.0" encoding="utf-7"?><a/>',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.oneof(fc.constantFrom(...names), fc.constantFrom('xl/../../x', '__proto__', 'xl/styles.xml')),
        content,
        { maxKeys: 3 },
      ),
      async (given) => void (await check(zipOf({ ...parts, ...given }), 'x.xlsx', seen)),
    ),
    { numRuns: Math.ceil(RUNS / 4) },
  );
  told('xlsx, parts', seen);
});
