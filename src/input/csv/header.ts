import { Failure } from '../../errors/failure.js';

/** Header names as the rest of voc knows them: trimmed, unique ("내용", "내용_2"), never empty ("column 3"). */
export function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `column ${i + 1}`;
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
    taken.add(unique);
    return unique;
  });
}

/**
 * Which of the first rows is the header: the first, unless it is a title (next to nothing filled while later rows are).
 * Gives the index of the row that looks like the header.
 */
export function likelyHeader(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...filled);
  const [first = 0] = filled;
  const firstFields = rows[0]?.length ?? 0;
  const isTitle = widest >= 3 ? first * 2 < widest && first <= 2 : widest === 2 && firstFields === 1;
  if (!isTitle) return 0;
  const header = filled.findIndex((count) => count * 10 >= widest * 6 && count > first);
  return Math.max(header, 0);
}

export function titleRows(name: string, line: number, cells: readonly string[]): Failure {
  const shown = cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 6)
    .join(' | ')
    .slice(0, 120);
  return new Failure(
    'header_unclear',
    `${name} has title lines above its header.`,
    `The header seems to be line ${line} (${shown}): add --header-row ${line}.`,
  );
}
