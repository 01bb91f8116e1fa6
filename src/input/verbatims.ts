import type { Reject, TextPart, Verbatim } from '../schema/verbatim.js';
import { type ColumnRef, valueAt } from './columns/column-ref.js';
import { cellText } from './columns/content.js';
import { lateText } from './columns/late-text.js';
import { type ColumnFlags, type ColumnMapping, mapColumns, SINGLE_ROLES } from './columns/map.js';
import { refuseNested } from './columns/nested.js';
import { parseRating } from './columns/rating.js';
import { shownName } from './columns/shown.js';
import { dateOrderOf, isAmbiguous } from './date-order.js';
import { type DateOrder, parseDate } from './dates.js';
import { compileFilter, type FilterFlags } from './filter.js';
import { type Note, note } from './note.js';
import type { ByteSource, Cell, RawRecord, ReadOptions, Table } from './reader.js';
import { openTable } from './readers.js';
import { type RepeatedIds, watchIds } from './repeated-ids.js';
import { readingWarnings, refuseProse } from './warnings.js';

export interface SourceOptions extends ReadOptions, FilterFlags {
  readonly columns: ColumnFlags;
}

/** What happened while reading, counted as it happens. present = read + filtered + rejected. */
export interface SourceCounts {
  read: number;
  filtered: number;
  rejected: number;
  /** Rows with fewer fields than the header. */
  padded: number;
  /** Filled date cells that are no date voc can read, filtered rows included. */
  unreadableDates: number;
}

/** An opened input whose columns are known. */
export interface Source {
  readonly name: string;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** How the input was understood, for `-v` and `voc inspect`; grows while reading. */
  readonly notes: readonly Note[];
  /** What people should know before they trust the result: words left out, a file that may be no table. */
  readonly warnings: readonly string[];
  /** What only showed while reading; to be asked for at the end. */
  lateWarning(): string | null;
  /** Ids that several of the records read so far have; to be asked for at the end. */
  repeatedIds(): RepeatedIds;
  /** Values that --where was probably meant to name, as sentences; to be asked for at the end. */
  meant(): readonly string[];
  /** It has a header but no record. */
  readonly isEmpty: boolean;
  readonly counts: SourceCounts;
  /** How far the file has been read. */
  readonly position: ByteSource['position'];
  /** All records in their order. Can be read once. */
  verbatims(): AsyncGenerator<Verbatim | Reject>;
}

type Item = RawRecord | Omit<Reject, 'source'>;

export async function openSource(bytes: ByteSource, options: SourceOptions): Promise<Source> {
  const table = await openTable(bytes, options);
  const reading = table.records()[Symbol.asyncIterator]();
  const first = await firstItems(reading);
  const isEmpty = first.length === 0;
  const rows = first.flatMap((item) => (item.kind === 'record' ? [item.cells] : []));
  const mapping = mapColumns(bytes.name, table.columns, rows, options.columns);
  const about = { name: bytes.name, table, mapping, options, first: [...first] };
  // Who only wants to see what is in a file is shown it.
  if (options.columns.unclear !== 'all') {
    refuseProse(about);
    refuseNested(bytes.name, rows, mapping.text);
  }
  const dates = mapping.date === null ? [] : rows.map((cells) => valueAt(cells, mapping.date!));
  const order = dateOrderOf(dates);
  const filter = compileFilter(options, table.columns, mapping.date !== null, bytes.name);
  const late = lateText(table.columns, rows, mapping);
  const ids = watchIds();
  const counts: SourceCounts = { read: 0, filtered: 0, rejected: 0, padded: 0, unreadableDates: 0 };

  // A file is closed until its turn comes: a folder may have more of them than can be open at once.
  const canReopen = bytes.path !== null;
  if (canReopen) {
    await reading.return?.();
    first.length = 0;
  }
  const items = () => (canReopen ? table.records() : rejoin(first, reading));

  async function* verbatims(): AsyncGenerator<Verbatim | Reject> {
    for await (const item of items()) {
      if (item.kind === 'reject') {
        counts.rejected++;
        yield { ...item, source: bytes.name };
        continue;
      }
      const verbatim = toVerbatim(bytes.name, item, mapping, order);
      if (item.padded) counts.padded++;
      if (verbatim.date === null && isFilled(item.cells, mapping.date)) counts.unreadableDates++;
      if (filter(verbatim.date, verbatim.cells)) {
        counts.read++;
        late.see(item.cells);
        ids.see(verbatim.id);
        yield verbatim;
      } else counts.filtered++;
    }
  }

  const notes = [
    mappingNote(mapping),
    ...(isAmbiguous(dates, order) ? [ambiguousNote(mapping.date!, dates)] : []),
  ];
  return {
    name: bytes.name,
    position: bytes.position,
    table,
    mapping,
    get notes() {
      return [...table.notes, ...notes];
    },
    warnings: [...(table.warnings ?? []), ...(isEmpty ? [] : readingWarnings(about))],
    repeatedIds: ids.finish,
    lateWarning: () => late.warning(bytes.name),
    meant: filter.meant,
    isEmpty,
    counts,
    verbatims,
  };
}

/** Records to look at before deciding what the columns are, and how many characters of them. */
const RECORDS_TO_LOOK_AT = 200;
const CHARACTERS_TO_LOOK_AT = 8 * 1024 * 1024;

async function firstItems(reading: AsyncIterator<Item>): Promise<Item[]> {
  const items: Item[] = [];
  let characters = 0;
  while (items.length < RECORDS_TO_LOOK_AT && characters < CHARACTERS_TO_LOOK_AT) {
    const next = await reading.next();
    if (next.done) break;
    items.push(next.value);
    if (next.value.kind === 'record')
      for (const cell of next.value.cells) characters += typeof cell === 'string' ? cell.length : 8;
  }
  return items;
}

async function* rejoin<T>(first: T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first.splice(0);
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function toVerbatim(source: string, record: RawRecord, mapping: ColumnMapping, order: DateOrder): Verbatim {
  const { cells, row } = record;
  const at = (ref: ColumnRef | null): Cell => (ref === null ? null : valueAt(cells, ref));
  const text = (ref: ColumnRef | null) => cellText(at(ref)).trim() || null;
  return {
    kind: 'verbatim',
    source: text(mapping.source) ?? source,
    row: rowNumber(at(mapping.rowNumber)) ?? row,
    id: text(mapping.id),
    date: parseDate(at(mapping.date), order),
    rating: parseRating(at(mapping.rating)),
    product: text(mapping.product),
    channel: text(mapping.channel),
    customer: text(mapping.customer),
    segments: Object.fromEntries(mapping.segment.map((ref) => [ref.name, cellText(at(ref)).trim()])),
    texts: mapping.text.map((ref): TextPart => ({ column: ref.name, text: cellText(at(ref)) })),
    cells: cells.map(cellText),
  };
}

/** A whole number from 1 on, as a column tells it. */
function rowNumber(cell: Cell): number | null {
  const number = Number(cellText(cell));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

const isFilled = (cells: readonly Cell[], ref: ColumnRef | null): boolean =>
  ref !== null && cellText(valueAt(cells, ref)).trim() !== '';

function mappingNote(mapping: ColumnMapping): Note {
  const roles = SINGLE_ROLES.flatMap((role) =>
    mapping[role] ? [`${role}: ${shownName(mapping[role].name)}`] : [],
  );
  const texts = mapping.text.map((ref) => shownName(ref.name)).join(' + ');
  return note('columns', { list: [`text: ${texts}`, ...roles].join(', ') });
}

function ambiguousNote(ref: ColumnRef, dates: readonly Cell[]): Note {
  const example = dates.find((cell) => cellText(cell).trim() !== '' && parseDate(cell) === null);
  const shown = cellText(example ?? '')
    .trim()
    .slice(0, 40);
  return note('ambiguousDates', { example: shown, column: ref.name });
}
