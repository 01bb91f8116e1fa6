import { eachPlace } from './extent.js';

/** So many rows without anything cost nothing worth speaking of. */
const FEW = 1000;

/** Rows of Excel drawn together: the number that each keeps, and the line of Excel that each kept row stands in. */
export interface Closed {
  /** New number of each row of Excel up to the last that is named, from 1. */
  readonly numberOf: Uint32Array;
  /** Line of Excel, by new number minus 1. */
  readonly lines: readonly number[];
}

/**
 * How the rows of a workbook may be drawn together so that those which none of its sheets names are gone; null when they are too few to
 * matter. The order of rows stays what it is. A format in the last row of Excel would otherwise be a million rows to read.
 * `used`: one byte a row of Excel.
 */
export function closeGaps(used: Uint8Array): Closed | null {
  const last = used.lastIndexOf(1);
  if (last <= FEW) return null;
  const lines: number[] = [];
  const numberOf = new Uint32Array(last + 1);
  for (let row = 1; row <= last; row++) {
    if (used[row] === 1) lines.push(row);
    numberOf[row] = lines.length;
  }
  return last > 2 * lines.length + FEW ? { numberOf, lines } : null;
}

/** A sheet with its rows numbered anew, rows and cells alike; any other part is as it was. `xml`: UTF-8. */
export function renumbered(xml: Buffer, { numberOf }: Closed): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  eachPlace(xml, (place, _, __, start, end) => {
    const letters = xml.toString('latin1', start, end).replace(/\d+$/, '');
    pieces.push(xml.subarray(from, start), Buffer.from(`${letters}${numberOf[place!.row]}`));
    from = end;
  });
  return pieces.length === 0 ? xml : Buffer.concat([...pieces, xml.subarray(from)]);
}
