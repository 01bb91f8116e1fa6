import { type CellValue, sheetDate } from './cells.js';

/** What a column of the input holds, as far as a spreadsheet must know. */
export type InputKind = 'long' | 'id' | 'number' | 'date' | 'text';

/** Which columns have which role, by name. */
export interface ColumnRoles {
  readonly text: readonly string[];
  /** Ids and customers. */
  readonly id: readonly string[];
  readonly date: readonly string[];
}

/** Names of columns whose digits are no number: nobody adds them up, and their zeros count. */
const DIGITS_ONLY =
  /번호|코드|전화|연락처|휴대|핸드폰|우편|계좌|아이디|사번|(?:^|[^a-z])(?:id|ids|no|num|number|code|phone|tel|mobile|fax|zip|zipcode|postal|postcode|account|sku|barcode|ean|upc|isbn|ref)(?:$|[^a-z])/i;

/** A number that comes back as it was: no leading zero or plus, no trailing zero behind the point, few enough digits to be shown whole. */
const NUMBER = /^(?:0|-?[1-9]\d{0,10}|-?(?:0|[1-9]\d{0,10})\.\d{0,5}[1-9])$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What each column holds, by its role, its name and its first rows. */
export function inputKinds(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  roles: ColumnRoles,
): InputKind[] {
  return columns.map((name, i) => {
    if (roles.text.includes(name)) return 'long';
    if (roles.id.includes(name)) return 'id';
    if (roles.date.includes(name)) return 'date';
    const filled = rows.map((cells) => cells[i] ?? '').filter((text) => text !== '');
    if (DIGITS_ONLY.test(name.replace(/([a-z])([A-Z])/g, '$1 $2'))) return 'id';
    if (filled.length > 0 && filled.every((text) => NUMBER.test(text))) return 'number';
    if (filled.length > 0 && filled.every((text) => DAY.test(text) && isDay(text))) return 'date';
    return filled.some((text) => text.length > LONG || text.includes('\n')) ? 'long' : 'text';
  });
}

const LONG = 40;

/** A cell of the input as a spreadsheet's own value, or as the text that it is wherever a value would lose something. */
export function inputCell(text: string, kind: InputKind, date: string | null): CellValue {
  if (kind === 'number' && NUMBER.test(text)) return Number(text);
  if (kind === 'date') return sheetDate(date ?? (isDay(text) ? text : null)) ?? text;
  return text;
}

const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
