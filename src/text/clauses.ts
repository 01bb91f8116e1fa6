import type { Clause } from '../schema/document.js';
import { anyOf, readLexicon } from './lexicon.js';
import { sentencesOf } from './sentences.js';
import { FINAL, finalOf, type Word, wordsOf } from './words.js';

interface Turns {
  readonly turnBefore: readonly string[];
}
const ko = readLexicon<
  Turns & { turnAfter: readonly string[]; notTurn: readonly string[]; goesOnWith: readonly string[] }
>('ko/clauses.yaml');
const en = readLexicon<
  Turns & {
    turnBeforeAfterComma: readonly string[];
    noTurnAfter: readonly string[];
    concessive: readonly string[];
  }
>('en/clauses.yaml');

const TURN_AFTER = new RegExp(`${anyOf(ko.turnAfter)}$`);
const NOT_TURN = new RegExp(`${anyOf(ko.notTurn)}$`);
const GOES_ON = new RegExp(`^${anyOf(ko.goesOnWith)}`);
const TURN_BEFORE = new Set([...ko.turnBefore, ...en.turnBefore]);
const TURN_BEFORE_AFTER_COMMA = new Set(en.turnBeforeAfterComma);
const NO_TURN_AFTER = new Set(en.noTurnAfter);
const CONCESSIVE = new Set(en.concessive);
const LONGEST_TURN_WORD = 15;
/** Longer than any connective ending. */
const ENDING = 7;

/**
 * Clauses of a normalised text: stretches in which polarity is judged. Cut at sentence ends and where the stance may turn:
 * after -지만, -는데, -으나 …, before "but", "however", 근데 …, at ";" and " - ". Exact, ascending, never empty, and together
 * they cover everything but white space. Linear.
 */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const { start, end } of sentencesOf(text)) {
    const words = wordsOf(text, start, end);
    if (words.length === 0) continue;
    sentence++;
    let first = 0;
    for (let i = 1; i <= words.length; i++) {
      if (i < words.length && !turnsBetween(text, words[first]!, words[i - 1]!, words[i]!)) continue;
      clauses.push({ start: words[first]!.start, end: words[i - 1]!.end, sentence });
      first = i;
    }
  }
  return clauses;
}

/** Whether a clause that begins with the first word ends between two neighbouring words. */
function turnsBetween(text: string, first: Word, word: Word, next: Word): boolean {
  const sign = text.charCodeAt(word.end - 1);
  const isFirst = first === word;
  if (sign === SEMICOLON || (sign === COMMA && CONCESSIVE.has(bare(text, first)))) return true;
  const nextWord = bare(text, next);
  if (isDash(text, word)) return !isFirst;
  if (TURN_BEFORE.has(nextWord)) return !NO_TURN_AFTER.has(bare(text, word));
  if (TURN_BEFORE_AFTER_COMMA.has(nextWord)) return sign === COMMA;
  if (isFirst && TURN_BEFORE.has(bare(text, word))) return false;
  return turnsAfter(text, word) && !GOES_ON.test(nextWord);
}

const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/** " - " or " – " between words. */
const isDash = (text: string, { start, end }: Word): boolean =>
  end - start <= 2 && /^[-–—]{1,2}$/.test(text.slice(start, end));

function bare(text: string, { start, end }: Word): string {
  if (end - start > LONGEST_TURN_WORD) return '';
  let last = end;
  while (last > start && isStop(text.charCodeAt(last - 1))) last--;
  return text.slice(start, last).toLowerCase();
}

/** , . ! ? */
const isStop = (code: number): boolean => code === COMMA || code === 0x2e || code === 0x21 || code === 0x3f;

function turnsAfter(text: string, { start, end: wordEnd }: Word): boolean {
  const end = text.charCodeAt(wordEnd - 1) === COMMA ? wordEnd - 1 : wordEnd;
  if (end <= start || finalOf(text.charCodeAt(end - 1)) < 0) return false;
  const isN = text[end - 1] === '데' && end - start > 1 && finalOf(text.charCodeAt(end - 2)) === FINAL.N;
  if (!isN && !TURN_AFTER.test(text.slice(Math.max(0, end - ENDING), end))) return false;
  return !NOT_TURN.test(text.slice(Math.max(start, end - ENDING), end));
}
