import type { Document, DocumentPart } from '../../../schema/document.js';
import { CUSTOMER } from '../abusive.js';
import { ALARMS } from '../alarms.js';
import type { Fired } from '../evidence.js';
import type { CueCounts } from './features.js';
import { HEADS, type HeadName, type Reader, type Readings, readFacetModel, readingsBy } from './model.js';

/** Heads for which the sentence that speaks most is looked for: it is their evidence where no cue is. */
const BY_SENTENCE = ['inquiry', 'request', 'suggestion', 'cancellation', ...ALARMS, 'abusive'] as const;
/** What that sentence weighs beside the whole text; a request or a farewell may hide in a long story. */
export const SENTENCE_SHARE: Readonly<Partial<Record<HeadName, number>>> = {
  request: 0.5,
  cancellation: 0.5,
  ...Object.fromEntries(ALARMS.map((kind) => [kind, 0.5])),
};

/** No bar of abusive.ts is lower: below it nobody asks which sentence it was. */
const ABUSE_IN_DOUBT = -2;

/** A sentence of a part; offsets into the part's text. */
export interface Sentence {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly values: Readings;
  /** The sentence that speaks most for an act. */
  readonly strongest: Readonly<Partial<Record<HeadName, Sentence>>>;
}

/** Reads a document with the models of its parts' languages; null where there is none of them. `score`: how it is meant, -1 … 1. */
export type DocumentReader = (document: Document, fired: readonly Fired[], score: number) => Reading | null;

/** Longer texts are read up to here: what is asked and wanted stands earlier, and time stays short. */
const LONGEST = 4000;

/** A reader that loads the weights of a language when its first text comes. */
export function createDocumentReader(): DocumentReader {
  const readers = new Map<'ko' | 'en', Reader>();
  const readerOf = (language: 'ko' | 'en'): Reader => {
    const reader = readers.get(language) ?? readFacetModel(language);
    readers.set(language, reader);
    return reader;
  };
  return ({ parts }, fired, score) => {
    const values = readingsBy(() => Number.NEGATIVE_INFINITY);
    const strongest: Partial<Record<HeadName, Sentence>> = {};
    let isRead = false;
    parts.forEach((part, index) => {
      const language = languageOf(part);
      if (language === null) return;
      isRead = true;
      const reader = readerOf(language);
      const own = parts.length === 1 ? fired : fired.filter((one) => one.part === index);
      const beginning = part.text.slice(0, LONGEST);
      const whole = reader.read(beginning, { cued: countsOf(own), score }, true);
      if (whole.customer <= CUSTOMER || own.some(({ rule }) => rule.facet === 'abuse'))
        whole.abusive = reader.abusive();
      const best: Partial<Record<HeadName, number>> = {};
      for (const sentence of sentencesOf(part)) {
        const isAll = sentence.start === 0 && sentence.end === part.text.length && sentence.end <= LONGEST;
        const reading = isAll ? whole : reader.read(...within(part, sentence, own, score));
        if (!isAll && whole.abusive > ABUSE_IN_DOUBT) reading.abusive = reader.abusive();
        for (const head of BY_SENTENCE) {
          if (reading[head] <= (best[head] ?? Number.NEGATIVE_INFINITY)) continue;
          best[head] = reading[head];
          strongest[head] = { part: index, start: sentence.start, end: sentence.end };
        }
      }
      for (const head of HEADS) {
        const share = SENTENCE_SHARE[head] ?? 0;
        const value = (1 - share) * whole[head] + share * (best[head] ?? whole[head]);
        values[head] = Math.max(values[head], value);
      }
    });
    return isRead ? { values, strongest } : null;
  };
}

/** A sentence as a text of its own, with the cues in it. */
function within(
  { text }: DocumentPart,
  { start, end }: { readonly start: number; readonly end: number },
  fired: readonly Fired[],
  score: number,
): Parameters<Reader['read']> {
  const inside = fired.filter((one) => start <= one.start && one.start < end);
  return [text.slice(start, end), { cued: countsOf(inside), score }, false];
}

function countsOf(fired: readonly Fired[]): CueCounts {
  const counts = new Map<string, number>();
  for (const { rule } of fired) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

function languageOf({ language, text }: DocumentPart): 'ko' | 'en' | null {
  if (language === 'ko' || language === 'en') return language;
  return language === 'mixed' ? (/[가-힣]/.test(text) ? 'ko' : 'en') : null;
}

/** The sentences of a part's beginning: clauses of one number joined. */
export function sentencesOf({ clauses }: Pick<DocumentPart, 'clauses'>): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let number = 0;
  for (const { start, end, sentence } of clauses) {
    if (start >= LONGEST) break;
    if (sentence === number) sentences.at(-1)!.end = end;
    else sentences.push({ start, end });
    number = sentence;
  }
  return sentences;
}
