import type { Annotation, Span } from '../../schema/annotation.js';
import type { Locale } from '../../schema/report.js';
import type { TextPart } from '../../schema/verbatim.js';
import { redactSlice, redactText } from '../../text/redact/redact.js';
import { placeholdersIn } from './writer.js';

/** The annotation with placeholders in text, evidence, keywords and id; offsets still point into the original text. */
export function redactAnnotation(
  annotation: Annotation,
  texts: readonly TextPart[],
  redact: Locale | 'own',
): Annotation {
  const locale = placeholdersIn(redact, annotation.language);
  const clean = (text: string): string => redactText(text, locale);
  const span = <S extends Span>(at: S): S => {
    const part = texts.find(({ column }) => column === at.column) ?? texts[0];
    return { ...at, text: part ? redactSlice(part.text, at.start, at.end, locale) : clean(at.text) };
  };
  const { id, keywords, text, texts: named } = annotation;
  return {
    ...annotation,
    id: id === null ? null : clean(id),
    themes: annotation.themes.map((mention) => ({ ...mention, evidence: mention.evidence.map(span) })),
    keywords: keywords?.map(clean) ?? null,
    facetEvidence: mapValues(annotation.facetEvidence, (spans) => spans.map(span)),
    ...(text === undefined ? {} : { text: clean(text) }),
    ...(named === undefined ? {} : { texts: mapValues(named, clean) }),
  };
}

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
