/** A stretch between white space. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The words of text[from, to), ascending. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let i = from; i < to; i++) {
    if (!isSpace(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push({ start, end: i });
      start = -1;
    }
  }
  if (start >= 0) words.push({ start, end: to });
  return words;
}

/** The final consonant of a Hangul syllable (Unicode 3.12): 0 none, 4 ㄴ, 8 ㄹ, 17 ㅂ … ; -1 for other characters. */
export const finalOf = (code: number): number =>
  code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 : -1;
export const FINAL = { N: 4, L: 8, B: 17, SS: 20 } as const;
