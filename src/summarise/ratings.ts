import type { Annotation } from '../schema/annotation.js';
import type { RatingCell } from '../schema/summary.js';
import type { Adding } from './bounded.js';
import { absorbCounts } from './counts.js';
import { absorbSample, emptySample } from './sample.js';

export const ratingCells = (quotes: number): Adding<RatingCell> => ({
  empty: () => ({
    verbatims: 0,
    polarities: new Map(),
    quotes: { positive: emptySample(quotes), negative: emptySample(quotes) },
  }),
  absorb(target, from) {
    target.verbatims += from.verbatims;
    absorbCounts(target.polarities, from.polarities);
    absorbSample(target.quotes.positive, from.quotes.positive);
    absorbSample(target.quotes.negative, from.quotes.negative);
  },
});

const NUMBER = /^(\d{1,4}(?:\.\d{1,4})?)\s*(?:점|stars?|\/\s*\d{1,3})?$/i;
const STARS = /^[★⭐]+[☆✩]*$/u;

/** A rating as a number of 0 or more: 4, "4.5", "4점", "4/5", "4 stars", "★★★★☆"; null where it is none. */
export function ratingValue(rating: Annotation['rating']): number | null {
  if (typeof rating === 'number') return rating >= 0 && Number.isFinite(rating) ? rating : null;
  const text = rating?.replace(/\uFE0F/g, '').trim() ?? '';
  const digits = NUMBER.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  return STARS.test(text) ? [...text].filter((sign) => sign === '★' || sign === '⭐').length : null;
}

const SCALES = [5, 10, 100] as const;

/** The smallest usual scale that holds the highest rating seen; null where none does. */
export const scaleOf = (highest: number | null): number | null =>
  highest === null ? null : (SCALES.find((scale) => highest <= scale) ?? null);
