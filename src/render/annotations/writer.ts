import type { Annotation, Guide, Language } from '../../schema/annotation.js';
import type { Locale } from '../../schema/report.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { localeOfText } from '../../summarise/index.js';

/** The language of the placeholders in a text. A part of an export has no language of most texts: it must be written as the whole is. */
export const placeholdersIn = (redact: Locale | 'own', language: Language): Locale =>
  redact === 'own' ? localeOfText(language) : redact;

export interface WriterOptions {
  /** Columns of the input, in the order of `verbatim.cells`. */
  readonly columns: readonly string[];
  /** Columns that tell customers apart; with `redact` their cells are hidden whole: they may be names. */
  readonly customerColumns?: readonly string[] | undefined;
  /** Placeholders for personal data, in one language or in that of each text; null: everything as it is. */
  readonly redact: Locale | 'own' | null;
  /** One row per theme mention, with its evidence. */
  readonly long: boolean;
  /** Adds how to listen to each verbatim; null: does not. Not with `long`. */
  readonly guide?: ((annotation: Annotation) => Guide | null) | null | undefined;
  /** "'" before text cells that look like formulas, and quotes around whatever holds a delimiter of any country. */
  readonly excel: boolean;
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly mark?: boolean | undefined;
}

/** Writes annotations one by one, so that nothing but the row at hand is in memory. */
export interface AnnotationWriter {
  header(): string;
  row(annotation: Annotation, verbatim: Verbatim): string;
  /** What stands between two rows, so that parts which several workers wrote can be put together. */
  readonly between: string;
  footer(isEmpty: boolean): string;
  /** What the caller may want to tell: cells that got a "'". */
  readonly counts: { formulas: number };
}

/** One format of annotations. Listed in annotations/index.ts. */
export interface AnnotationFormat {
  readonly id: string;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  writer(options: WriterOptions): AnnotationWriter;
}
