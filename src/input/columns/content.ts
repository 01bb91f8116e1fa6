import { dateText, parseDate } from '../dates.js';
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
  /** Share of cells in which the company speaks: it greets or thanks the customer. */
  readonly replies: number;
}

/** How Korean sentences and the short forms of reviews end ("좋아요", "별로임", "배송느림", "ㅠㅠ"). */
const KOREAN_END =
  /(?:[요다음임함됨죠네까군듯지해봐야고]|[ㅋㅎㅠㅜ]+)[\s.!?~…^;ㅋㅎㅠㅜ\p{Extended_Pictographic}]*$/u;
const ENGLISH_SENTENCE = /[a-z].*\s.*\s.*\s.*[a-z]|[a-z]\s[a-z].*[.!?]+\s*$/is;

/** "안녕하세요, 고객님. 소중한 의견 감사합니다", "Hi Sam, thank you for your feedback": nobody but the company writes so. */
const REPLY =
  /^.{0,40}(?:고객님|회원님|손님).{0,200}(?:감사|죄송|사과)|(?:소중한|남겨\s?주신|귀한)\s?.{0,10}(?:의견|리뷰|후기|말씀).{0,20}감사|\b(?:thank you|thanks|sorry|apologi[sz]e)\b.{0,40}\b(?:your (?:feedback|review|comment|message|email|patience|experience)|reaching out|contacting us|letting us know|bringing this)\b/isu;

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
    numbers: share(isNumber),
    ratings: share((text) => isSmall(parseRating(text))),
    replies: share((text) => REPLY.test(text)),
  };
}

const isNumber = (text: string): boolean => /^[-+]?\d[\d,]*(?:\.\d+)?$/.test(text.trim());

/** What a record holds and a header does not. */
export const isDateOrNumber = (name: string): boolean => isNumber(name) || parseDate(name) !== null;

/** Ratings are on scales of at most 100; larger numbers are counts, prices or ids. */
const isSmall = (rating: number | string | null): boolean =>
  typeof rating === 'number' && rating >= 0 && rating <= 100;

/** A cell as CSV would show it: dates as ISO, nested JSON as JSON. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell) ?? '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
