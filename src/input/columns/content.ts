import { parseDate } from '../dates.js';
import { parseRating } from './rating.js';
import type { Cell } from '../reader.js';

/** What the first records say about a column. Shares are of its filled cells. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly meanWords: number;
  readonly dates: number;
  readonly numbers: number;
  readonly ratings: number;
}

export function contentOf(cells: readonly Cell[]): ColumnContent {
  const texts = cells.map(cellText).filter((text) => text.trim() !== '');
  const share = (test: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length);
  const mean = (size: (text: string) => number) => (texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + size(text), 0) / texts.length);
  return {
    filled: texts.length,
    distinct: new Set(texts).size,
    meanLength: mean((text) => text.length),
    meanWords: mean((text) => text.trim().split(/\s+/).length),
    dates: cells.length === 0 ? 0 : cells.filter((cell) => parseDate(cell, 'day-first') !== null).length / Math.max(1, texts.length),
    numbers: share((text) => /^-?\d+(?:[.,]\d+)?$/.test(text.trim())),
    ratings: share((text) => typeof parseRating(text) === 'number'),
  };
}

/** A cell as CSV would show it: dates as ISO, nested JSON as JSON. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return parseDate(cell) ?? '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
