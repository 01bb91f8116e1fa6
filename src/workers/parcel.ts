import type { TextPart, Verbatim } from '../schema/verbatim.js';

/**
 * Verbatims as flat lists, which cross to a worker at a tenth of the price of objects. A text that is also a cell of its record, as it
 * is in every table, crosses once.
 */
export interface Parcel {
  readonly source: string;
  /** Text columns and segment columns, the same for all verbatims of a source. */
  readonly columns: readonly string[];
  readonly segments: readonly string[];
  readonly rows: readonly number[];
  /** id, date, rating, product, channel, customer of each. */
  readonly fields: readonly (string | number | null)[];
  readonly segmentValues: readonly string[];
  /** Number of a cell, or the text itself where no cell is the same. */
  readonly texts: readonly (number | string)[];
  /** Cells of each, and how many: records of JSON have as many as they like. */
  readonly cells: readonly string[];
  readonly widths: readonly number[];
}

const FIELDS = 6;

/** Packs verbatims, a parcel for each run of one source. */
export function pack(verbatims: readonly Verbatim[]): Parcel[] {
  const parcels: Parcel[] = [];
  for (let from = 0, to = 0; from < verbatims.length; from = to) {
    while (to < verbatims.length && isAlike(verbatims[from]!, verbatims[to]!)) to++;
    parcels.push(packed(verbatims.slice(from, to)));
  }
  return parcels;
}

export const unpack = (parcels: readonly Parcel[]): Verbatim[] => parcels.flatMap(unpacked);

const isAlike = (a: Verbatim, b: Verbatim): boolean =>
  a.source === b.source &&
  a.texts.length === b.texts.length &&
  a.texts.every(({ column }, i) => column === b.texts[i]!.column) &&
  Object.keys(a.segments).join('\n') === Object.keys(b.segments).join('\n');

function packed(verbatims: readonly Verbatim[]): Parcel {
  const [first] = verbatims;
  const segments = Object.keys(first!.segments);
  const fields: (string | number | null)[] = [];
  const segmentValues: string[] = [];
  const texts: (number | string)[] = [];
  const cells: string[] = [];
  const widths: number[] = [];
  for (const { id, date, rating, product, channel, customer, ...verbatim } of verbatims) {
    fields.push(id, date, rating, product, channel, customer);
    for (const name of segments) segmentValues.push(verbatim.segments[name]!);
    for (const { text } of verbatim.texts) {
      const cell = verbatim.cells.indexOf(text);
      texts.push(cell < 0 ? text : cell);
    }
    for (const cell of verbatim.cells) cells.push(cell);
    widths.push(verbatim.cells.length);
  }
  const columns = first!.texts.map(({ column }) => column);
  const rows = verbatims.map(({ row }) => row);
  return { source: first!.source, columns, segments, rows, fields, segmentValues, texts, cells, widths };
}

function unpacked(parcel: Parcel): Verbatim[] {
  const { source, columns, segments, fields, segmentValues, texts, widths } = parcel;
  let at = 0;
  return parcel.rows.map((row, i) => {
    const cells = parcel.cells.slice(at, (at += widths[i]!));
    const text = (place: number | string) => (typeof place === 'number' ? cells[place]! : place);
    const [id, date, rating, product, channel, customer] = fields.slice(FIELDS * i, FIELDS * (i + 1));
    return {
      kind: 'verbatim',
      source,
      row,
      id: id as string | null,
      date: date as string | null,
      rating: rating!,
      product: product as string | null,
      channel: channel as string | null,
      customer: customer as string | null,
      segments: Object.fromEntries(
        segments.map((name, s) => [name, segmentValues[segments.length * i + s]!]),
      ),
      texts: columns.map((column, c): TextPart => ({ column, text: text(texts[columns.length * i + c]!) })),
      cells,
    };
  });
}
