/** An ending is shorter than this; where more letters follow, the next words are written together. */
const LONGEST_ENDING = 3;
/** In a run of letters an ending is over behind one of these: 느려요|포장도. */
const LAST_OF_ENDING = /^[가-힣]{0,4}?[요다죠까네]/;

/** Where the word of a Korean stem ends: behind its endings, not behind the words written together with it. */
export function endOfWord(text: string, end: number): number {
  let at = end;
  while (at - end <= LONGEST_ENDING && isHangul(text.charCodeAt(at))) at++;
  if (at - end <= LONGEST_ENDING) return at;
  return end + (LAST_OF_ENDING.exec(text.slice(end, end + LONGEST_ENDING + 3))?.[0].length ?? 0);
}

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
