import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Failure } from '../../errors/failure.js';
import type { Reject } from '../../schema/verbatim.js';
import { cellText } from '../columns/content.js';
import { likelyHeader, titleRows, uniqueNames } from '../csv/header.js';
import { note } from '../note.js';
import type { ByteSource, Cell, RawRecord, Reader, ReadOptions, Table } from '../reader.js';
import { clockStyles, withClocks } from './clock.js';
import { extentOf, MAX_CELLS, MAX_ROW } from './extent.js';
import { type Closed, closeGaps, renumbered } from './gaps.js';
import { chosenSheet, hiddenSheets, type SheetRows, unreadSheets } from './sheets.js';
import { archiveOf, unpack, type ZipPart, zipEntries } from './zip.js';

export const xlsx: Reader = { id: 'xlsx', extensions: ['.xlsx'], open: openXlsx };

/** A workbook is read as a whole: larger ones want CSV. */
const MAX_FILE = 64 * 1024 * 1024;
const MAX_UNPACKED = 512 * 1024 * 1024;
const ROWS_TO_LOOK_AT = 20;
/** Characters of a reject that are shown. */
const MAX_RAW = 10_000;

async function openXlsx(bytes: ByteSource, options: ReadOptions): Promise<Table> {
  const sheets = await readSheets(bytes.name, await readAll(bytes));
  const sheet = chosenSheet(bytes.name, sheets, options.sheet);
  const { data: rows, lineOf } = sheet;
  const headerAt = headerIndex(bytes.name, sheet, options.headerRow);
  const header = (rows[headerAt] ?? []).map(cellText);
  const columns = uniqueNames(dropEmptyTail(header, rows));
  const others = sheets.filter((other) => other !== sheet).map((other) => other.name);
  const notes = [
    others.length > 0
      ? note('sheetOf', { name: sheet.name, others: others.join(', ') })
      : note('sheet', { name: sheet.name }),
  ];
  const warnings = options.sheet === undefined ? unreadSheets(bytes.name, sheets, sheet) : [];
  if (lineOf(headerAt) > 1) notes.push(note('header', { line: lineOf(headerAt) }));

  async function* records(): AsyncGenerator<RawRecord | Omit<Reject, 'source'>> {
    let row = 0;
    for (let i = headerAt + 1; i < rows.length; i++) {
      const cells = rows[i]!;
      if (cells.every((cell) => cell === null || cell === '')) continue;
      yield oneRecord(cells, ++row, lineOf(i), columns, options.maxField);
    }
  }
  return { format: 'xlsx', encoding: null, delimiter: null, columns, notes, warnings, records };
}

function oneRecord(
  cells: readonly Cell[],
  row: number,
  line: number,
  columns: readonly string[],
  maxField: number,
): RawRecord | Omit<Reject, 'source'> {
  const sizes = cells.map((cell) =>
    typeof cell === 'string' && cell.length * 3 > maxField ? Buffer.byteLength(cell) : 0,
  );
  const large = sizes.findIndex((size) => size > maxField);
  if (large < 0)
    return { kind: 'record', row, line, cells: columns.map((_, i) => cells[i] ?? ''), padded: false };
  const message = `Its field "${columns[large]}" has ${sizes[large]} bytes; --max-field allows ${maxField}.`;
  const raw = cells.map(cellText).join('\t');
  return {
    kind: 'reject',
    row,
    line,
    code: 'field_too_large',
    message,
    raw: raw.length > MAX_RAW ? `${raw.slice(0, MAX_RAW)}…` : raw,
  };
}

async function readAll(bytes: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes.stream()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_FILE) throw tooLarge(bytes.name, `more than ${MAX_FILE / 1024 / 1024} MiB`);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string, size: string) =>
  new Failure(
    'too_large',
    `${name} has ${size}; a workbook must fit into memory.`,
    'Save the sheet as CSV UTF-8 in Excel: voc reads CSV of any size.',
  );

async function readSheets(name: string, content: Buffer): Promise<SheetRows[]> {
  const broken = () =>
    new Failure(
      'format_unsupported',
      `${name} is not a complete Excel workbook.`,
      'Open it in Excel, save it again as .xlsx, or save the sheet as CSV UTF-8.',
    );
  const entries = zipEntries(content);
  if (!entries?.some((entry) => entry.name.startsWith('xl/'))) throw broken();
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MAX_UNPACKED)
    throw tooLarge(name, `${Math.round(unpacked / 1024 / 1024)} MiB when unpacked`);
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    const part = unpack(content, entry);
    if (part === null || parts.has(entry.name)) throw broken();
    parts.set(entry.name, part);
  }
  const closed = checkExtent(name, [...parts.values()]);
  try {
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const [, styles] = [...parts].find(([path]) => /(?:^|\/)styles\.xml$/i.test(path)) ?? [];
    const clocks = clockStyles(styles?.toString() ?? '');
    const xml = [...parts]
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, part]): ZipPart => {
        const plain = withClocks(closed === null ? part : renumbered(part, closed), clocks);
        return { name: path, content: plain, checksum: crc32(plain) };
      });
    const sheets = await readXlsxFile(Readable.from(archiveOf(xml)), { trim: false });
    const hidden = hiddenSheets(parts.get('xl/workbook.xml')?.toString('utf8') ?? '');
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      // Where the lists differ in length, nobody knows which sheet is meant.
      isHidden: hidden.length === sheets.length && hidden[index]!,
      data: data.map((row) => row.map((cell) => asShown(cell as Cell))),
      lineOf: (index) => closed?.lines[index] ?? index + 1,
    }));
  } catch {
    throw broken();
  }
}

/** Refuses a workbook that no table can hold once its gaps are filled; gives how its rows are drawn together where they lie far apart. */
function checkExtent(name: string, parts: readonly Buffer[]): Closed | null {
  const used = new Uint8Array(MAX_ROW + 1);
  const extents = parts.map((part) => extentOf(part, used));
  const isNumbered = extents.every((extent) => extent?.isNumbered);
  const closed = isNumbered ? closeGaps(used) : null;
  let cells = 0;
  for (const extent of extents)
    cells +=
      extent === null
        ? Number.POSITIVE_INFINITY
        : (closed?.numberOf[extent.rows] ?? extent.rows) * extent.columns;
  if (cells > MAX_CELLS) throw tooLarge(name, 'cells so far apart that no table can hold them');
  return closed;
}

/** 1900-03-01. Excel counts a 29 February before it that never was, and the reader of workbooks does so from the first day on. */
const REAL_DAYS = Date.UTC(1900, 2, 1);
const DAY_MS = 86_400_000;

/** What Excel shows: 15 digits, so that 0.1 + 0.2 is 0.3 to whoever made the sheet, and 1900-01-01 as its first day. */
function asShown(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : Number(cell.toPrecision(15));
  const isEarly = cell instanceof Date && cell.getTime() < REAL_DAYS;
  return isEarly ? new Date(cell.getTime() + DAY_MS) : cell;
}

function headerIndex(name: string, { data: rows, lineOf }: SheetRows, headerRow: number | undefined): number {
  if (headerRow !== undefined) {
    const at = rows.findIndex((_, index) => lineOf(index) === headerRow);
    if (rows[at]?.some((cell) => cellText(cell) !== '')) return at;
    throw new Failure(
      'header_unclear',
      `${name} has no header in line ${headerRow}.`,
      'Give the line of the header with --header-row N, counted from 1.',
    );
  }
  const filled = rows
    .map((cells, index) => ({ index, texts: cells.map(cellText) }))
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''))
    .slice(0, ROWS_TO_LOOK_AT);
  const likely = likelyHeader(filled.map(({ texts }) => texts));
  if (likely > 0) throw titleRows(name, lineOf(filled[likely]!.index), filled[likely]!.texts);
  return filled[0]?.index ?? 0;
}

/** Spreadsheets often carry formatted but empty columns at the right. */
function dropEmptyTail(header: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  let width = header.length;
  while (
    width > 1 &&
    header[width - 1] === '' &&
    rows.every((cells) => cellText(cells[width - 1] ?? '') === '')
  )
    width--;
  return header.slice(0, width);
}
