import type { Cell } from '../reader.js';

const STARS = /^([★⭐✭]*)([☆✩]*)$/u;
/** "5", "4.5점", "별점 3점", "별5개", "2 stars". Scales such as "4/5" stay text: what they are out of differs. */
const NUMBER = /^(?:별점?|평점)?\s*(\d{1,3}(?:\.\d+)?)\s*(?:점|stars?|개)?$/i;
/** Google Business Profile writes the number of stars in words. */
const WORDS = ['one', 'two', 'three', 'four', 'five'];

/** A rating as in the input: a number where it is one, else its text; null when empty. */
export function parseRating(cell: Cell): number | string | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  if (/^\d{1,3}$/.test(cell)) return Number(cell);
  const text = cell.normalize('NFKC').replaceAll('\ufe0f', '').trim();
  if (text === '') return null;
  const stars = STARS.exec(text);
  if (stars) return [...stars[1]!].length;
  const word = WORDS.indexOf(text.toLowerCase());
  if (word >= 0) return word + 1;
  const number = NUMBER.exec(text);
  return number ? Number(number[1]) : cell.trim();
}
