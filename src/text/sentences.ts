import { anyOf, readLexicon } from './lexicon.js';
import { FINAL, finalOf, type Word, wordsOf } from './words.js';

interface KoreanEnds {
  readonly final: readonly string[];
  readonly notFinal: readonly string[];
  readonly goesOnWith: readonly string[];
}
const ko = readLexicon<KoreanEnds>('ko/clauses.yaml');
const en = readLexicon<{ readonly abbreviations: readonly string[] }>('en/clauses.yaml');

/** Final punctuation, an emoticon run or emoji before a space or a Korean word; a line end. */
const SENTENCE_END =
  /(?:[.!?。！？…]+["'”’)\]]*|[~^;]{2,}|[ㅋㅎㅠㅜㅡ]{2,}[.!?~]*)(?=\s|$|[가-힣])|(?:\p{Extended_Pictographic}\ufe0f?)+(?=\s|$|[가-힣])|\n+/gu;
const ABBREVIATION = new RegExp(`(?:^|[\\s(])${anyOf(en.abbreviations)}$`, 'i');
const LONGEST_ABBREVIATION = 8;

const FINAL_WORD = new RegExp(`(?:[가-힣][요죠]|${anyOf(ko.final)})$`);
const NOT_FINAL = new RegExp(`^${anyOf(ko.notFinal)}$`);
const GOES_ON = new RegExp(`^${anyOf(ko.goesOnWith)}`);
/** Longer than any final ending with what is needed to know it. */
const ENDING = 6;

/** Sentences of a text, white space at their edges included. They cover all of it. */
export function sentencesOf(text: string): Word[] {
  const sentences: Word[] = [];
  let start = 0;
  // an exec at a time: matchAll would copy the pattern
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
    if (
      match[0] === '.' &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - LONGEST_ABBREVIATION), match.index))
    )
      continue;
    const end = match.index + match[0].length;
    cutAtFinalEndings(text, start, end, sentences);
    start = end;
  }
  cutAtFinalEndings(text, start, text.length, sentences);
  return sentences;
}

/** Korean customers close sentences by the ending alone: 배송 빨라요 포장도 좋아요. */
function cutAtFinalEndings(text: string, from: number, to: number, sentences: Word[]): void {
  let start = from;
  const words = wordsOf(text, from, to);
  for (let i = 0; i + 1 < words.length; i++) {
    const { start: wordStart, end } = words[i]!;
    if (
      !isFinal(text, wordStart, end) ||
      GOES_ON.test(text.slice(words[i + 1]!.start, words[i + 1]!.start + ENDING))
    )
      continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < to) sentences.push({ start, end: to });
}

function isFinal(text: string, start: number, end: number): boolean {
  if (finalOf(text.charCodeAt(end - 1)) < 0) return false;
  const tail = text.slice(Math.max(start, end - ENDING), end);
  if (/니[다까]$/.test(tail)) return finalOf(text.charCodeAt(end - 3)) === FINAL.B;
  return FINAL_WORD.test(tail) && !NOT_FINAL.test(tail);
}
