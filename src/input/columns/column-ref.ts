import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import type { Cell } from '../reader.js';
import { cellText } from './content.js';
import { columnList, shownName } from './shown.js';

/** A column of the table and, in JSON, the path inside its cells: comments[].body. */
export interface ColumnRef {
  readonly index: number;
  readonly name: string;
  readonly path: readonly string[];
  /** How it was chosen; unclear: one of several that it may be. */
  readonly by: 'flag' | 'name' | 'content' | 'unclear';
}

/** The column that a flag names, exactly or but for case and Unicode form; or a path into nested JSON. Throws column_missing. */
export function namedColumn(
  source: string,
  columns: readonly string[],
  name: string,
  flag: string,
): ColumnRef {
  const index = indexOfName(columns, name);
  if (index >= 0) return { index, name: columns[index]!, path: [], by: 'flag' };
  const steps = name.split('.');
  for (let taken = steps.length; taken > 0; taken--) {
    const column = steps.slice(0, taken).join('.').replace(/\[\]$/, '');
    const outer = columns.indexOf(column);
    if (outer >= 0)
      return {
        index: outer,
        name,
        path: steps.slice(taken).map((step) => step.replace(/\[\]$/, '')),
        by: 'flag',
      };
  }
  throw new Failure(
    'column_missing',
    `${source} has no column "${name}".${didYouMean(name, columns.map(shownName))}`,
    `${columnList(columns)} Name one with --${flag}.`,
    flag,
  );
}

/** The column of that name; else the only one whose name differs in case or Unicode form alone; -1 when there is none. */
export function indexOfName(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const folded = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const same = columns.flatMap((column, i) => (folded(column) === folded(name) ? [i] : []));
  return same.length === 1 ? same[0]! : -1;
}

/** The value of a column, or what lies at a path inside it; several values are joined by line ends. */
export function valueAt(cells: readonly Cell[], { index, path }: ColumnRef): Cell {
  const cell = cells[index] ?? '';
  if (!Array.isArray(cell)) return path.length === 0 ? cell : '';
  if (path.length === 0 && !cell.every((item) => typeof item === 'string')) return cell;
  return path
    .reduce<readonly unknown[]>((items, step) => items.flatMap((item) => inner(item, step)), cell)
    .map((value) => cellText(value as Cell))
    .filter((value) => value !== '')
    .join('\n');
}

function inner(item: unknown, step: string): readonly unknown[] {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, step)) return [];
  const value = (item as Record<string, unknown>)[step];
  return Array.isArray(value) ? value : [value];
}
