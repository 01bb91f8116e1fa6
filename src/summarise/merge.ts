import { Failure } from '../errors/failure.js';
import type { Summary } from '../schema/summary.js';
import { absorbFingerprints } from '../text/fingerprints.js';
import { addSourceCounts } from './add.js';
import { absorbBounded } from './bounded.js';
import { absorbCounts } from './counts.js';
import { absorbCustomers } from './customers.js';
import { dayCells } from './days.js';
import { absorbRatedRows } from './drivers/sample.js';
import { groups } from './group.js';
import { hazardCells } from './hazards.js';
import { absorbKeywords } from './keywords.js';
import { ratingCells } from './ratings.js';
import { absorbSample } from './sample.js';
import { absorbSignals } from './signals/index.js';
import { addDay, emptySummary, sampleOf, tallies } from './summary.js';

/** The summary of both sets of verbatims; neither argument changes. Failure when they were made with different options. */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  if (JSON.stringify(a.options) !== JSON.stringify(b.options)) {
    throw new Failure(
      'usage',
      'These summaries were made with different settings.',
      'Make them again with the same --segment, --speaker, --event and --no-redact flags.',
    );
  }
  const merged = emptySummary(a.options);
  absorbSummary(merged, a);
  absorbSummary(merged, b);
  return merged;
}

/** Adds a summary that was made with the same options to another one. */
export function absorbSummary(target: Summary, from: Summary): void {
  const cells = ratingCells(target.options.limits.quotes);
  for (const key of ['by', 'rejects', 'owners', 'stages', 'urgency', 'criticalReasons'] as const) {
    absorbCounts(target[key], from[key]);
  }
  addSourceCounts(target, from);
  if (from.firstDay !== null && from.lastDay !== null)
    addDay(target, from.firstDay, from.lastDay, from.dated);
  if (from.highestRating !== null)
    target.highestRating = Math.max(target.highestRating ?? 0, from.highestRating);
  target.unreadableRatings += from.unreadableRatings;
  groups.absorb(target.all, from.all);
  absorbBounded(target.sources, from.sources, tallies);
  absorbBounded(target.ratings, from.ratings, cells);
  absorbFingerprints(target.fingerprints, from.fingerprints);
  absorbKeywords(target.keywords, from.keywords);
  absorbSignals(target, from);
  absorbCustomers(target.customers, from.customers);
  absorbBounded(target.products, from.products, hazardCells);
  absorbSample(target.hazards, from.hazards);
  groups.absorb(target.before, from.before);
  groups.absorb(target.after, from.after);
  absorbBounded(target.days, from.days, dayCells);
  absorbRatedRows(target.rated, from.rated);
  for (const [column, values] of from.segments) absorbBounded(target.segments.get(column)!, values, groups);
  for (const [facet, values] of from.facets) absorbCounts(target.facets.get(facet)!, values);
  for (const [id, sample] of from.quotes) absorbSample(sampleOf(target, id, sample.limit), sample);
}
