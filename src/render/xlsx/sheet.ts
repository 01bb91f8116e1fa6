import { Failure } from '../../errors/failure.js';
import { type CellValue, type ColumnKind, cellAt, columnName } from './cells.js';
import { Packed, type PackedFile } from './packed.js';
import { MOST_BYTES } from './zip.js';

/** Rows of a sheet, the header included, and its columns. */
export const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export interface SheetColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width?: number | undefined;
}

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 18,
  long: 60,
  id: 16,
  number: 12,
  count: 12,
  share: 12,
  decimal: 12,
};

/** A sheet as it was written. */
export interface WrittenSheet {
  readonly file: PackedFile;
  /** "A1:F20", for the filter. */
  readonly range: string;
}

interface Limits {
  readonly rows: number;
  readonly bytes: number;
}

/** A sheet of rows below a frozen header with a filter. What one sheet cannot hold goes on in the next. */
export class SheetWriter {
  readonly #columns: readonly SheetColumn[];
  readonly #letters: readonly string[];
  readonly #limits: Limits;
  readonly #written: WrittenSheet[] = [];
  #file: Packed;
  #rows = 0;
  /** Cells whose text had to be cut. */
  cut = 0;
  /** Rows of all sheets, headers not counted. */
  total = 0;

  constructor(
    columns: readonly SheetColumn[],
    limits: Limits = { rows: MOST_ROWS, bytes: MOST_BYTES - (1 << 26) },
  ) {
    if (columns.length > MOST_COLUMNS) {
      throw new Failure(
        'usage',
        `A sheet has ${MOST_COLUMNS} columns at most, and ${columns.length} are wanted.`,
        'Write CSV instead: it has no such limit.',
      );
    }
    this.#columns = columns;
    this.#letters = columns.map((_, i) => columnName(i));
    this.#limits = limits;
    this.#file = this.#begin();
  }

  row(values: readonly CellValue[]): void {
    if (this.#rows === this.#limits.rows || this.#file.size > this.#limits.bytes) {
      this.#end();
      this.#file = this.#begin();
    }
    this.total++;
    this.#cells(values, null);
  }

  end(): readonly WrittenSheet[] {
    this.#end();
    return this.#written;
  }

  #begin(): Packed {
    const file = new Packed();
    const widths = this.#columns.map(
      ({ kind, width = WIDTHS[kind] }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    file.write(
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        '<sheetViews><sheetView workbookViewId="0">',
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
        `<cols>${widths.join('')}</cols><sheetData>`,
      ].join(''),
    );
    this.#file = file;
    this.#rows = 0;
    this.#cells(
      this.#columns.map(({ header }) => header),
      'header',
    );
    return file;
  }

  #cells(values: readonly CellValue[], kind: 'header' | null): void {
    const row = ++this.#rows;
    let xml = `<row r="${row}">`;
    for (const [i, letter] of this.#letters.entries()) {
      const cell = cellAt(`${letter}${row}`, values[i] ?? null, kind ?? this.#columns[i]!.kind);
      xml += cell.xml;
      if (cell.cut) this.cut++;
    }
    this.#file.write(`${xml}</row>`);
  }

  #end(): void {
    const range = `A1:${this.#letters.at(-1)}${this.#rows}`;
    this.#file.write(`</sheetData><autoFilter ref="${range}"/></worksheet>`);
    this.#written.push({ file: this.#file.end(), range });
  }
}
