import type { RatedRow } from '../../schema/summary.js';
import { order } from '../counts.js';

/** Something a row may say of a theme: a column of zeros and ones. */
export interface DesignColumn {
  readonly theme: string;
  readonly side: 'complaints' | 'praise';
}

/** One theme and its one or two columns: what shares out the explained variance. */
export interface Player {
  readonly theme: string;
  /** Index of its column of complaints (praise); null where too few rows say it. */
  readonly complaints: number | null;
  readonly praise: number | null;
}

/** The rated rows as a regression sees them. Equal rows are one pattern, so that a resample is a count of patterns. */
export interface Design {
  readonly rows: number;
  readonly columns: readonly DesignColumn[];
  readonly players: readonly Player[];
  readonly patterns: readonly { readonly rating: number; readonly columns: readonly number[] }[];
  /** Row → pattern. */
  readonly patternOf: Uint32Array;
  /** Rows that mention each theme, those that were left out included. */
  readonly leftOut: readonly { readonly theme: string; readonly rows: number }[];
}

/** More themes than that make 2^themes models too many, and intervals too wide to read. */
const MOST_PLAYERS = 12;
/** A column needs so many rows of the whole (Harrell 2015, "Regression Modeling Strategies", 4.4: 10 to 20). */
const ROWS_A_COLUMN = 10;

/** The themes that enough rows complain of or praise, most frequent first. `fewest`: rows that must say it, and that must not. */
export function designOf(given: readonly RatedRow[], fewest: number): Design {
  // Resamples are drawn from rows in an order: by what they say, so that where they stood in which export makes no difference.
  const rows = [...given].sort(bySaid);
  const counts = new Map<string, Record<DesignColumn['side'], number>>();
  for (const row of rows)
    for (const side of ['complaints', 'praise'] as const)
      for (const theme of row[side]) {
        const known = counts.get(theme) ?? { complaints: 0, praise: 0 };
        known[side]++;
        counts.set(theme, known);
      }
  const ranked = [...counts].sort(
    ([a, m], [b, n]) => n.complaints + n.praise - m.complaints - m.praise || order(a, b),
  );
  const columns: DesignColumn[] = [];
  const players: Player[] = [];
  const leftOut: { theme: string; rows: number }[] = [];
  const enough = (count: number) => count >= fewest && rows.length - count >= fewest;
  for (const [theme, count] of ranked) {
    const sides = (['complaints', 'praise'] as const).filter((side) => enough(count[side]));
    const fits = (columns.length + sides.length) * ROWS_A_COLUMN <= rows.length;
    if (sides.length === 0 || !fits || players.length === MOST_PLAYERS) {
      leftOut.push({ theme, rows: count.complaints + count.praise });
      continue;
    }
    const at = { complaints: null as number | null, praise: null as number | null };
    for (const side of sides) at[side] = columns.push({ theme, side }) - 1;
    players.push({ theme, ...at });
  }
  return { rows: rows.length, columns, players, leftOut, ...patternsOf(rows, columns) };
}

function patternsOf(
  rows: readonly RatedRow[],
  columns: readonly DesignColumn[],
): Pick<Design, 'patterns' | 'patternOf'> {
  const columnOf = new Map(columns.map(({ theme, side }, i) => [`${side} ${theme}`, i]));
  const known = new Map<string, number>();
  const patterns: { rating: number; columns: number[] }[] = [];
  const patternOf = Uint32Array.from(rows, (row) => {
    const said = (['complaints', 'praise'] as const)
      .flatMap((side) => row[side].map((theme) => columnOf.get(`${side} ${theme}`)))
      .filter((column) => column !== undefined)
      .sort((a, b) => a - b);
    const key = `${row.rating} ${said.join()}`;
    const at = known.get(key) ?? patterns.push({ rating: row.rating, columns: said }) - 1;
    known.set(key, at);
    return at;
  });
  return { patterns, patternOf };
}

const bySaid = (a: RatedRow, b: RatedRow): number =>
  order(a.rating, b.rating) ||
  order(a.complaints.join(), b.complaints.join()) ||
  order(a.praise.join(), b.praise.join());
