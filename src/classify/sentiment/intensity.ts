import type { Annotation } from '../../schema/annotation.js';
import type { IntensityWords } from './intensity-words.js';

export type Intensity = Annotation['intensity'];

/** Signs that raise the voice whatever the words: each counts once. Rationale: VADER's emphasis rules, and Korean ㅠㅠ, ㅡㅡ, ;;. */
const EMPHASIS: readonly RegExp[] = [
  /[!！]{2,}|[!?！？]{3,}/u,
  /[ㅠㅜ]{2,}|ㅡㅡ|;;|[ㅉ]{2,}/u,
  /([\p{L}])\1{3,}/u,
  /[😠😡🤬💢👿😤👎]/u,
  /(?<!\S)(\S{2,})(?:\s+\1(?!\S)){1,}/u,
];

const CAPITALS = /(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])/g;

/** RAISED[level of the strongest word][no emphasis, some, much]. Emphasis alone does not reach "furious". */
const RAISED: Readonly<Record<1 | 2 | 3 | 4, readonly [Intensity, Intensity, Intensity]>> = {
  1: [1, 2, 3],
  2: [2, 2, 3],
  3: [3, 3, 4],
  4: [4, 4, 4],
};

/** How upset a complaint is, 1 … 4: by its strongest word and by its emphasis. */
export function intensityOf(text: string, words: IntensityWords): Intensity {
  const level = has(text, words.fury) ? 4 : has(text, words.anger) ? 3 : has(text, words.upset) ? 2 : 1;
  const degree = Math.min(2, text.match(words.degree)?.length ?? 0);
  const signs = EMPHASIS.filter((sign) => sign.test(text)).length + (shouts(text) ? 1 : 0) + degree;
  return RAISED[level][signs >= 3 ? 2 : signs >= 1 ? 1 : 0];
}

/** A long word in capitals, or two of at least three letters. */
function shouts(text: string): boolean {
  const words = text.match(CAPITALS) ?? [];
  return words.length >= 2 || words.some((word) => word.length >= 4);
}

const has = (text: string, words: RegExp): boolean => text.search(words) >= 0;
