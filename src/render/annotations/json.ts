import { jsonText } from '../json-text.js';
import { redactAnnotation } from './redact-annotation.js';
import type { AnnotationFormat, WriterOptions } from './writer.js';

/** One JSON object a line. */
export const ndjson = {
  id: 'ndjson',
  extensions: ['.ndjson', '.jsonl'],
  writer: (options) => ({
    counts: { formulas: 0 },
    header: () => '',
    row: (annotation, { texts }) => `${object(annotation, texts, options)}\n`,
    between: '',
    footer: () => '',
  }),
} as const satisfies AnnotationFormat;

/** A JSON array, one object a line, written as it comes. */
export const json = {
  id: 'json',
  extensions: ['.json'],
  writer: (options) => ({
    counts: { formulas: 0 },
    header: () => '[',
    row: (annotation, { texts }) => `\n${object(annotation, texts, options)}`,
    between: ',',
    footer: (isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
  }),
} as const satisfies AnnotationFormat;

type Row = Parameters<typeof redactAnnotation>;

function object(annotation: Row[0], texts: Row[1], { redact, guide }: WriterOptions): string {
  const shown = redact ? redactAnnotation(annotation, texts, redact) : annotation;
  return jsonText(guide ? { ...shown, guide: guide(annotation) } : shown);
}
