import { createMemory } from '../../memory.js';
import type { Language, MentionPolarity } from '../../schema/annotation.js';
import type { Clause } from '../../schema/document.js';
import { englishModality } from '../english/negation/modality.js';
import { englishOpinions } from '../english/negation/opinions.js';
import { englishNegations } from '../english/negation/scope.js';
import { clauseTokens } from '../english/negation/tokens.js';
import { koreanModality } from '../korean/negation/modality.js';
import { koreanOpinions } from '../korean/negation/opinions.js';
import { koreanNegations } from '../korean/negation/scope.js';
import { type Opinion, type ScopeMark, valueUnder } from './marks.js';

const isKorean = (text: string, { start, end }: Clause, language: Language): boolean =>
  language === 'ko' || (language !== 'en' && /[가-힣ㄱ-ㅎ]/.test(text.slice(start, end)));

/** Nobody writes clauses longer than this; of those who try the rest is not read, so that time stays linear. */
const LONGEST = 1000;

const bounded = (clause: Clause): Clause =>
  clause.end - clause.start > LONGEST ? { ...clause, end: clause.start + LONGEST } : clause;

/** Every cue of negation and modality in a clause, with what it governs; ascending. Linear, no dictionary, never throws. */
export function analyseScope(text: string, whole: Clause, language: Language): readonly ScopeMark[] {
  const clauses = clausesOf(text);
  const known = clauses.get(whole.start);
  if (known?.end === whole.end && known.language === language) return known.marks;
  const marks = scopesIn(text, bounded(whole), language);
  clauses.set(whole.start, { end: whole.end, language, marks });
  return marks;
}

/** What was found in a clause, which is known by its start. */
interface Known {
  readonly end: number;
  readonly language: Language;
  readonly marks: readonly ScopeMark[];
}

/**
 * The clauses of the texts that are being read: themes and facets ask for the same ones, each for those of a whole batch. At most
 * twice as many texts are held, none of them long.
 */
const MOST_TEXTS = 512;
const LONGEST_TEXT = 1000;
const short = createMemory<Map<number, Known>>(MOST_TEXTS);
/** The last text that was asked for. */
let last = { text: '', clauses: new Map<number, Known>() };

function clausesOf(text: string): Map<number, Known> {
  if (last.text === text) return last.clauses;
  const clauses = short.get(text) ?? new Map<number, Known>();
  if (text.length <= LONGEST_TEXT) short.set(text, clauses);
  last = { text, clauses };
  return clauses;
}

function scopesIn(text: string, clause: Clause, language: Language): ScopeMark[] {
  const marks = isKorean(text, clause, language)
    ? [...koreanNegations(text, clause), ...koreanModality(text, clause)]
    : englishMarks(text, clause);
  return marks.length < 2 ? marks : [...marks, ...doubled(marks)].sort((a, b) => a.start - b.start);
}

function englishMarks(text: string, clause: Clause): ScopeMark[] {
  const tokens = clauseTokens(text, clause.start, clause.end);
  return [...englishNegations(tokens, clause), ...englishModality(text, tokens, clause)];
}

/** Two negations over the same words, or one that denies the other: never fails. */
function doubled(marks: readonly ScopeMark[]): ScopeMark[] {
  const negations = marks.filter((mark) => mark.kind === 'negation');
  return negations.slice(1).flatMap((mark, i) => {
    const outer = negations[i]!;
    const scopeStart = Math.max(outer.scopeStart, mark.scopeStart);
    const scopeEnd = Math.min(outer.scopeEnd, mark.scopeEnd);
    const isDenied = outer.scopeStart <= mark.start && mark.end <= outer.scopeEnd;
    const shared = scopeStart < scopeEnd || isDenied;
    return shared
      ? [{ ...mark, kind: 'double_negation' as const, scopeStart, scopeEnd: Math.max(scopeStart, scopeEnd) }]
      : [];
  });
}

/** What a clause says by its opinion words alone. */
export interface ClausePolarity {
  readonly polarity: MentionPolarity;
  /** Sum of its opinions; not bounded. */
  readonly score: number;
}

/** A denial without an opinion word says that something does not happen: to a customer mostly a complaint (안 와요, no reply). */
const BARE_DENIAL = -0.5;
const FULL = 1;

/** The polarity of a clause from a seed list of opinion words and the scopes over them. */
export function clausePolarity(text: string, whole: Clause, language: Language): ClausePolarity {
  const clause = bounded(whole);
  const marks = analyseScope(text, clause, language);
  const opinions = isKorean(text, clause, language)
    ? koreanOpinions(text, clause)
    : englishOpinions(clauseTokens(text, clause.start, clause.end));
  const score = sum(text, opinions, marks);
  return { polarity: score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral', score };
}

function sum(text: string, opinions: readonly Opinion[], marks: readonly ScopeMark[]): number {
  const own = opinions.filter((opinion) => counts(opinion, marks));
  const full = own.filter((opinion) => Math.abs(opinion.value) >= FULL);
  const values = (full.length > 0 ? full : own).map((opinion) => valueOfOpinion(text, opinion, marks));
  const total = values.reduce((a, b) => a + b, 0);
  if (total !== 0) return total;
  const last = values.findLast((value) => value !== 0);
  if (last !== undefined) return last;
  return own.length > 0 ? 0 : bare(marks);
}

/** Not the words of a cue itself (-면 좋겠), and 별로 only where nothing denies after it (별로 안 비싸요). */
function counts({ start, end }: Opinion, marks: readonly ScopeMark[]): boolean {
  return !marks.some((mark) => {
    if (mark.kind === 'npi') {
      return mark.start === start && marks.some((other) => other.kind === 'negation' && other.start >= end);
    }
    return mark.kind !== 'concession' && mark.start < end && start < mark.end;
  });
}

function valueOfOpinion(
  text: string,
  { start, end, value, warned }: Opinion,
  marks: readonly ScopeMark[],
): number {
  const applied = warned ? marks.filter((mark) => !/^[말마]/.test(text.slice(mark.start, mark.end))) : marks;
  return valueUnder(value, applied, start, end);
}

function bare(marks: readonly ScopeMark[]): number {
  if (marks.some((mark) => mark.kind === 'question')) return 0;
  if (marks.some((mark) => mark.kind === 'wish' || mark.kind === 'request')) return BARE_DENIAL;
  if (marks.some((mark) => mark.kind === 'double_negation')) return -BARE_DENIAL;
  return marks.some((mark) => mark.kind === 'negation') ? BARE_DENIAL : 0;
}
