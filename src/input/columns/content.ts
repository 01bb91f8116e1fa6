import { parseDate } from '../dates.js';
import type { Cell } from '../reader.js';
import { parseRating } from './rating.js';

/** What the first records say about a column. Shares are of its filled cells. */
export interface ColumnContent {
  readonly filled: number;
  /** Share of filled cells among all. */
  readonly fillRate: number;
  readonly distinct: number;
  readonly meanLength: number;
  /** Share of cells that read like sentences: several words, or the end of one. */
  readonly sentences: number;
  readonly dates: number;
  readonly numbers: number;
  readonly ratings: number;
}

/** How Korean sentences and the short forms of reviews end ("좋아요", "별로임", "배송느림", "ㅠㅠ"). */
const KOREAN_END =
  /(?:[요다음임함됨죠네까군듯지해봐야고]|[ㅋㅎㅠㅜ]+)[\s.!?~…^;ㅋㅎㅠㅜ\p{Extended_Pictographic}]*$/u;
const ENGLISH_SENTENCE = /[a-z].*\s.*\s.*\s.*[a-z]|[a-z]\s[a-z].*[.!?]+\s*$/is;

const isSentence = (text: string): boolean =>
  /[가-힣ㄱ-ㅣ]/.test(text) ? KOREAN_END.test(text.trim()) : ENGLISH_SENTENCE.test(text);

export function contentOf(cells: readonly Cell[]): ColumnContent {
  const texts = cells.map((cell) => cellText(cell).slice(0, 2000)).filter((text) => text.trim() !== '');
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const dated = cells.filter(
    (cell) => parseDate(cell, 'day-first') !== null || parseDate(cell, 'month-first') !== null,
  );
  return {
    filled: texts.length,
    fillRate: cells.length === 0 ? 0 : texts.length / cells.length,
    distinct: new Set(texts).size,
    meanLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    sentences: share(isSentence),
    dates: dated.length / Math.max(1, texts.length),
    numbers: share((text) => /^[-+]?\d[\d,]*(?:\.\d+)?$/.test(text.trim())),
    ratings: share((text) => isSmall(parseRating(text))),
  };
}

/** Ratings are on scales of at most 100; larger numbers are counts, prices or ids. */
const isSmall = (rating: number | string | null): boolean =>
  typeof rating === 'number' && rating >= 0 && rating <= 100;

/** A cell as CSV would show it: dates as ISO, nested JSON as JSON. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return parseDate(cell) ?? '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
