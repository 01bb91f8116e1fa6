import { Failure } from '../../errors/failure.js';
import type { Cell } from '../reader.js';
import { type ColumnRef, valueAt } from './column-ref.js';
import { headerMatch } from './headers.js';
import { shownName } from './shown.js';
import { textFlags } from './text-column.js';

/**
 * A text column of JSON whose cells are arrays of objects is no text: each object is a record (a page of reviews), or has the text inside.
 * @throws Failure usage
 */
export function refuseNested(
  source: string,
  rows: readonly (readonly Cell[])[],
  text: readonly ColumnRef[],
): void {
  for (const ref of text) {
    const filled = rows.map((cells) => valueAt(cells, ref)).filter((cell) => cell !== '' && cell !== null);
    const nested = filled.filter(isObjects);
    if (nested.length === 0 || nested.length * 2 < filled.length) continue;
    const name = shownName(ref.name);
    throw new Failure(
      'usage',
      `${source}: "${name}" holds lists of objects, not texts.`,
      `If each object is a record of its own: --records ${name}. To read them as one text: ${textFlags([`${name}[].${textKey(nested)}`])}`,
      'records',
    );
  }
}

type Objects = readonly Readonly<Record<string, unknown>>[];

const isObject = (value: unknown): value is Objects[number] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isObjects = (cell: Cell): cell is Objects =>
  Array.isArray(cell) && cell.length > 0 && cell.every(isObject);

/** The key that is most likely to hold the text, by its name; else "text" to show the form. */
function textKey(cells: readonly Objects[]): string {
  const keys = [...new Set(cells.flatMap((objects) => objects.flatMap((object) => Object.keys(object))))];
  const [best] = keys
    .map((key) => ({ key, tier: headerMatch(key, 'text').tier }))
    .sort((a, b) => b.tier - a.tier);
  return best !== undefined && best.tier > 0 ? shownName(best.key) : 'text';
}
