import type { Verbatim } from '../../schema/verbatim.js';
import { redactText } from '../../text/redact/redact.js';
import type { WriterOptions } from './writer.js';

const HIDDEN = { ko: '〈고객〉', en: '〈customer〉' } as const;

/** The input's cells: as they are, or with placeholders. */
export function ownCells({
  redact,
  columns,
  customerColumns = [],
}: Pick<WriterOptions, 'redact' | 'columns' | 'customerColumns'>): (verbatim: Verbatim) => readonly string[] {
  if (redact === null) return ({ cells }) => cells;
  const customers = new Set(customerColumns.map((name) => columns.indexOf(name)));
  const hide = (text: string) => (text === '' ? '' : HIDDEN[redact]);
  return ({ cells }) => cells.map((text, i) => (customers.has(i) ? hide(text) : redactText(text, redact)));
}

/** The input's columns. A first line that is a record, and no header, is customers' data too. */
export const ownColumns = ({ columns, redact }: WriterOptions): readonly string[] =>
  redact ? columns.map((name) => redactText(name, redact)) : columns;
