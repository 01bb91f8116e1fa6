import type { Opinion } from '../../negation/marks.js';
import { idiomAt, MANNER, wordValue } from './lexicon.js';
import type { Token } from './tokens.js';

/** The opinion words of an English clause with their own polarity, ascending; set phrases are one opinion. */
export function englishOpinions(tokens: readonly Token[]): Opinion[] {
  const opinions: Opinion[] = [];
  for (let i = 0; i < tokens.length; ) {
    const idiom = idiomAt(tokens, i);
    const length = idiom?.length ?? 1;
    const value = idiom?.value ?? ownValue(tokens, i);
    if (value !== 0) opinions.push({ start: tokens[i]!.start, end: tokens[i + length - 1]!.end, value });
    i += length;
  }
  return opinions;
}

/** "breaks easily", "drains fast": the adverb of a bad event praises nothing. */
function ownValue(tokens: readonly Token[], i: number): number {
  const { word } = tokens[i]!;
  if (MANNER.has(word) && i > 0 && wordValue(tokens[i - 1]!.word) < 0) return 0;
  return wordValue(word);
}
