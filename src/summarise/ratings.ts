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
