/** What the command line needs of rendering. */
export { ANNOTATION_FORMATS } from './annotations/index.js';
export type { RenderOptions } from './format.js';
export { REPORT_FORMATS } from './formats/index.js';
export { INSPECTION_FORMATS } from './inspection.js';
export { jsonText } from './json-text.js';
