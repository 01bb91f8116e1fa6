import { json } from './json.js';
import { markdown } from './markdown.js';
import { terminal } from './terminal.js';

/** Every format of a report. */
export const REPORT_FORMATS = [terminal, markdown, json] as const;
