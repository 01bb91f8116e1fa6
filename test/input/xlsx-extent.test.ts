import { describe, expect, test } from 'vitest';
import { eachPlace, extentOf, MAX_ROW } from '../../src/input/xlsx/extent.js';

/** What each row and cell of a part claims: "row 2", "cell A1", "nowhere XFE1"; an asterisk where it is empty. */
function places(xml: string): string[] {
  const seen: string[] = [];
  const bytes = Buffer.from(xml);
  eachPlace(bytes, (place, isRow, isEmpty, start, end) => {
    const text = bytes.toString('utf8', start, end);
    const where =
      place === null ? `nowhere ${text}` : `${isRow ? 'row' : `${place.row}/${place.column} =`} ${text}`;
    seen.push(`${where}${isEmpty ? ' *' : ''}`);
  });
  return seen;
}

describe('places that rows and cells claim', () => {
  test.each([
    ['<row r="2"><c r="B2"><v>1</v></c></row>', ['row 2', '2/2 = B2']],
    ["<row r='2'><c r='B2'/></row>", ['row 2', '2/2 = B2 *']],
    ['<x:row x:r="2"><x:c s="1" x:r = "AA2" t="s"></x:c></x:row>', ['row 2', '2/27 = AA2']],
    ['<row\n\tr="3"/>', ['row 3 *']],
    ['<row r="1" r="2"/>', ['row 1 *', 'row 2 *']],
    // A value that has such a sign, and a ">" in quotes.
    ['<c t=">" r="A1">', ['1/1 = A1']],
    ['<c t=\'">\' r="A1"/>', ['1/1 = A1 *']],
    // The last row and column of Excel, and the first behind them.
    ['<c r="XFD1048576"/>', ['1048576/16384 = XFD1048576 *']],
    ['<c r="XFE1"/>', ['nowhere XFE1 *']],
    ['<c r="A1048577"/>', ['nowhere A1048577 *']],
    ['<c r="AAAA1"/>', ['nowhere AAAA1 *']],
    ['<c r="A0"/>', ['nowhere A0 *']],
    ['<c r="A"/>', ['nowhere A *']],
    ['<c r="1"/>', ['nowhere 1 *']],
    ['<c r="a1"/>', ['nowhere a1 *']],
    ['<c r="A01"/>', ['nowhere A01 *']],
    ['<c r="A12345678"/>', ['nowhere A12345678 *']],
    ['<c r=""/>', ['nowhere  *']],
    ['<row r="0"/>', ['nowhere 0 *']],
    ['<row r="1048576"/>', ['row 1048576 *']],
    ['<row r="1048577"/>', ['nowhere 1048577 *']],
    ['<row r="B2"/>', ['nowhere B2 *']],
    // Other tags, other attributes, and what is no tag.
    ['<col r="A1"/><rows r="1"/><cc r="A1"/><r r="A1"/><roe r="1"/>', []],
    ['<c rr="A1"/><c xr="A1"/><c>r="A1"</c>', []],
    ['</c r="A1"><!-- <c r="A1"/> --><c r="B1"/>', ['1/2 = B1 *']],
    ['<![CDATA[<c r="A1"/>]]><c r="B1"/>', ['1/2 = B1 *']],
    ['<!-- <c r="A1"/>', []],
    ['<![CDATA[<c r="A1"/>', []],
    ['<!-x <c r="A1"/>', ['1/1 = A1 *']],
    ['<c r="A1"', ['1/1 = A1']],
    ['<c r="A1', []],
    ['<', []],
    ['', []],
  ])('%s', (xml, expected) => expect(places(xml)).toEqual(expected));

  test('whether each row says its number', () => {
    const isNumbered = (xml: string) => eachPlace(Buffer.from(xml), () => {});
    expect(isNumbered('<row r="1"><c/></row><row r="2"/>')).toBe(true);
    expect(isNumbered('<row r="1"/><row/>')).toBe(false);
    expect(isNumbered('<row s="1"/><row r="1"/>')).toBe(false);
    expect(isNumbered('<c/><row r="1"/>')).toBe(true);
    expect(isNumbered('')).toBe(true);
  });
});

describe('how far a sheet reaches', () => {
  const extent = (xml: string) => {
    const used = new Uint8Array(MAX_ROW + 1);
    const found = extentOf(Buffer.from(xml), used);
    return { found, used: [...used.keys()].filter((row) => used[row] === 1) };
  };

  test('cells with a value count, rows and empty cells only are used', () => {
    expect(
      extent('<row r="1"><c r="C1"><v/></c></row><row r="2"><c r="A2"><v/></c><c r="Z9"/></row>'),
    ).toEqual({
      found: { rows: 2, columns: 3, isNumbered: true },
      used: [1, 2, 9],
    });
    expect(extent('<row><c r="B5"><v/></c></row>').found).toEqual({ rows: 5, columns: 2, isNumbered: false });
    expect(extent('<row r="7"/>')).toEqual({ found: { rows: 0, columns: 0, isNumbered: true }, used: [7] });
  });

  test('a cell where Excel has none makes it none', () => {
    expect(extent('<c r="A1"><v/></c><c r="XFE1"/>').found).toBeNull();
    expect(extent('<row r="1048577"/>').found).toBeNull();
  });
});
