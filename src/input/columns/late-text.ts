import type { Cell } from '../reader.js';
import { cellText, contentOf } from './content.js';
import type { ColumnMapping } from './map.js';
import { shownName } from './shown.js';
import { isLeftOutText, textFlags } from './text-column.js';

/** Columns that the first records told too little of, watched while the others are read. */
export interface LateText {
  see(cells: readonly Cell[]): void;
  /** What to say of those that turned out to hold customers' words; null: of none. */
  warning(source: string): string | null;
}

/** Filled cells that tell what a column is; beyond them a column is no longer looked at. */
const ENOUGH = 200;
/** Fewer filled cells among the first records do not tell. */
const FEW = 20;
/** Fewer filled cells in all are a slip of somebody's pen. */
const FEWEST = 3;

/**
 * A form that got a second question in the middle of a month has a column that is empty for the first records, by which voc chooses. Nobody
 * should lose it unawares. Where the text columns were named, nothing is watched: somebody has chosen.
 * @param first the records by which the columns were chosen
 */
export function lateText(
  columns: readonly string[],
  first: readonly (readonly Cell[])[],
  mapping: ColumnMapping,
): LateText {
  const isChosen = mapping.text.some(({ by }) => by === 'flag');
  const known = new Set(
    Object.values(mapping).flatMap((refs) => [refs].flat().flatMap((ref) => ref?.index ?? [])),
  );
  const cellsAt = new Map<number, string[]>();
  for (const index of columns.keys()) {
    if (isChosen || known.has(index)) continue;
    const filled = first.filter((cells) => cellText(cells[index] ?? '').trim() !== '').length;
    if (filled < FEW) cellsAt.set(index, []);
  }
  const watched = new Set(cellsAt.keys());
  return {
    see(cells) {
      for (const index of watched) {
        const text = cellText(cells[index] ?? '');
        if (text.trim() === '') continue;
        const seen = cellsAt.get(index)!;
        seen.push(text.slice(0, 2000));
        if (seen.length === ENOUGH) watched.delete(index);
      }
    },
    warning(source) {
      const late = [...cellsAt].flatMap(([index, cells]) =>
        cells.length >= FEWEST && isLeftOutText(columns[index]!, contentOf(cells)) ? columns[index]! : [],
      );
      if (late.length === 0) return null;
      const names = late.map((name) => `"${shownName(name)}"`).join(', ');
      const [are, read] = late.length === 1 ? ['is', 'reads'] : ['are', 'read'];
      const all = textFlags([...mapping.text.map(({ name }) => name), ...late]);
      return `${source}: ${names}, which ${are} empty or nearly so in the first records, ${read} like customers’ words further down, and ${are} left out. To read everything: ${all}`;
    },
  };
}
