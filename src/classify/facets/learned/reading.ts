import type { Span } from '../../../schema/annotation.js';
import type { Document, DocumentPart } from '../../../schema/document.js';
import { originalSpan } from '../../../text/document.js';
import { HEADS, type HeadName, type Reader, type Readings, readFacetModel } from './model.js';

/** Reads documents with the model of each part's language; weights are loaded when their language first comes. */
export interface DocumentReader {
  /** The strongest reading of each head over the parts; null where no part is in a known language. */
  read(document: Document, cued: ReadonlySet<string>): Readings | null;
  /** The clause that speaks most for a head. */
  strongest(document: Document, head: HeadName): readonly Span[];
}

/** Longer texts are read up to here: what is asked and wanted stands earlier, and time stays short. */
const LONGEST = 4000;
const NOTHING_CUED: ReadonlySet<string> = new Set();

export function createDocumentReader(): DocumentReader {
  const readers = new Map<'ko' | 'en', Reader>();
  const readerOf = (language: 'ko' | 'en'): Reader => {
    const reader = readers.get(language) ?? readFacetModel(language);
    readers.set(language, reader);
    return reader;
  };
  const languageOf = ({ language, text }: DocumentPart): 'ko' | 'en' | null => {
    if (language === 'ko' || language === 'en') return language;
    return language === 'mixed' ? (/[가-힣]/.test(text) ? 'ko' : 'en') : null;
  };
  return {
    read({ parts }, cued) {
      const readings = parts.flatMap((part) => {
        const language = languageOf(part);
        return language === null ? [] : [readerOf(language)(part.text.slice(0, LONGEST), cued)];
      });
      if (readings.length === 0) return null;
      return Object.fromEntries(
        HEADS.map((head) => [head, Math.max(...readings.map((reading) => reading[head]))]),
      ) as Readings;
    },
    strongest({ parts }, head) {
      let best: { readonly score: number; readonly span: Span } | null = null;
      for (const part of parts) {
        const language = languageOf(part);
        if (language === null) continue;
        for (const { start, end } of part.clauses) {
          if (start >= LONGEST) break;
          const score = readerOf(language)(part.text.slice(start, end), NOTHING_CUED)[head];
          if (!best || score > best.score) best = { score, span: originalSpan(part, start, end) };
        }
      }
      return best ? [best.span] : [];
    },
  };
}
