import type { Cell } from '../reader.js';

/** A rating as in the input: a number where it is one ("5", "4.5", "5점", "★★★★☆"), else its text; null when empty. */
export function parseRating(cell: Cell): number | string | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (text === '') return null;
  if (/^[★☆⭐✩✭]+$/u.test(text)) return [...text].filter((sign) => sign === '★' || sign === '⭐' || sign === '✭').length;
  const number = /^(\d{1,3}(?:\.\d+)?)\s*(?:점|stars?|star|개)?$/i.exec(text);
  return number ? Number(number[1]) : text;
}
