/** How far a sheet may reach in Excel (ECMA-376, "Excel specifications and limits"). */
export const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;
/** Cells that a workbook may have once its gaps are filled: a lone cell far out makes a table of everything before it. */
export const MAX_CELLS = 2 ** 25;

const LESS = '<'.charCodeAt(0);
const GREATER = '>'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const DOUBLE = '"'.charCodeAt(0);
const SINGLE = "'".charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const LETTER_C = 'c'.charCodeAt(0);
const LETTER_R = 'r'.charCodeAt(0);

/** What is skipped whole: nothing in it is a tag. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** "r" of a cell or a row, with or without a prefix; the reader of workbooks believes the last. */
const PLACE = /[\s"'](?:[^\s:=/"']+:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** How far the cells with a value reach, and whether every row says its own number. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly isNumbered: boolean;
}

/** A place that a row or a cell claims; null when Excel has none such. `start`, `end`: where the text of it is, in bytes. */
type Visit = (
  place: { readonly row: number; readonly column: number } | null,
  isRow: boolean,
  isEmpty: boolean,
  start: number,
  end: number,
) => void;

/**
 * How far a sheet reaches, and in `used` (one byte a row of Excel) which rows it names; null when a cell stands where Excel has none. The
 * reader fills gaps before it looks, and a thousand bytes can name a cell trillions away.
 * `xml`: a part of a workbook, UTF-8; other parts than sheets have no such tags.
 */
export function extentOf(xml: Buffer, used: Uint8Array): Extent | null {
  let rows = 0;
  let columns = 0;
  let isPossible = true;
  const isNumbered = eachPlace(xml, (place, isRow, isEmpty) => {
    if (place === null) isPossible = false;
    else {
      used[place.row] = 1;
      if (isRow || isEmpty) return;
      rows = Math.max(rows, place.row);
      columns = Math.max(columns, place.column);
    }
  });
  return isPossible ? { rows, columns, isNumbered } : null;
}

/** Visits the places that rows and cells claim, in order. Gives whether each row claims one. */
export function eachPlace(xml: Buffer, visit: Visit): boolean {
  let isNumbered = true;
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at)) {
    const after = skipped(xml, at);
    if (after !== null) {
      at = after;
      continue;
    }
    const name = localName(xml, at + 1);
    if (name === null) {
      at++;
      continue;
    }
    const end = endOfTag(xml, name.end);
    let isPlaced = false;
    for (const match of xml.toString('latin1', name.end, end).matchAll(PLACE)) {
      const text = match[1] ?? match[2]!;
      const close = name.end + match.index + match[0].length - 1;
      const place = name.isRow ? rowOf(text) : cellAt(text);
      visit(place, name.isRow, xml[end - 1] === SLASH, close - text.length, close);
      isPlaced = true;
    }
    if (name.isRow && !isPlaced) isNumbered = false;
    at = end;
  }
  return isNumbered;
}

function skipped(xml: Buffer, at: number): number | null {
  for (const [start, close] of SKIPPED) {
    if (xml[at + 1] !== start.charCodeAt(1) || xml.toString('latin1', at, at + start.length) !== start)
      continue;
    const end = xml.indexOf(close, at + start.length);
    return end < 0 ? xml.length : end + close.length;
  }
  return null;
}

/** The name of a tag when it is "c" or "row" behind its prefix: which, and where it ends. Names are short, whatever a stranger writes. */
function localName(xml: Buffer, start: number): { isRow: boolean; end: number } | null {
  let from = start;
  let end = start;
  for (; end < xml.length && !isEndOfName(xml[end]!); end++)
    if (xml[end] === COLON && from === start) from = end + 1;
  const length = end - from;
  if (length === 1 && xml[from] === LETTER_C) return { isRow: false, end };
  if (length === 3 && xml[from] === LETTER_R && xml.toString('latin1', from, end) === 'row')
    return { isRow: true, end };
  return null;
}

const isEndOfName = (byte: number): boolean =>
  byte <= SPACE || byte === SLASH || byte === GREATER || byte === LESS;

/** Where the ">" of a tag is: the first that is in no quotes. */
function endOfTag(xml: Buffer, start: number): number {
  let quote = 0;
  let at = start;
  for (; at < xml.length; at++) {
    const byte = xml[at]!;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === DOUBLE || byte === SINGLE) quote = byte;
    else if (byte === GREATER) break;
  }
  return at;
}

const rowOf = (text: string): { row: number; column: number } | null => {
  const row = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
  return row >= 1 && row <= MAX_ROW ? { row, column: 0 } : null;
};

function cellAt(text: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(text) ?? [];
  const place = rowOf(digits);
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return place !== null && column >= 1 && column <= MAX_COLUMN ? { ...place, column } : null;
}
