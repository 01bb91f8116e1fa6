import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbook, zipOf } from '../input/workbook.js';
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
  fc.double().map(String),
  fc.constantFrom(
    '0',
    '1',
    '-1',
    '45000.5',
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
);
/** A reference to a cell as written in a sheet: likely ones, far ones, wrong ones. */
const reference = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'AA'), fc.integer({ min: 1, max: 6 }))
      .map(([column, row]) => `${column}${row}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'XFD1',
      'A1048576',
      'XFD1048576',
      'A0',
      'ZZZZZZ1',
      'A99999999999',
      '1A',
      'A',
      '',
      '$A$1',
      'a1',
    ),
  },
);
const index = fc.oneof(fc.nat(3).map(String), fc.constantFrom('99', '-1', '1.5', '4294967296', 'x', ''));
const cell = fc.oneof(
  fc.tuple(reference, index).map(([at, which]) => `<c r="${at}" t="s"><v>${which}</v></c>`),
  fc
    .tuple(reference, hostileText)
    .map(
      ([at, text]) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    ),
  fc
    .tuple(reference, hostileText)
    .map(([at, text]) => `<c r="${at}" t="str"><f>1+1</f><v>${escaped(text)}</v></c>`),
  fc
    .tuple(reference, numbers, index)
    .map(([at, value, style]) => `<c r="${at}" s="${style}"><v>${value}</v></c>`),
  fc
    .tuple(reference, fc.constantFrom('b', 'e', 'd', 'n', 'z', ''), numbers)
    .map(([at, type, value]) => `<c r="${at}" t="${type}"><v>${value}</v></c>`),
  reference.map((at) => `<c r="${at}"/>`),
);
const row = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 6 }).map(String), fc.constantFrom('1048576', '0', '', 'x', '-3')),
    fc.array(cell, { maxLength: 6 }),
  )
  .map(([number, cells]) => `<row r="${number}">${cells.join('')}</row>`);
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
    fc.asyncProperty(
      fc.array(row, { maxLength: 6 }),
      fc.array(string, { maxLength: 4 }),
      async (rows, strings) => {
        if ((await check(workbook(rows.join(''), strings), 'x.xlsx', seen)) !== null) read++;
      },
    ),
    { numRuns: RUNS },
  );
  // Otherwise only the ways of failing would have been looked at.
  expect(read).toBeGreaterThan(RUNS / 5);
  told(`xlsx, whole (${read} read)`, seen);
});

test('xlsx: parts that are XML of any kind, and parts that are missing or others', async () => {
  const seen = fresh();
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>내용</t></is></c></row></sheetData></worksheet>',
  };
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
