import type { MentionPolarity } from '../../schema/annotation.js';
import type { Clause, DocumentPart } from '../../schema/document.js';
import { analyseScope } from '../../text/negation/clause-polarity.js';
import { type ScopeMark, valueUnder } from '../../text/negation/marks.js';
import type { ClauseSentiment } from '../sentiment-value.js';
import type { CueHit } from './cue-hit.js';

/**
 * The polarity of a cue in its clause. A cue that praises or blames is turned by a negation over it, blames under a wish, and
 * says nothing in a question or condition; a cue that only names the theme goes with its clause.
 */
export type PolarityOf = (hit: CueHit, language: 'ko' | 'en') => MentionPolarity;

/** The scopes of a clause are read once, when its first cue asks for them. */
export function polarityIn(part: DocumentPart, stance: readonly ClauseSentiment[]): PolarityOf {
  const scopes = new Map<string, readonly ScopeMark[]>();
  const marksOf = (index: number, language: 'ko' | 'en'): readonly ScopeMark[] => {
    const key = `${index}${language}`;
    const known = scopes.get(key);
    if (known) return known;
    const clause: Clause = part.clauses[index] ?? { start: 0, end: part.text.length, sentence: 1 };
    const marks = analyseScope(part.text, clause, language);
    scopes.set(key, marks);
    return marks;
  };
  return (hit, language) => {
    if (hit.kind === 'weak') return 'negative';
    const marks = marksOf(hit.clause, language);
    if (hit.kind === 'any') {
      if (marks.some((mark) => mark.kind === 'question')) return 'neutral';
      return stance[hit.clause]?.polarity ?? 'neutral';
    }
    const value = valueUnder(hit.kind === 'positive' ? 1 : -1, marks, hit.saidStart, hit.saidEnd);
    return value > 0 ? 'positive' : value < 0 ? 'negative' : 'neutral';
  };
}
