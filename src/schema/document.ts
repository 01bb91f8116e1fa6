import type { Language } from './annotation.js';

/** A stretch of a part's normalised text in which polarity is judged. Offsets into `DocumentPart.text`. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** 1-based sentence number inside the part. */
  readonly sentence: number;
}

/** One text column, ready to be matched. */
export interface DocumentPart {
  /** The column's name when there are several text columns, else null. */
  readonly column: string | null;
  readonly original: string;
  /** NFC, control characters blanked, Hanja in Korean read as Hangul; the case and the wording are the customer's. */
  readonly text: string;
  /** offsets[i] is where character i of `text` starts in `original`; has length text.length + 1. null: they are the same. */
  readonly offsets: Uint32Array | null;
  readonly language: Language;
  readonly clauses: readonly Clause[];
}

/** What every classifier sees: a verbatim's texts, normalised and cut into clauses. */
export interface Document {
  readonly language: Language;
  readonly parts: readonly DocumentPart[];
}
