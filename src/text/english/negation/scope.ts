import type { Clause } from '../../../schema/document.js';
import type { ScopeMark } from '../../negation/marks.js';
import {
  INERT,
  idiomAt,
  isNegator,
  NEGATES_BEFORE,
  NEGATOR_PHRASES,
  NOT_ENOUGH,
  opensPhrase,
  REACH,
  REMOVERS,
  STOPS,
  wordValue,
} from './lexicon.js';
import { phraseAt, type Token } from './tokens.js';

/** The negations of an English clause: n't, not, no, never … and what they govern, by words. */
export function englishNegations(tokens: readonly Token[], clause: Clause): ScopeMark[] {
  const marks: ScopeMark[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (!opensPhrase(tokens[i]!.word)) {
      marks.push(...negationAt(tokens, i, 1, clause));
      i++;
      continue;
    }
    const inert = Math.max(phraseAt(INERT, tokens, i), idiomAt(tokens, i)?.length ?? 0);
    const length = inert || phraseAt(NEGATOR_PHRASES, tokens, i) || 1;
    if (inert === 0) marks.push(...negationAt(tokens, i, length, clause));
    i += length;
  }
  return marks;
}

function negationAt(tokens: readonly Token[], i: number, length: number, clause: Clause): ScopeMark[] {
  const { word } = tokens[i]!;
  if (length > 1 || isNegator(word))
    return isNeverEnough(tokens, i + length) ? [] : [rightwards(tokens, i, length, clause)];
  if (NEGATES_BEFORE.has(word) && i > 0)
    return [negation(tokens, i, 1, tokens[i - 1]!.start, tokens[i - 1]!.end)];
  return REMOVERS.has(word) ? removal(tokens, i) : [];
}

/** can't praise them enough */
const isNeverEnough = (tokens: readonly Token[], first: number): boolean =>
  NOT_ENOUGH.has(tokens[first]?.word ?? '') &&
  tokens.slice(first, first + REACH).some(({ word }) => word === 'enough');

/** From the negator to the end of its predicate: a stop, punctuation, or the reach. */
function rightwards(tokens: readonly Token[], i: number, length: number, clause: Clause): ScopeMark {
  const first = i + length;
  let last = first;
  while (last < tokens.length && last - first < REACH && !stopsAt(tokens[last]!, last === first)) last++;
  const start = tokens[first]?.start ?? clause.end;
  return negation(tokens, i, length, start, last > first ? tokens[last - 1]!.end : start);
}

/** "not so good": right after the negator only punctuation stops. */
const stopsAt = ({ word, afterStop }: Token, isFirst: boolean): boolean =>
  afterStop || (!isFirst && STOPS.has(word));

const BE = /^(?:is|are|was|were|been|be|being|got|get|gets|finally|now|all)$/;

/** "fixed the bugs", "the crash is fixed": the bad word only; without one nothing is removed. */
function removal(tokens: readonly Token[], i: number): ScopeMark[] {
  let subject = i - 1;
  while (subject >= 0 && BE.test(tokens[subject]!.word)) subject--;
  const isPassive = subject < i - 1;
  const near = isPassive ? [subject] : [i + 1, i + 2, i + 3, i + 4];
  const bad = near.find((j) => tokens[j] && wordValue(tokens[j].word) < 0);
  return bad === undefined ? [] : [negation(tokens, i, 1, tokens[bad]!.start, tokens[bad]!.end)];
}

const negation = (
  tokens: readonly Token[],
  i: number,
  length: number,
  scopeStart: number,
  scopeEnd: number,
): ScopeMark => ({
  kind: 'negation',
  start: tokens[i]!.start,
  end: tokens[i + length - 1]!.end,
  scopeStart,
  scopeEnd,
});
