import type { CellValue } from './cells.js';
import { type SheetColumn, SheetWriter } from './sheet.js';
import type { NamedTable } from './workbook.js';

/** A table that is derived, and small enough to be there at once. */
export interface Table {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly CellValue[]>;
}

/** The table as sheets, and how many of its cells had to be cut. */
export function written({ name, columns, rows }: Table): NamedTable & { readonly cut: number } {
  const sheet = new SheetWriter(columns);
  for (const row of rows) sheet.row(row);
  return { name, sheets: sheet.end(), cut: sheet.cut };
}
