import type { Clause } from '../schema/document.js';

/** Sentence ends: final punctuation or an emoticon run before a space, or a line end. */
const SENTENCE_END =
  /(?:[.!?。！？…]+["'”’)\]]*|[~^;]{2,}|[ㅋㅎㅠㅜㅡ]{2,}[.!?~]*|\p{Extended_Pictographic}️?)(?=\s|$)|\n+/gu;

/** Korean final endings that close a sentence without punctuation, at the end of a word. */
const KOREAN_FINAL = /(?:니다|니까|[가-힣](?:요|죠)|[했었았됐였](?:음|슴)|없음|있음|[가-힣]함|[가-힣]됨)$/u;

/** Korean connectives after which the stance may turn: -지만, -는데/-ㄴ데, -으나, -더니, -라도, 반면. */
const KOREAN_TURN = /(?:지만|지만요|으나|더니|더라도|반면|반면에|대신)[,]?$/u;
/** Nouns that end like -ㄴ데. */
const NOT_A_TURN = /(?:가운데|한가운데)[,]?$/u;

/** English words before which the stance may turn. */
const ENGLISH_TURN = /^(?:but|however|although|though|except|yet|nevertheless|whereas|unfortunately)$/i;

/**
 * Clauses of a normalised text: stretches in which polarity is judged. Exact, ascending, never empty, and together they
 * cover everything but white space. Linear.
 */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const [start, end] of sentences(text)) {
    const cuts = turns(text, start, end);
    let from = start;
    let any = false;
    for (const to of [...cuts, end]) {
      const trimmed = trim(text, from, to);
      if (trimmed) {
        if (!any) sentence++;
        any = true;
        clauses.push({ start: trimmed[0], end: trimmed[1], sentence });
      }
      from = to;
    }
  }
  return clauses;
}

function* sentences(text: string): Generator<[number, number]> {
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    yield* finals(text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  yield* finals(text, start, text.length);
}

/** Cuts a stretch again after words with a Korean final ending. */
function* finals(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  for (const [wordStart, wordEnd] of words(text, from, to)) {
    if (wordEnd < to && KOREAN_FINAL.test(text.slice(Math.max(wordStart, wordEnd - 3), wordEnd))) {
      yield [start, wordEnd];
      start = wordEnd;
    }
  }
  if (start < to) yield [start, to];
}

/** Places inside a sentence where the stance may turn. */
function turns(text: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (const [start, end] of words(text, from, to)) {
    if (start > from && end - start <= 15 && ENGLISH_TURN.test(text.slice(start, end).replace(/,$/, '')))
      cuts.push(start);
    else if (end < to && isKoreanTurn(text.slice(Math.max(start, end - 6), end))) cuts.push(end);
  }
  return cuts;
}

function isKoreanTurn(word: string): boolean {
  if (KOREAN_TURN.test(word)) return true;
  const bare = word.endsWith(',') ? word.slice(0, -1) : word;
  return (
    bare.length > 1 &&
    bare.endsWith('데') &&
    hasFinalN(bare.charCodeAt(bare.length - 2)) &&
    !NOT_A_TURN.test(word)
  );
}

/** Whether a Hangul syllable ends in ㄴ: its final index (Unicode 3.12, Hangul syllable decomposition) is 4. */
const hasFinalN = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 === 4;

function* words(text: string, from: number, to: number): Generator<[number, number]> {
  let start = -1;
  for (let i = from; i < to; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (space && start >= 0) yield [start, i];
    if (space) start = -1;
    else if (start < 0) start = i;
  }
  if (start >= 0) yield [start, to];
}

function trim(text: string, from: number, to: number): [number, number] | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? [start, end] : null;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
