import { findPersonalData, redactText } from '../../text/redact/redact.js';

/** The name of a column as a message may show it. */
export const shownName = (column: string): string => redactText(column, 'en');

/**
 * "Its columns are: …" for a remedy. A first line with personal data in it is no header but a record: nothing of it is shown.
 */
export function columnList(columns: readonly string[]): string {
  const isRecord = columns.some((column) => findPersonalData(column).length > 0);
  if (isRecord)
    return 'Its first line is a record, not a header, and is not shown: add a line with the names of the columns.';
  return `Its columns are: ${columns.join(', ')}.`;
}
