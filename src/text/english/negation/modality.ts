import type { Clause } from '../../../schema/document.js';
import type { ScopeKind, ScopeMark } from '../../negation/marks.js';
import { INERT, isNegator, MODALITY, opensPhrase, PRESENT, REQUEST_VERBS } from './lexicon.js';
import { phraseAt, type Token } from './tokens.js';

/** First words of a question. */
const ASKS =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|how|what|when|where|who|which|why|anyone|anybody|any)$/;
const CONCEDES = /^(?:but|however|although|though|except|whereas|despite)$/;

/** What an English clause wishes, asks for, expected, remembers, supposes or asks, by words; each governs the clause. */
export function englishModality(text: string, tokens: readonly Token[], clause: Clause): ScopeMark[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const over = (kind: ScopeKind, from: Token, to: Token): ScopeMark => ({
    kind,
    start: from.start,
    end: to.end,
    scopeStart: clause.start,
    scopeEnd: clause.end,
  });
  const marks = conditional(tokens, clause);
  if (text.slice(last.end, clause.end).includes('?') && ASKS.test(first.word)) {
    marks.push({
      kind: 'question',
      start: clause.end,
      end: clause.end,
      scopeStart: clause.start,
      scopeEnd: clause.end,
    });
  }
  if (REQUEST_VERBS.has(first.word)) marks.push(over('request', first, first));
  if (CONCEDES.test(first.word)) marks.push(over('concession', first, first));
  const isPresent = tokens.some((token) => PRESENT.has(token.word));
  if (last.word === 'before' && !isPresent && !tokens.some(({ word }) => isNegator(word)))
    marks.push(over('past_contrast', last, last));
  for (let i = 0; i < tokens.length; ) {
    if (!opensPhrase(tokens[i]!.word)) {
      i++;
      continue;
    }
    const found =
      phraseAt(INERT, tokens, i) > 0
        ? undefined
        : MODALITY.find(({ phrases }) => phraseAt(phrases, tokens, i) > 0);
    const length = found ? phraseAt(found.phrases, tokens, i) : phraseAt(INERT, tokens, i) || 1;
    const isDenied = i > 0 && isNegator(tokens[i - 1]!.word);
    if (found && !isDenied && !(found.kind === 'past_contrast' && isPresent)) {
      marks.push(over(found.kind, tokens[i]!, tokens[i + length - 1]!));
    }
    i += length;
  }
  return marks;
}

/** "if … ," or "if …" to the end: what is supposed, not said. "if only" is a wish. */
function conditional(tokens: readonly Token[], clause: Clause): ScopeMark[] {
  const i = tokens.findIndex(
    ({ word }, j) => word === 'unless' || (word === 'if' && tokens[j + 1]?.word !== 'only'),
  );
  const opener = tokens[i];
  if (!opener) return [];
  const stop = tokens.find((token, j) => j > i && token.afterStop);
  return [
    {
      kind: 'conditional',
      start: opener.start,
      end: opener.end,
      scopeStart: opener.end,
      scopeEnd: stop?.start ?? clause.end,
    },
  ];
}
