import { ratingValue } from '../input/columns/rating-value.js';
import type { Annotation } from '../schema/annotation.js';
import type { Summary } from '../schema/summary.js';
import type { Reject, Verbatim } from '../schema/verbatim.js';
import { addFingerprint } from '../text/fingerprints.js';
import { cellOf } from './bounded.js';
import { count } from './counts.js';
import { addCustomer } from './customers.js';
import { addToDay } from './days.js';
import { addRatedRow } from './drivers/sample.js';
import { FACETS } from './facets.js';
import { addToGroup, groups, takesStance, themesOfStance } from './group.js';
import { addHazard } from './hazards.js';
import { addKeywords } from './keywords.js';
import { offerQuote, reasonsToQuote } from './quote.js';
import { ratingCells } from './ratings.js';
import { segmentKey } from './segment-values.js';
import { addSignals, signalsOf } from './signals/index.js';
import { addDay, sampleOf, tallies } from './summary.js';

/** Adds one annotated verbatim. `stageOf`: value-chain stage by theme id, from the taxonomy. */
export function addAnnotation(
  summary: Summary,
  annotation: Annotation,
  verbatim: Pick<Verbatim, 'texts' | 'segments'> & Partial<Pick<Verbatim, 'product' | 'customer'>>,
  stageOf: ReadonlyMap<string, string>,
): void {
  const { options } = summary;
  count(summary.by, annotation.by);
  cellOf(summary.sources, annotation.source, tallies).verbatims++;
  addToGroup(summary.all, annotation);
  for (const [column, values] of summary.segments) {
    const value = Object.hasOwn(verbatim.segments, column) ? verbatim.segments[column]!.trim() : '';
    addToGroup(cellOf(values, options.redact ? segmentKey(column, value) : value, groups), annotation);
  }
  if (annotation.date !== null)
    addDay(summary, annotation.date.slice(0, 10), annotation.date.slice(0, 10), 1);
  if (annotation.language !== 'none') addFingerprint(summary.fingerprints, annotation.fingerprint);
  if (annotation.polarity === null) return;

  addToEvent(summary, annotation);
  addToDay(summary, annotation);
  const held = signalsOf(annotation);
  addSignals(summary, annotation, held, verbatim.texts);
  addHazard(summary, annotation, held, verbatim.texts, verbatim.product ?? null);
  if (verbatim.customer) addCustomer(summary.customers, annotation, verbatim.customer);
  if (takesStance(annotation, 'negative'))
    for (const owner of annotation.owners) {
      count(summary.owners, owner);
      const why = { evidence: null, confidence: annotation.confidence };
      const sample = sampleOf(summary, `owner/${owner}`, options.limits.quotes);
      offerQuote(sample, annotation, verbatim.texts, why, options);
    }
  const stages = themesOfStance(annotation, 'negative').map((theme) => stageOf.get(theme));
  for (const stage of new Set(stages)) if (stage !== undefined) count(summary.stages, stage);
  count(summary.urgency, annotation.urgency.level);
  if (annotation.urgency.level === 'critical') {
    for (const reason of annotation.urgency.reasons) count(summary.criticalReasons, reason);
  }
  for (const { id, values } of FACETS)
    for (const value of values(annotation)) count(summary.facets.get(id)!, value);
  addRating(summary, annotation, verbatim);
  addKeywords(summary.keywords, annotation);
  for (const { sample, beside, ...why } of reasonsToQuote(annotation)) {
    const limit = why.urgent ? options.limits.critical : options.limits.quotes;
    offerQuote(sampleOf(summary, sample, limit), annotation, verbatim.texts, why, options, beside);
  }
}

export function addReject(summary: Summary, reject: Pick<Reject, 'code'>): void {
  count(summary.rejects, reject.code);
}

/** Counts a dated verbatim on its side of the event. */
function addToEvent({ options: { event }, before, after }: Summary, annotation: Annotation): void {
  if (event === null || annotation.date === null) return;
  addToGroup(annotation.date.slice(0, 10) < event ? before : after, annotation);
}

/** Rows that a reader or a filter counted and that no annotation shows. */
export interface SourceCounts {
  /** Read, but left out by a filter. */
  readonly filteredOut: number;
  /** Shorter than the header. */
  readonly padded: number;
  /** With a date that could not be read. */
  readonly unreadableDates: number;
}

export function addSourceCounts(summary: Summary, counts: SourceCounts): void {
  summary.filteredOut += counts.filteredOut;
  summary.padded += counts.padded;
  summary.unreadableDates += counts.unreadableDates;
}

function addRating(summary: Summary, annotation: Annotation, { texts }: Pick<Verbatim, 'texts'>): void {
  if (annotation.rating === null || annotation.rating === '') return;
  const value = ratingValue(annotation.rating);
  if (value === null) {
    summary.unreadableRatings++;
    return;
  }
  summary.highestRating = Math.max(summary.highestRating ?? 0, value);
  const cell = cellOf(summary.ratings, String(value), ratingCells(summary.options.limits.quotes));
  cell.verbatims++;
  addRatedRow(summary.rated, annotation, value);
  const { polarity, unsure, confidence } = annotation;
  if (polarity === null || unsure) return;
  count(cell.polarities, polarity);
  if (polarity !== 'positive' && polarity !== 'negative') return;
  offerQuote(cell.quotes[polarity], annotation, texts, { evidence: null, confidence }, summary.options);
}
