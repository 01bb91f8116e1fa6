import type { Document, DocumentPart } from '../../../schema/document.js';
import type { Fired } from '../evidence.js';
import { HEADS, type HeadName, type Reader, type Readings, readFacetModel } from './model.js';

/** Acts that one sentence performs, wherever it stands; the others are read from the whole text. */
export const BY_SENTENCE: ReadonlySet<HeadName> = new Set(['inquiry', 'request', 'suggestion']);

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

/** Reads a document with the models of its parts' languages; null where there is none of them. */
export type DocumentReader = (document: Document, fired: readonly Fired[]) => Reading | null;

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
  return ({ parts }, fired) => {
    const values = Object.fromEntries(HEADS.map((head) => [head, Number.NEGATIVE_INFINITY])) as Record<
      HeadName,
      number
    >;
    const strongest: Partial<Record<HeadName, Sentence>> = {};
    let isRead = false;
    parts.forEach((part, index) => {
      const language = languageOf(part);
      if (language === null) return;
      isRead = true;
      const own = fired.filter((one) => one.part === index);
      const whole = readerOf(language)(part.text.slice(0, LONGEST), idsOf(own));
      for (const head of HEADS)
        if (!BY_SENTENCE.has(head)) values[head] = Math.max(values[head], whole[head]);
      for (const sentence of sentencesOf(part)) {
        const inside = own.filter(({ start }) => sentence.start <= start && start < sentence.end);
        const text = part.text.slice(sentence.start, sentence.end);
        const reading = readerOf(language)(text, idsOf(inside));
        for (const head of BY_SENTENCE) {
          if (reading[head] <= values[head]) continue;
          values[head] = reading[head];
          strongest[head] = { part: index, ...sentence };
        }
      }
    });
    return isRead ? { values, strongest } : null;
  };
}

const idsOf = (fired: readonly Fired[]): Set<string> => new Set(fired.map(({ rule }) => rule.id));

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
