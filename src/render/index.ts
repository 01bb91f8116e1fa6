/** What the command line needs of rendering. */
export { ANNOTATION_FORMATS } from './annotations/index.js';
export { evaluationPage } from './evaluation.js';
export { explanationPage } from './explanation/page.js';
export type { RenderOptions } from './format.js';
export { REPORT_FORMATS } from './formats/index.js';
export { guideOf } from './guide/guide.js';
export { INSPECTION_FORMATS } from './inspection.js';
export { jsonText } from './json-text.js';
export { PAGE_FORMATS, type Page } from './page.js';
export { agreementPage } from './taxonomy/agreement.js';
export { coveragePage } from './taxonomy/coverage.js';
export { createdPage } from './taxonomy/created.js';
export { differencePage } from './taxonomy/difference.js';
export { examplesPage } from './taxonomy/examples.js';
export { taxonomyList } from './taxonomy/list.js';
export { themePage } from './taxonomy/theme.js';
export { validationPage } from './taxonomy/validation.js';
export { trainingPage } from './training.js';
