import { readData } from '../../data/read.js';
import { Failure } from '../../errors/failure.js';
import type { Polarity } from '../../schema/annotation.js';
import { safeForTerminal } from '../../text/safe.js';
import { type ColumnRef, namedColumn } from './column-ref.js';
import { parseRating } from './rating.js';
import { ratingValue, scaleOf } from './rating-value.js';

/** What a labelled file may have a column for. */
type LabelRole = 'label' | 'themes' | 'intents';

interface LabelTable {
  readonly columns: Readonly<Record<LabelRole, readonly string[]>>;
  readonly values: ReadonlyMap<string, Polarity>;
}

/** Case, spaces and punctuation do not count, except where a label is nothing else ("+"). */
function bare(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '') || plain;
}

let table: LabelTable | null = null;

function labelTable(): LabelTable {
  if (table) return table;
  const file = readData<{
    readonly columns: Record<LabelRole, string[]>;
    readonly values: Record<Polarity, string[]>;
  }>('columns/labels.yaml');
  const values = (Object.entries(file.values) as [Polarity, string[]][]).flatMap(([polarity, words]) =>
    words.map((word) => [bare(word), polarity] as const),
  );
  const columns = Object.fromEntries(
    Object.entries(file.columns).map(([role, names]) => [role, names.map(bare)]),
  ) as Record<LabelRole, string[]>;
  table = { columns, values: new Map(values) };
  return table;
}

/** The column of a role by its header name; null where there is none. */
export function labelColumn(columns: readonly string[], role: LabelRole): ColumnRef | null {
  const names = labelTable().columns[role];
  const [best] = columns
    .map((name, index) => ({ name, index, rank: names.indexOf(bare(name)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  return best ? { index: best.index, name: best.name, path: [], by: 'name' } : null;
}

/**
 * The column of the labels: the one named, else by header name, else the rating.
 * @throws Failure column_missing
 */
export function goldColumn(
  source: string,
  columns: readonly string[],
  named: string | undefined,
  rating: ColumnRef | null,
): ColumnRef {
  if (named !== undefined) return namedColumn(source, columns, named, 'label');
  const found = labelColumn(columns, 'label') ?? rating;
  if (found) return found;
  throw new Failure(
    'column_missing',
    `${source} has no column with labels or stars.`,
    `Its columns are: ${columns.join(', ')}. Name the one with labels (positive, negative, 긍정, 부정 …) or stars with --label.`,
  );
}

/** How the cells of a label column are to be read. */
export interface LabelReading {
  /** Words; 0/1 or -1/0/1; or stars out of `scale`. */
  readonly kind: 'words' | 'digits' | 'stars';
  readonly scale: number | null;
  /** The polarity of a cell. "middle": stars that take no side. null: no label that voc knows. */
  polarityOf(cell: string): Polarity | 'middle' | null;
}

/** Stars up to two fifths of the scale are negative, from four fifths on positive: 1–2 and 4–5, 1–4 and 8–10. */
const LOW = 0.4;
const HIGH = 0.8;
const SHOWN = 6;

/**
 * Decides from all the filled cells of a column. 0 and 1 are labels only in a column that was named: they may be stars.
 * @throws Failure label_unclear
 */
export function readLabels(
  cells: readonly string[],
  column: { readonly name: string; readonly named: boolean; readonly isRating: boolean },
): LabelReading {
  const seen = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
  const numbers = new Map(
    seen.flatMap((cell) => {
      const value = numberOf(cell);
      return value === null ? [] : [[cell, value] as const];
    }),
  );
  const { values } = labelTable();
  if (cells.length === 0) return { kind: 'words', scale: null, polarityOf: () => null };
  const known = seen.filter((cell) => values.has(bare(cell)) && !numbers.has(cell));
  if (known.length > 0 && known.length * 2 >= seen.length)
    return { kind: 'words', scale: null, polarityOf: (cell) => values.get(bare(cell)) ?? null };
  if (numbers.size * 2 < seen.length || numbers.size === 0) throw unclear(column.name, seen);
  const distinct = new Set(numbers.values());
  const within = (...allowed: number[]) => [...distinct].every((value) => allowed.includes(value));
  if (!column.isRating && (within(0, 1) || within(-1, 0, 1))) {
    if (!column.named) throw namedOnly(column.name);
    const lowest = distinct.has(-1) ? -1 : 0;
    return { kind: 'digits', scale: null, polarityOf: (cell) => digit(numberOf(cell.trim()), lowest) };
  }
  const scale = scaleOf(Math.max(...distinct));
  if (scale === null || distinct.has(-1)) throw unclear(column.name, seen);
  return { kind: 'stars', scale, polarityOf: (cell) => side(numberOf(cell.trim()), scale) };
}

function numberOf(cell: string): number | null {
  if (cell === '-1') return -1;
  return ratingValue(parseRating(cell));
}

function digit(value: number | null, lowest: number): Polarity | null {
  if (value === 1) return 'positive';
  if (value === lowest) return 'negative';
  return value === 0 ? 'neutral' : null;
}

function side(value: number | null, scale: number): Polarity | 'middle' | null {
  if (value === null || value > scale) return null;
  if (value <= LOW * scale) return 'negative';
  return value >= HIGH * scale ? 'positive' : 'middle';
}

const unclear = (name: string, seen: readonly string[]): Failure =>
  new Failure(
    'label_unclear',
    seen.length === 0
      ? `The column "${name}" holds no labels.`
      : `The column "${name}" holds no labels that voc knows: ${seen
          .slice(0, SHOWN)
          .map((cell) => `"${safeForTerminal(cell).slice(0, 20)}"`)
          .join(', ')}.`,
    'Labels are positive, negative, neutral, mixed (pos, neg, 긍정, 부정, 중립 …), 0 and 1, or stars. Name their column with --label.',
  );

const namedOnly = (name: string): Failure =>
  new Failure(
    'label_unclear',
    `The column "${name}" holds only 0 and 1: labels or stars?`,
    `If 1 means positive and 0 negative, say --label "${name}".`,
  );
