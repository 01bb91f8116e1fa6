import type { Annotation } from '../../schema/annotation.js';
import type { IntensityWords } from './intensity-words.js';

export type Intensity = Annotation['intensity'];

/** Signs that raise the voice whatever the words: each counts once. Rationale: VADER's emphasis rules, and Korean ㅠㅠ, ㅡㅡ, ;;. */
const EMPHASIS: readonly RegExp[] = [
  /[!！]{2,}|[!?！？]{3,}/u,
  /[ㅠㅜ]{2,}|ㅡㅡ|;;|[ㅉ]{2,}/u,
  /([\p{L}])\1{3,}/u,
  /(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])[^a-z]*(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])|[A-Z]{4,}/u,
  /[😠😡🤬💢👿😤👎]/u,
  /(?<!\S)(\S{2,})(?:\s+\1(?!\S)){1,}/u,
];

/**
 * How upset a complaint is, 0 … 4: the strongest word found, one step up for emphasis, two for much of it. Emphasis
 * alone does not reach "furious".
 */
export function intensityOf(text: string, words: IntensityWords): Intensity {
  const level =
    count(text, words.fury) > 0 ? 4 : count(text, words.anger) > 0 ? 3 : count(text, words.upset) > 0 ? 2 : 1;
  const signs = EMPHASIS.filter((sign) => sign.test(text)).length + Math.min(2, count(text, words.degree));
  const raise = signs >= 3 ? 2 : signs >= 1 ? 1 : 0;
  if (level >= 3) return Math.min(4, level + (raise === 2 ? 1 : 0)) as Intensity;
  return Math.min(3, level + (raise === 2 ? 1 : raise === 1 && level === 1 ? 1 : 0)) as Intensity;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
