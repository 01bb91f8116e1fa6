import { looksLikeFormula } from '../formula.js';
import { STYLE, type StyleName } from './styles.js';
import { cellXml } from './xml.js';

/** Characters of a cell, in Excel and in LibreOffice. */
export const MOST_CHARACTERS = 32_767;

/** A day, or a day with time, as a spreadsheet counts it: days since 1899-12-30. */
export interface SheetDate {
  readonly serial: number;
  readonly hasTime: boolean;
}

/** null: empty. */
export type CellValue = string | number | boolean | SheetDate | null;

/** What a column holds; a text in it is text all the same. */
export type ColumnKind = Extract<
  StyleName,
  'text' | 'long' | 'id' | 'number' | 'count' | 'share' | 'decimal'
>;

/** "A", "Z", "AA" … of 0, 25, 26 … */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Before that day spreadsheets disagree: Excel counts a 29 February 1900. */
const FIRST_SERIAL = 61;
const DAY_MS = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/;

/**
 * An ISO date as a spreadsheet's own; null where it would lose something: a time zone, parts of a second, a day before March 1900.
 */
export function sheetDate(iso: string | null): SheetDate | null {
  const [, year, month, day, hour, minute, second = '0'] = ISO.exec(iso ?? '') ?? [];
  if (year === undefined) return null;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY_MS;
  if (days < FIRST_SERIAL) return null;
  if (hour === undefined) return { serial: days, hasTime: false };
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return { serial: days + seconds / 86_400, hasTime: true };
}

/** What a cell became: its XML, and whether text had to be cut. */
export interface CellXml {
  readonly xml: string;
  readonly cut: boolean;
}

/** A cell at a place such as "B7". Text is never a formula; longer than a cell can be it ends in "…". */
export function cellAt(place: string, value: CellValue, kind: ColumnKind | 'header'): CellXml {
  if (value === null || value === '') return { xml: '', cut: false };
  switch (typeof value) {
    case 'number':
      return { xml: numeric(place, value, kind === 'text' || kind === 'long' ? 'number' : kind), cut: false };
    case 'boolean':
      // LibreOffice would make a formula of a logical value: =TRUE().
      return textCell(place, String(value), kind);
    case 'object':
      return { xml: numeric(place, value.serial, value.hasTime ? 'time' : 'date'), cut: false };
    default:
      return textCell(place, value, kind);
  }
}

const numeric = (place: string, value: number, style: StyleName): string =>
  `<c r="${place}" s="${STYLE[style]}"><v>${value}</v></c>`;

function textCell(place: string, value: string, kind: ColumnKind | 'header'): CellXml {
  const text = value.length > MOST_CHARACTERS ? shortened(value) : value;
  const style = STYLE[styleOf(text, kind)];
  return {
    xml: `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`,
    cut: text !== value,
  };
}

function styleOf(text: string, kind: ColumnKind | 'header'): StyleName {
  if (kind === 'header' || kind === 'id') return kind;
  const quoted = looksLikeFormula(text);
  if (kind === 'long') return quoted ? 'longQuoted' : 'long';
  return quoted ? 'quoted' : 'text';
}

const shortened = (text: string): string =>
  `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
