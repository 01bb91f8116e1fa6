import type { ReportFormat } from '../format.js';
import { jsonText } from '../json-text.js';
import { labelled } from '../labelled.js';
import { messagesFor } from '../messages.js';

/** The report itself; keys in the order of its schema. */
export const json = {
  id: 'json',
  extensions: ['.json'],
  render: (report) => `${jsonText(labelled(report, messagesFor(report.locale)), 2)}\n`,
} as const satisfies ReportFormat;
