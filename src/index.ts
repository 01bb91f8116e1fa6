/** The public API: what people import who use voc as a library. The list of exports is pinned by test/index.test.ts. */
export { Failure } from './errors/failure.js';
export { annotate, type FeedbackItem, type SummariseOptions, summarise } from './library.js';
export { type AnalysisSettings, type Annotator, createAnnotator } from './pipeline.js';
export type { Annotation, Evidence, Polarity, Span, ThemeMention } from './schema/annotation.js';
export type { Report } from './schema/report.js';
export type { Taxonomy, Theme } from './schema/taxonomy.js';
export type { Reject, TextPart, Verbatim } from './schema/verbatim.js';
export { VERSION } from './version.js';
