import type { Evidence, Language, Span } from '../schema/annotation.js';
import type { Document, DocumentPart } from '../schema/document.js';
import type { TextPart } from '../schema/verbatim.js';
import { splitClauses } from './clauses.js';
import { hangulTwin } from './korean/index.js';
import { detectLanguage } from './language.js';
import { normalise } from './normalise.js';

/** Where to read in a text: only these stretches of the original; null reads all of it. */
export type Keep = (text: string) => readonly { readonly start: number; readonly end: number }[] | null;

/** A verbatim's texts, normalised, Hanja in Korean read as Hangul, and cut into clauses. Column names are kept only where there are several. */
export function toDocument(texts: readonly TextPart[], keep: Keep = () => null): Document {
  const parts = texts.map(({ column, text }) => toPart(texts.length > 1 ? column : null, text, keep(text)));
  return { language: jointLanguage(parts), parts };
}

function toPart(column: string | null, original: string, kept: ReturnType<Keep>): DocumentPart {
  const { text: clean, offsets } = normalise(kept === null ? original : blankOutside(original, kept));
  const text = hangulTwin(clean);
  const language = detectLanguage(text);
  return { column, original, text, offsets, language, clauses: splitClauses(text) };
}

/** Spaces instead of everything outside the kept stretches: offsets stay. */
function blankOutside(text: string, kept: NonNullable<ReturnType<Keep>>): string {
  let out = '';
  for (const { start, end } of kept) out = out.padEnd(start, ' ') + text.slice(start, end);
  return out.padEnd(text.length, ' ');
}

function jointLanguage(parts: readonly DocumentPart[]): Language {
  const [only] = parts;
  if (parts.length === 1 && only) return only.language;
  return detectLanguage(parts.map((part) => part.text).join('\n'));
}

/** What is found in each part, in one list: `flatMap` without its price where there is one part, as there nearly always is. */
export const inParts = <Part, Found>(
  parts: readonly Part[],
  find: (part: Part, index: number) => readonly Found[],
): readonly Found[] => (parts.length === 1 ? find(parts[0]!, 0) : parts.flatMap(find));

/** The original text behind a stretch of a part's normalised text. */
export function originalSpan(part: DocumentPart, start: number, end: number): Span {
  const from = part.offsets ? part.offsets[start]! : start;
  const to = part.offsets ? part.offsets[end]! : end;
  const text = part.original.slice(from, to);
  return part.column === null
    ? { start: from, end: to, text }
    : { start: from, end: to, text, column: part.column };
}

/** A span with the rule that found it. Written out, in the order of the keys of a span: a spread is slow. */
export const evidenceOf = ({ start, end, text, column }: Span, rule: string): Evidence =>
  column === undefined ? { start, end, text, rule } : { start, end, text, column, rule };
