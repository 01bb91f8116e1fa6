import type { Reject, TextPart, Verbatim } from '../schema/verbatim.js';
import { cellText } from './columns/content.js';
import { type ColumnFlags, type ColumnMapping, type ColumnRef, mapColumns } from './columns/map.js';
import { parseRating } from './columns/rating.js';
import { type DayOrder, dayOrderOf, parseDate } from './dates.js';
import { compileFilter, type FilterFlags } from './filter.js';
import type { ByteSource, Cell, RawRecord, ReadOptions, Table } from './reader.js';
import { openTable } from './readers.js';

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
  /** Filled date cells that are no date voc can read. */
  unreadableDates: number;
}

/** An opened input whose columns are known. */
export interface Source {
  readonly name: string;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** How the input was understood, for `-v` and `voc inspect`. */
  readonly notes: readonly string[];
  /** It has a header but no record. */
  readonly isEmpty: boolean;
  readonly counts: SourceCounts;
  verbatims(): AsyncGenerator<Verbatim | Reject>;
}

/** Records to look at before deciding what the columns are. */
const RECORDS_TO_LOOK_AT = 200;

export async function openSource(bytes: ByteSource, options: SourceOptions): Promise<Source> {
  const table = await openTable(bytes, options);
  const reading = table.records()[Symbol.asyncIterator]();
  const first: (RawRecord | Omit<Reject, 'source'>)[] = [];
  while (first.length < RECORDS_TO_LOOK_AT) {
    const next = await reading.next();
    if (next.done) break;
    first.push(next.value);
  }
  const rows = first.filter((item) => item.kind === 'record').map((record) => record.cells);
  const mapping = mapColumns(bytes.name, table.columns, rows, options.columns);
  const dayOrder = mapping.date ? dayOrderOf(rows.map((cells) => valueAt(cells, mapping.date!))) : null;
  const filter = compileFilter(options, table.columns, mapping.date !== null, bytes.name);
  const counts: SourceCounts = { read: 0, filtered: 0, rejected: 0, padded: 0, unreadableDates: 0 };

  async function* verbatims(): AsyncGenerator<Verbatim | Reject> {
    for await (const item of rejoin(first, reading)) {
      if (item.kind === 'reject') {
        counts.rejected++;
        yield { ...item, source: bytes.name };
        continue;
      }
      if (item.padded) counts.padded++;
      const verbatim = toVerbatim(bytes.name, item, mapping, dayOrder);
      if (!filter(verbatim.date, verbatim.cells)) {
        counts.filtered++;
        continue;
      }
      if (verbatim.date === null && mapping.date && cellText(valueAt(item.cells, mapping.date)).trim() !== '') counts.unreadableDates++;
      counts.read++;
      yield verbatim;
    }
  }
  return { name: bytes.name, table, mapping, notes: [...table.notes, mappingNote(mapping)], isEmpty: first.length === 0, counts, verbatims };
}

async function* rejoin<T>(first: T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first.splice(0);
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function toVerbatim(source: string, record: RawRecord, mapping: ColumnMapping, dayOrder: DayOrder): Verbatim {
  const { cells } = record;
  const text = (ref: ColumnRef | null) => (ref === null ? null : cellText(valueAt(cells, ref)).trim() || null);
  return {
    kind: 'verbatim',
    source,
    row: record.row,
    id: text(mapping.id),
    date: mapping.date === null ? null : parseDate(valueAt(cells, mapping.date), dayOrder),
    rating: mapping.rating === null ? null : parseRating(valueAt(cells, mapping.rating)),
    product: text(mapping.product),
    channel: text(mapping.channel),
    customer: text(mapping.customer),
    segments: Object.fromEntries(mapping.segment.map((ref) => [ref.name, cellText(valueAt(cells, ref))])),
    texts: mapping.text.map((ref): TextPart => ({ column: ref.name, text: cellText(valueAt(cells, ref)) })),
    cells: cells.map(cellText),
  };
}

/** The value of a column, or what lies at a path inside it; several values are joined by line ends. */
function valueAt(cells: readonly Cell[], { index, path }: ColumnRef): Cell {
  const cell = cells[index] ?? '';
  if (path.length === 0) return Array.isArray(cell) && cell.every((item) => typeof item === 'string') ? cell.join('\n') : cell;
  const values = path.reduce<unknown[]>((items, step) => items.flatMap((item) => inner(item, step)), Array.isArray(cell) ? cell : [cell]);
  return values.map((value) => cellText(value as Cell)).filter((value) => value !== '').join('\n');
}

function inner(item: unknown, step: string): unknown[] {
  if (typeof item !== 'object' || item === null) return [];
  const name = step.replace(/\[\]$/, '');
  const value = Object.hasOwn(item, name) ? (item as Record<string, unknown>)[name] : undefined;
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function mappingNote(mapping: ColumnMapping): string {
  const roles = (['id', 'date', 'rating', 'product', 'channel', 'customer'] as const).flatMap((role) => (mapping[role] ? [`${role}: ${mapping[role].name}`] : []));
  return `columns: ${[`text: ${mapping.text.map((ref) => ref.name).join(' + ')}`, ...roles].join(', ')}`;
}
