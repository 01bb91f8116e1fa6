import type { Annotation } from '../../schema/annotation.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { localeByScript, redactText } from '../../text/redact/redact.js';
import { placeholdersIn, type WriterOptions } from './writer.js';

const HIDDEN = { ko: '〈고객〉', en: '〈customer〉' } as const;

/** The input's cells: as they are, or with placeholders. */
export function ownCells({
  redact,
  columns,
  customerColumns = [],
}: Pick<WriterOptions, 'redact' | 'columns' | 'customerColumns'>): (
  verbatim: Verbatim,
  annotation: Pick<Annotation, 'language'>,
) => readonly string[] {
  if (redact === null) return ({ cells }) => cells;
  const customers = new Set(customerColumns.map((name) => columns.indexOf(name)));
  return ({ cells }, { language }) => {
    const locale = placeholdersIn(redact, language);
    const hide = (text: string) => (text === '' ? '' : HIDDEN[locale]);
    return cells.map((text, i) => (customers.has(i) ? hide(text) : redactText(text, locale)));
  };
}

/** The input's columns. A first line that is a record, and no header, is customers' data too. */
export const ownColumns = ({ columns, redact }: WriterOptions): readonly string[] =>
  redact
    ? columns.map((name) => redactText(name, redact === 'own' ? localeByScript(name) : redact))
    : columns;
