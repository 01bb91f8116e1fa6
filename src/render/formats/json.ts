import type { ReportFormat } from '../format.js';
import { jsonText } from '../json-text.js';

/** The report itself; keys in the order of its schema. */
export const json = {
  id: 'json',
  extensions: ['.json'],
  render: (report) => `${jsonText(report, 2)}\n`,
} as const satisfies ReportFormat;
