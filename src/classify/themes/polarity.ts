import type { MentionPolarity } from '../../schema/annotation.js';
import type { Clause, DocumentPart } from '../../schema/document.js';
import { analyseScope } from '../../text/negation/clause-polarity.js';
import { type ScopeMark, valueUnder } from '../../text/negation/marks.js';
import type { ClauseSentiment } from '../sentiment-value.js';
import type { CueHit } from './cue-hit.js';

/** What a cue says of its theme where it stands. */
export interface Verdict {
  readonly polarity: MentionPolarity;
  /** Praise by a negation in the cue or right beside what it says: "not late", "늦지 않았어요". */
  readonly denied: boolean;
}

export type VerdictOf = (hit: CueHit) => Verdict;

/** A clause or a text is clearly for or against when its score is at least this far from 0 (chosen on the training rows). */
const CLEAR = 0.6;
/** … and so clearly that it overrules what a negation says of a cue. */
const CERTAIN = 0.75;

/**
 * The polarity of a cue. One that praises or blames is turned by a negation over it, blames under a wish, and says nothing in
 * a question or condition (the scopes of its clause); one that only names the theme goes with its clause. Where clause and text
 * are both clearly of another mind, they know better: there was irony, or a negation that belongs to something else.
 * @param whole score of the whole text, -1 … 1
 */
export function polarityIn(part: DocumentPart, stance: readonly ClauseSentiment[], whole: number): VerdictOf {
  const scopes: Record<'ko' | 'en', (readonly ScopeMark[] | undefined)[]> = { ko: [], en: [] };
  /** The scopes of a clause are read once, when its first cue asks for them. */
  const marksOf = (index: number, language: 'ko' | 'en'): readonly ScopeMark[] => {
    const known = scopes[language][index];
    if (known) return known;
    const clause: Clause = part.clauses[index] ?? { start: 0, end: part.text.length, sentence: 1 };
    const marks = analyseScope(part.text, clause, language);
    scopes[language][index] = marks;
    return marks;
  };
  const polarityOf = (hit: CueHit, marks: readonly ScopeMark[]): MentionPolarity => {
    const clause = stance[hit.clause]?.score ?? 0;
    const isBlamed = clause <= -CLEAR && whole <= -CLEAR;
    if (hit.kind === 'any') {
      if (marks.some((mark) => mark.kind === 'question')) return isBlamed ? 'negative' : 'neutral';
      return named(clause, whole);
    }
    const value = valueUnder(hit.kind === 'positive' ? 1 : -1, marks, hit.saidStart, hit.saidEnd);
    if (hit.kind === 'negative') {
      if (value === 0 && isBlamed) return 'negative';
      if (value > 0 && clause <= -CERTAIN && whole <= -CERTAIN) return 'negative';
      if (value < 0 && clause >= CLEAR && whole >= CLEAR) return 'positive';
    }
    return value > 0 ? 'positive' : value < 0 ? 'negative' : 'neutral';
  };
  return (hit) => {
    if (hit.kind === 'weak') return BLAME;
    const marks = marksOf(hit.clause, hit.language);
    const polarity = polarityOf(hit, marks);
    return { polarity, denied: polarity === 'positive' && isDenied(part.text, marks, hit) };
  };
}

const BLAME: Verdict = { polarity: 'negative', denied: false };

/** Words that may stand between a negation and what it denies ("not at all late"). */
const WORDS_BETWEEN = 2;

/** Whether a negation makes the praise: it is a word of a cue of praise, or stands right beside one of blame. */
function isDenied(
  text: string,
  marks: readonly ScopeMark[],
  { kind, saidStart, saidEnd }: Pick<CueHit, 'kind' | 'saidStart' | 'saidEnd'>,
): boolean {
  return marks.some((mark) => {
    if (mark.kind !== 'negation') return false;
    if (kind === 'positive') return mark.start < saidEnd && saidStart < mark.end;
    if (mark.scopeStart >= saidEnd || saidStart >= mark.scopeEnd) return false;
    const between =
      mark.end <= saidStart
        ? text.slice(mark.end, saidStart)
        : text.slice(saidEnd, Math.max(saidEnd, mark.start));
    return (between.match(/\S+/gu)?.length ?? 0) <= WORDS_BETWEEN;
  });
}

/** A theme that is only named: praised or blamed where its clause is clear, or blamed with the whole text. */
function named(clause: number, whole: number): MentionPolarity {
  if (Math.abs(clause) >= CLEAR) return clause > 0 ? 'positive' : 'negative';
  return whole <= -CLEAR ? 'negative' : 'neutral';
}
