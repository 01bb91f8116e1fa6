import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import { cellText } from '../columns/content.js';
import { shownName } from '../columns/shown.js';
import type { Cell } from '../reader.js';

export interface SheetRows {
  readonly name: string;
  /** Excel does not show it. */
  readonly isHidden: boolean;
  readonly data: readonly (readonly Cell[])[];
  /** The line of Excel that a row of `data` stands in, from 1. */
  readonly lineOf: (index: number) => number;
}

const COMMENT = /<!--[\s\S]*?-->/g;
const SHEET = /<(?:[\w.-]+:)?sheet\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const HIDDEN = /\sstate\s*=\s*["'](?:hidden|veryHidden)["']/;

/** Which sheets Excel does not show, in the order of the workbook. `xml`: xl/workbook.xml. */
export const hiddenSheets = (xml: string): boolean[] =>
  [...xml.replace(COMMENT, '').matchAll(SHEET)].map(([tag]) => HIDDEN.test(tag));

/** The sheet that --sheet names; else the first with anything in it, one that Excel shows before one that it hides. */
export function chosenSheet(name: string, sheets: readonly SheetRows[], flag: string | undefined): SheetRows {
  const names = sheets.map((sheet) => sheet.name).join(', ');
  if (flag === undefined) {
    const filled = sheets.filter((sheet) => sheet.data.length > 0);
    const first = filled.find((sheet) => !sheet.isHidden) ?? filled[0];
    if (first) return first;
    throw new Failure(
      'file_empty',
      `${name} has no filled sheet (${names}).`,
      'Check that the right file was given.',
    );
  }
  const chosen =
    sheets.find((sheet) => sheet.name === flag) ??
    (/^\d+$/.test(flag) ? sheets[Number(flag) - 1] : undefined);
  if (chosen) return chosen;
  throw new Failure(
    'usage',
    `${name} has no sheet "${flag}".${didYouMean(
      flag,
      sheets.map((sheet) => sheet.name),
    )}`,
    `Its sheets are: ${names}. Name one with --sheet, or give its number.`,
  );
}

/** Sheets named in a warning; a workbook may have hundreds. */
const NAMED = 5;

/** Other sheets that have rows under a header: nobody should lose them unawares. */
export function unreadSheets(name: string, sheets: readonly SheetRows[], chosen: SheetRows): string[] {
  const unread = sheets
    .map((sheet) => ({ ...sheet, rows: sheet === chosen ? 0 : rowsUnderHeader(sheet) }))
    .filter(({ rows }) => rows > 0);
  if (unread.length === 0) return [];
  const named = unread.slice(0, NAMED).map(({ name, rows, isHidden }) => {
    const count = `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
    return `"${shownName(name)}" (${isHidden ? 'hidden, ' : ''}${count})`;
  });
  const more = unread.length > NAMED ? ` and ${unread.length - NAMED} more` : '';
  return [
    `${name}: only the sheet "${shownName(chosen.name)}" is read, not ${named.join(', ')}${more}. --sheet NAME chooses another`,
  ];
}

const rowsUnderHeader = ({ data }: SheetRows): number =>
  data.filter((cells) => cells.some((cell) => cellText(cell).trim() !== '')).length - 1;
