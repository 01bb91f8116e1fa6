/** What the rest of the program needs of summaries: collect, merge, derive. */
export { addAnnotation, addReject, addSourceCounts } from './add.js';
export { order } from './counts.js';
export { evaluationOf, type LabelledAnswer } from './evaluation.js';
export { takesStance } from './group.js';
export { localeOfMost, localeOfNames, localeOfText } from './locale.js';
export { absorbSummary, mergeSummaries } from './merge.js';
export { addPart, type Part, partFromJson, partToJson, rowOfBoth } from './part.js';
export { prevailingLocale, type ReportOptions, toReport } from './report.js';
export { SECTIONS } from './sections/index.js';
export { orderLabels, segmentKey, segmentLabels } from './segment-values.js';
export { summaryFromJson, summaryToJson } from './serialise.js';
export { quotable } from './shown.js';
export { emptySummary } from './summary.js';
