import type { Clause } from '../../../schema/document.js';
import type { Opinion, ScopeKind, ScopeMark } from '../../negation/marks.js';
import {
  IDIOMS,
  INERT,
  MODALITY,
  NEGATES_BEFORE,
  NEGATOR_PHRASES,
  NEGATORS,
  PRESENT,
  REACH,
  REQUEST_VERBS,
  STOPS,
  wordValue,
} from './lexicon.js';
import { clauseTokens, phraseAt, type Token } from './tokens.js';

/** The marks of negation and modality of an English clause. */
export function englishMarks(text: string, clause: Clause): ScopeMark[] {
  const tokens = clauseTokens(text, clause.start, clause.end);
  return [...negations(tokens, clause), ...modality(text, tokens, clause)];
}

/** The opinion words of an English clause with their own polarity, ascending; set phrases are one opinion. */
export function englishOpinions(text: string, clause: Clause): Opinion[] {
  const tokens = clauseTokens(text, clause.start, clause.end);
  const opinions: Opinion[] = [];
  for (let i = 0; i < tokens.length; ) {
    const idiom = idiomAt(tokens, i);
    const length = idiom?.length ?? 1;
    const value = idiom ? idiom.value : wordValue(tokens[i]!.word);
    if (value !== 0) opinions.push({ start: tokens[i]!.start, end: tokens[i + length - 1]!.end, value });
    i += length;
  }
  return opinions;
}

function idiomAt(tokens: readonly Token[], i: number): { length: number; value: number } | null {
  const [best] = IDIOMS.map(({ phrases, value }) => ({ length: phraseAt(phrases, tokens, i), value })).sort(
    (a, b) => b.length - a.length,
  );
  return best && best.length > 0 ? best : null;
}

function negations(tokens: readonly Token[], clause: Clause): ScopeMark[] {
  const marks: ScopeMark[] = [];
  for (let i = 0; i < tokens.length; ) {
    const inert = Math.max(phraseAt(INERT, tokens, i), idiomAt(tokens, i)?.length ?? 0);
    if (inert > 0) {
      i += inert;
      continue;
    }
    const length = phraseAt(NEGATOR_PHRASES, tokens, i) || (isNegator(tokens[i]!.word) ? 1 : 0);
    if (length > 0) marks.push(rightwards(tokens, i, length, clause));
    else if (NEGATES_BEFORE.has(tokens[i]!.word) && i > 0)
      marks.push(mark('negation', tokens[i]!, tokens[i]!, tokens[i - 1]!.start, tokens[i - 1]!.end));
    i += length || 1;
  }
  return marks;
}

const isNegator = (word: string): boolean => NEGATORS.has(word) || word.endsWith("n't");

/** From the negator to the end of its predicate: a stop, punctuation, or the reach. */
function rightwards(tokens: readonly Token[], i: number, length: number, clause: Clause): ScopeMark {
  const first = i + length;
  let last = first;
  while (
    last < tokens.length &&
    last - first < REACH &&
    !tokens[last]!.afterStop &&
    !STOPS.has(tokens[last]!.word)
  )
    last++;
  const start = tokens[first]?.start ?? clause.end;
  return mark(
    'negation',
    tokens[i]!,
    tokens[first - 1]!,
    start,
    last > first ? tokens[last - 1]!.end : start,
  );
}

const mark = (
  kind: ScopeKind,
  first: Token,
  last: Token,
  scopeStart: number,
  scopeEnd: number,
): ScopeMark => ({
  kind,
  start: first.start,
  end: last.end,
  scopeStart,
  scopeEnd,
});

/** First words of a question. */
const ASKS =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|how|what|when|where|who|which|why|anyone|anybody|any)$/;

function modality(text: string, tokens: readonly Token[], clause: Clause): ScopeMark[] {
  const marks: ScopeMark[] = [];
  const [first] = tokens;
  if (!first) return marks;
  if (text.slice(first.end, clause.end).trimEnd().endsWith('?') && ASKS.test(first.word)) {
    marks.push({
      kind: 'question',
      start: clause.end,
      end: clause.end,
      scopeStart: clause.start,
      scopeEnd: clause.end,
    });
  }
  if (REQUEST_VERBS.has(first.word)) marks.push(mark('request', first, first, first.end, clause.end));
  if (tokens.some((token) => token.word === 'if' || token.word === 'unless'))
    marks.push(...conditional(tokens, clause));
  if (/^(?:but|however|although|though|except)$/.test(first.word))
    marks.push(mark('concession', first, first, first.end, clause.end));
  const isPresent = tokens.some((token) => PRESENT.has(token.word));
  for (let i = 0; i < tokens.length; i++) {
    for (const { kind, phrases } of MODALITY) {
      const length = phraseAt(phrases, tokens, i);
      if (length === 0 || (kind === 'past_contrast' && isPresent)) continue;
      marks.push(mark(kind, tokens[i]!, tokens[i + length - 1]!, clause.start, clause.end));
    }
  }
  return marks;
}

/** "if … ," or "if …" to the end: what is supposed, not said. */
function conditional(tokens: readonly Token[], clause: Clause): ScopeMark[] {
  const i = tokens.findIndex((token) => token.word === 'if' || token.word === 'unless');
  const stop = tokens.findIndex((token, j) => j > i && token.afterStop);
  return [
    mark('conditional', tokens[i]!, tokens[i]!, tokens[i]!.end, stop < 0 ? clause.end : tokens[stop]!.start),
  ];
}
