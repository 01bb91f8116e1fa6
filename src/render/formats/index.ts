import { htmlReport } from '../html/report.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { terminal } from './terminal.js';

/** Every format of a report. */
export const REPORT_FORMATS = [terminal, markdown, htmlReport, json] as const;
